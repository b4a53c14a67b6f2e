import type { CivilDate } from '../../calendar/index.ts';
import type { Caller, Decision, World } from '../case.ts';
import { editionOfCase, enrollmentIn, isIn, submitterId, todayOf } from '../of-a-case.ts';
import { allRefusals, type Refusal, type Refused } from '../refusal.ts';
import { personOf } from '../transitions.ts';
import type { CocpInput } from './acts.ts';
import { isInk } from './advice.ts';
import { enrollmentsOf, leadingPartnerId, newPartnerField, newPartners, rolesChanged, type CocpForm } from './form.ts';
import { openedOn, pendingRows, receivedOnOf, type CocpCase, type CocpIn, type CocpRow } from './model.ts';
import { partiesOnForm, prepare } from './open.ts';
import { formRefusals } from './opening-checks.ts';
import { withoutMatching } from './scans.ts';
import { signatureStands, signingPartyId } from './signers.ts';
import { approvedAgain, goOn } from './signing.ts';
import { tell } from './telling.ts';

/** With an approved override the receipt of the form as it was approved, which stands with the signatures (COCP-OVERRIDE-APPROVED). */
const receiptApproved = (of: CocpIn<'SIGNING'> | CocpIn<'RECEIPT'> | CocpIn<'REVIEW'>): CivilDate | null => {
  if (of.overrideOn === null) return null;
  return isIn(of, 'SIGNING') ? (of.state.returned?.receivedOn ?? null) : receivedOnOf(of);
};

/** `return`: the form goes back to its submitter; dates measured on it stand no longer, an approved override waits for the correction. */
export const returnForm = (
  of: CocpIn<'SIGNING'> | CocpIn<'RECEIPT'> | CocpIn<'REVIEW'>,
  { reason, paths }: CocpInput<'return'>,
  caller: Caller,
  world: World,
): Decision<CocpCase> => {
  const by = personOf(caller);
  const returned: CocpCase = {
    ...withoutMatching(of, world, caller),
    rows: of.rows.map((row) => (row.outcome === null ? { ...row, leadTime: null, effectiveOn: null } : row)),
    state: {
      phase: 'SIGNING',
      since: world.now,
      reminded: [],
      // A form that was complete has met its ninety days; they count anew (COCP-CORRECT).
      countedFrom: isIn(of, 'SIGNING') ? of.state.countedFrom : todayOf(of, world),
      returned: { by, reason, paths, receivedOn: receiptApproved(of) },
    },
  };
  const signed = of.signers.filter(({ signedOn }) => signedOn !== null).map(({ partyId }) => partyId);
  return {
    case: returned,
    events: [{ act: 'return', at: world.now, by, rule: 'COCP-CORRECT', detail: { reason, paths } }],
    effects: tell(returned, world, 'CORRECTION_ASKED', 'COCP-CORRECT', [submitterId(of), ...signed], { reason, paths }),
  };
};

const sameEnrollments = (of: CocpCase, form: CocpForm): boolean => {
  const before = enrollmentsOf(of.enrollmentId, of.form).toSorted();
  const after = enrollmentsOf(of.enrollmentId, form).toSorted();
  return before.length === after.length && before.every((id, index) => id === after[index]);
};

/** A correction changes neither what is changed, nor for which enrollments, nor who submits (COCP-CORRECT, policy). */
const scopeRefusals = (of: CocpCase, form: CocpForm): readonly Refusal[] => {
  const beyond = (path: string): Refusal => ({ code: 'BEYOND_CORRECTION', rule: 'COCP-CORRECT', path, facts: {} });
  if (form.change !== of.form.change) return [beyond('/form/change')];
  const leading = leadingPartnerId(of.form);
  const isSubmitter = submitterId(of) === leading;
  return [
    ...(sameEnrollments(of, form) ? [] : [beyond('/form/enrollmentIds')]),
    ...(isSubmitter && leadingPartnerId(form) !== leading ? [beyond(`/form/${newPartnerField[rolesChanged[form.change][0]]}`)] : []),
  ];
};

/**
 * `correct`: the submitter's corrected form; signatures stand where what was signed has not changed, and where all of them do an approved
 * override and the receipt as well. Where one is asked for again, another form was approved.
 */
export const correct = (
  of: CocpIn<'SIGNING'>,
  { form }: CocpInput<'correct'>,
  caller: Caller,
  world: World,
): Decision<CocpCase> | Refused => {
  const outOfScope = allRefusals([scopeRefusals(of, form)]);
  if (outOfScope !== null) return outOfScope;
  const facts = {
    opened: openedOn(of),
    edition: editionOfCase(of),
    expired: new Set(of.rows.filter((row) => row.expired).map((row) => row.enrollmentId)),
  };
  const enrollmentsOfRows = (rows: readonly CocpRow[]) => rows.map((row) => enrollmentIn(world, row.enrollmentId));
  const enrollments = enrollmentsOfRows(pendingRows(of));
  const { opening } = prepare(form, enrollments, world, facts);
  // A multi-enrollment form stays one when enrollments have dropped out of it.
  const { advised } = prepare(form, enrollmentsOfRows(of.rows), world, facts);
  const refused = allRefusals([formRefusals(opening, () => '/form')]);
  if (refused !== null) return refused;
  const [head] = enrollments;
  if (head === undefined || advised === null) throw new Error('an open form is about at least one academic enrollment');
  const ink = isInk(head, advised.route);
  const signers = of.signers.map((signer) => {
    const partyId = signingPartyId(signer.role, form, head);
    const stands = partyId === signer.partyId && ink === of.ink && signatureStands(signer.role, of.form, form);
    return stands ? signer : { ...signer, partyId, signedOn: null, signedBy: null, noticeToPreviousOn: null, received: false };
  });
  // Whether they had signed or not: it may be in ink, on a form that is still on its way.
  const isSame = signers.every((signer, index) => signer === of.signers[index]);
  const receivedOn = isSame ? (of.state.returned?.receivedOn ?? null) : null;
  const overrideOn = receivedOn === null ? null : of.overrideOn;
  const asked = new Map(enrollments.map(({ enrollmentId }, index) => [enrollmentId, opening.datesAsked[index] ?? null]));
  const corrected: CocpIn<'SIGNING'> = {
    ...of,
    form,
    route: overrideOn === null ? advised.route : of.route,
    ink,
    overrideOn,
    signers,
    formNumber: isSame ? of.formNumber : of.formNumber + 1,
    rows: of.rows.map((row) => ({ ...row, askedOn: asked.get(row.enrollmentId) ?? row.askedOn })),
    partyIds: [...new Set([...of.partyIds, ...partiesOnForm(form, enrollments)])],
    state: { ...of.state, since: world.now, reminded: [], returned: null },
  };
  const step = receivedOn === null ? goOn(corrected, world) : approvedAgain(corrected, receivedOn, world);
  const named = newPartners(form).map(({ partyId }) => partyId);
  return {
    case: step.case,
    events: [
      {
        act: 'correct',
        at: world.now,
        by: personOf(caller),
        rule: 'COCP-CORRECT',
        detail: {
          signedAnew: signers.filter(({ signedOn }) => signedOn === null).map(({ role }) => role),
          ...(of.overrideOn === null ? {} : { override: overrideOn === null ? 'FALLS' : 'STANDS' }),
        },
      },
    ],
    effects: [
      ...pendingRows(of).map(({ enrollmentId }) => ({ type: 'CHANGE_ENROLLMENT' as const, enrollmentId, set: {}, name: named })),
      ...step.effects,
    ],
  };
};
