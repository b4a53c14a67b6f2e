import { dateIn, latest, type CivilDate } from '../../calendar/index.ts';
import type { Caller, Decision, Event, World } from '../case.ts';
import { isIn, todayOf } from '../of-a-case.ts';
import { allRefusals, refuse, type Refusal, type Refused } from '../refusal.ts';
import { personalDataOf, signatureKindOf } from '../signature.ts';
import { personOf } from '../transitions.ts';
import type { CocpInput } from './acts.ts';
import { withDutyToSign } from './institution-signs-by.ts';
import { receiptWindowEnds, signCompletelyBy } from './last-days.ts';
import { firstSignature, lastSignedOn, signersInTurn, unsigned, type CocpCase, type CocpIn, type CocpSigner } from './model.ts';
import { noticeRefusals } from './notice.ts';
import { receive, toReview, type Step } from './receipt.ts';
import { withoutMatching } from './scans.ts';
import { tellOperations, tellTurn } from './telling.ts';

const completelySigned = (of: CocpIn<'SIGNING'>): CocpIn<'SIGNING'> => ({
  ...of,
  resolved: [...of.resolved, { rule: 'COCP-SIGN-90', on: signCompletelyBy(of), state: 'MET' }],
});

/**
 * The form is completely signed: on the electronic route operations have it from the day of the last signature, whenever it was corrected
 * after (COCP-RECEIVED); on the manual route it is to arrive.
 */
const whenComplete = (of: CocpIn<'SIGNING'>, world: World): Step => {
  const signed = completelySigned(of);
  if (of.route === 'ELECTRONIC') return receive(signed, lastSignedOn(of) ?? todayOf(of, world), world);
  const arriving: CocpCase = { ...signed, state: { phase: 'RECEIPT', since: world.now, reminded: [] } };
  return {
    case: arriving,
    effects: tellOperations(arriving, world, 'FOR_OPERATIONS_TO_RECEIVE', 'COCP-RECEIVED', { receiveBy: receiptWindowEnds(of) }),
  };
};

/** Corrected, with every signature standing and its override approved before: there is no second receipt. */
export const approvedAgain = (of: CocpIn<'SIGNING'>, receivedOn: CivilDate, world: World): Step =>
  toReview(completelySigned(of), receivedOn, world);

/** After a signature or a correction: the next signer's turn, or the form is complete. */
export const goOn = (of: CocpIn<'SIGNING'>, world: World): Step => {
  if (unsigned(of).length === 0) return whenComplete(of, world);
  const next: CocpCase = { ...of, state: { ...of.state, since: world.now, reminded: [], returned: null } };
  return { case: next, effects: tellTurn(next, world) };
};

const withSignature = (
  of: CocpCase,
  role: CocpSigner['role'],
  signature: Pick<CocpSigner, 'signedOn' | 'noticeToPreviousOn'> & Partial<CocpSigner>,
): CocpCase => {
  const signed = { ...of, signers: of.signers.map((signer) => (signer.role === role ? { ...signer, ...signature } : signer)) };
  return role === 'INSTITUTION' && signature.signedOn !== null ? withDutyToSign(signed, signature.signedOn) : signed;
};

/** `sign`: on screen, dated today in the case's zone. */
export const sign = (of: CocpIn<'SIGNING'>, input: CocpInput<'sign'>, caller: Caller, world: World): Decision<CocpCase> | Refused => {
  if (of.ink) return refuse('INK_REQUIRED', 'COCP-INK');
  const signer = signersInTurn(of).find(({ partyId }) => partyId === caller.partyId);
  if (signer === undefined) throw new Error('only a signer in turn gets here');
  const signedOn = todayOf(of, world);
  const { noticeToPreviousOn } = input;
  const refused = allRefusals([noticeRefusals(of, noticeToPreviousOn, signer.role === 'INSTITUTION' ? signedOn : null, world)]);
  if (refused !== null) return refused;
  const signed = withSignature(of, signer.role, {
    signedOn,
    signedBy: caller.userId,
    noticeToPreviousOn: noticeToPreviousOn ?? null,
    received: false,
  });
  if (!isIn(signed, 'SIGNING')) throw new Error('a signature does not change the phase');
  const step = goOn(signed, world);
  const event: Event<'COCP'> = {
    act: 'sign',
    at: world.now,
    by: personOf(caller),
    rule: null,
    detail: { role: signer.role, signedOn, noticeToPreviousOn: noticeToPreviousOn ?? null, kind: signatureKindOf(input) },
    personal: personalDataOf(input),
  };
  return { case: step.case, events: [event], effects: step.effects };
};

const signatureRefusals = (of: CocpCase, given: Readonly<Partial<Record<CocpSigner['role'], CivilDate>>>): readonly Refusal[] => {
  const rule = 'COCP-RECEIVED';
  const pathOf = (role: string) => `/signedOn/${role}`;
  const roles = Object.keys(given);
  return [
    ...roles.flatMap((role): readonly Refusal[] => {
      const signer = of.signers.find((each) => each.role === role);
      if (signer === undefined) return [{ code: 'SIGNATURE_NOT_ASKED', rule, path: pathOf(role), facts: { role } }];
      return signer.signedOn === null ? [] : [{ code: 'SIGNATURE_ALREADY_HELD', rule, path: pathOf(role), facts: { role } }];
    }),
    ...unsigned(of).flatMap(({ role }): readonly Refusal[] =>
      given[role] === undefined ? [{ code: 'SIGNATURE_DATE_REQUIRED', rule, path: pathOf(role), facts: { role } }] : [],
    ),
  ];
};

/** Nobody dates an act in the future, or before the act it follows: signatures keep their order (COCP-TURN), receipt comes last (DATE-6). */
const dateRefusals = (signed: CocpCase, given: readonly CocpSigner['role'][], receivedOn: CivilDate, world: World): readonly Refusal[] => {
  const today = todayOf(signed, world);
  const rule = 'DATE-6';
  const dates = signed.signers.map((signer, index): readonly Refusal[] => {
    const { role, signedOn } = signer;
    if (signedOn === null || !given.includes(role)) return [];
    const path = `/signedOn/${role}`;
    const after = latest(signedOn, ...signed.signers.slice(0, index).map((earlier) => earlier.signedOn ?? signedOn));
    if (signedOn > today) return [{ code: 'DATE_IN_FUTURE', rule, path, facts: { today } }];
    return signedOn < after ? [{ code: 'SIGNED_BEFORE_EARLIER_SIGNER', rule: 'COCP-TURN', path, facts: { after } }] : [];
  });
  // The phase began with the opening, a correction or a signature on screen: the form did not arrive before any of them.
  const after = latest(dateIn(signed.timeZone, signed.state.since), ...signed.signers.map(({ signedOn }) => signedOn ?? receivedOn));
  const receipt: readonly Refusal[] =
    receivedOn > today
      ? [{ code: 'DATE_IN_FUTURE', rule, path: '/receivedOn', facts: { today } }]
      : receivedOn < after
        ? [{ code: 'DATE_BEFORE_WHAT_IT_FOLLOWS', rule, path: '/receivedOn', facts: { after } }]
        : [];
  return [...dates.flat(), ...receipt];
};

const windowRefusals = (signed: CocpCase, receivedOn: CivilDate): readonly Refusal[] => {
  const ends = receiptWindowEnds(signed);
  return ends !== null && receivedOn > ends
    ? [{ code: 'RECEIPT_TOO_LATE', rule: 'COCP-RECEIPT-10', path: '/receivedOn', facts: { receiveBy: ends } }]
    : [];
};

/** Only a scan that was taken for this case can be what was received, and only while what it shows signed is the form (COCP-CORRECT). */
const scanRefusals = (of: CocpCase, documentId: string | undefined): readonly Refusal[] => {
  if (documentId === undefined) return [];
  const path = '/documentId';
  const scan = of.scans.find((each) => each.documentId === documentId);
  if (scan === undefined) return [{ code: 'SCAN_UNKNOWN', rule: 'SCAN-MATCH', path, facts: {} }];
  return scan.formNumber === of.formNumber ? [] : [{ code: 'SCAN_OF_EARLIER_FORM', rule: 'COCP-CORRECT', path, facts: {} }];
};

/** `record-receipt`: operations record the day the paper form arrived, and each signature the portal does not have. */
export const recordReceipt = (
  of: CocpIn<'SIGNING'> | CocpIn<'RECEIPT'>,
  input: CocpInput<'record-receipt'>,
  caller: Caller,
  world: World,
): Decision<CocpCase> | Refused => {
  const { receivedOn, noticeToPreviousOn } = input;
  const given = input.signedOn ?? {};
  const roles = unsigned(of).map(({ role }) => role);
  const onPaper = roles.filter((role) => given[role] !== undefined);
  const signed = onPaper.reduce<CocpCase>(
    (so, role) =>
      withSignature(so, role, {
        signedOn: given[role] ?? null,
        noticeToPreviousOn: role === 'INSTITUTION' ? (noticeToPreviousOn ?? null) : null,
        received: false,
      }),
    withoutMatching(of, world, caller),
  );
  const institution = firstSignature(signed);
  const institutionSignedOn = institution.role === 'INSTITUTION' && onPaper.includes('INSTITUTION') ? institution.signedOn : null;
  const refused = allRefusals([
    scanRefusals(of, input.documentId),
    signatureRefusals(of, given),
    noticeRefusals(of, noticeToPreviousOn, institutionSignedOn, world),
    dateRefusals(signed, onPaper, receivedOn, world),
    windowRefusals(signed, receivedOn),
  ]);
  if (refused !== null) return refused;
  const matched = of.scans.find(({ documentId }) => documentId === input.documentId);
  const step = receive(isIn(signed, 'SIGNING') ? completelySigned(signed) : signed, receivedOn, world);
  return {
    case: step.case,
    events: [
      {
        act: 'record-receipt',
        at: world.now,
        by: personOf(caller),
        rule: 'COCP-RECEIVED',
        detail: {
          receivedOn,
          signedOn: given,
          noticeToPreviousOn: noticeToPreviousOn ?? null,
          ...(matched === undefined ? {} : { documentId: matched.documentId, sha256: matched.sha256 }),
        },
      },
    ],
    effects: step.effects,
  };
};
