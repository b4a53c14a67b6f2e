import type { CivilDate } from '../../calendar/index.ts';
import type { Decision, Effect, World } from '../case.ts';
import { editionOfCase, enrollmentIn, todayOf } from '../of-a-case.ts';
import { mostPressing } from './advice.ts';
import { earliestOf } from '../earliest-of.ts';
import { expectationOf } from './expectation.ts';
import { leadingPartnerId } from './form.ts';
import { chooseBy, receiptWindowEnds } from './last-days.ts';
import { firstSignature, measured, type CocpCase } from './model.ts';
import { tell, tellOperations } from './telling.ts';

type Resolved = CocpCase['resolved'][number];

const metOrMissed = (isMet: boolean): Resolved['state'] => (isMet ? 'MET' : 'MISSED');

/** Where a form goes with an act; whoever decides on the act adds its event. */
export type Step = Pick<Decision<CocpCase>, 'case' | 'effects'>;

/** What each enrollment the form is still about is to expect of a receipt on `receivedOn`. */
const expectedOf = (of: CocpCase, receivedOn: CivilDate, world: World) => {
  const signed = firstSignature(of).signedOn;
  return of.rows.map((row) =>
    row.outcome === null
      ? expectationOf(
          measured(of, row, enrollmentIn(world, row.enrollmentId)),
          { received: receivedOn, signed, asked: row.askedOn },
          editionOfCase(of),
        )
      : null,
  );
};

const forReview = (of: CocpCase, receivedOn: CivilDate, world: World): readonly Effect[] =>
  tellOperations(of, world, 'FOR_OPERATIONS_TO_REVIEW', 'COCP-RECEIVED', {
    receivedOn,
    effectiveOn: earliestOf(of.rows.map((row) => row.effectiveOn)),
  });

/** To REVIEW with the date an override gave it, late as it was when it was received on `receivedOn` (COCP-OVERRIDE-APPROVED). */
export const toReview = (of: CocpCase, receivedOn: CivilDate, world: World): Step => {
  const expected = expectedOf(of, receivedOn, world);
  const reviewed: CocpCase = {
    ...of,
    rows: of.rows.map((row, index) =>
      row.outcome === null ? { ...row, leadTime: expected[index]?.leadTime ?? null, effectiveOn: of.overrideOn } : row,
    ),
    state: { phase: 'REVIEW', since: world.now, reminded: [], receivedOn },
  };
  return { case: reviewed, effects: forReview(reviewed, receivedOn, world) };
};

/** The form is completely received on `receivedOn`: its dates stand from now; it goes to REVIEW, or it is LATE. */
export const receive = (of: CocpCase, receivedOn: CivilDate, world: World): Step => {
  const expected = expectedOf(of, receivedOn, world);
  // A form is late as soon as one of its enrollments is (COCP-MANY); none of them has an effective date then.
  const isLate = expected.some((row) => row?.late === true);
  const lead = mostPressing(expected.map((row) => row?.leadTime ?? null));
  const windowEnds = receiptWindowEnds(of);
  const resolved: readonly Resolved[] = [
    ...(windowEnds === null ? [] : [{ rule: 'COCP-RECEIPT-10', on: windowEnds, state: 'MET' } as const]),
    ...(lead === null ? [] : [{ rule: lead.rule, on: lead.receiveBy, state: metOrMissed(lead.onTime) }]),
  ];
  const received: CocpCase = {
    ...of,
    rows: of.rows.map((row, index) => {
      const found = expected[index];
      return found === null || found === undefined
        ? row
        : { ...row, leadTime: found.leadTime, effectiveOn: isLate ? null : found.effectiveOn };
    }),
    signers: of.signers.map((signer) => ({ ...signer, received: true })),
    resolved: [...of.resolved, ...resolved],
    state: isLate ? { phase: 'LATE', since: world.now, receivedOn } : { phase: 'REVIEW', since: world.now, reminded: [], receivedOn },
  };
  const lateRule = lead !== null && !lead.onTime ? lead.rule : 'COCP-LATE-M15';
  return {
    case: received,
    effects: isLate
      ? tell(received, world, 'FORM_IS_LATE', lateRule, [leadingPartnerId(of.form)], {
          receivedOn,
          receiveBy: lead !== null && !lead.onTime ? lead.receiveBy : null,
          decideBy: chooseBy(received, todayOf(received, world)),
        })
      : forReview(received, receivedOn, world),
  };
};
