import * as z from 'zod';
import { civilDate, dateIn, instant, keptDate, type CivilDate } from '../../calendar/index.ts';
import {
  channelModel,
  country,
  documentId,
  enrollmentId,
  operationsOf,
  partyId,
  printedNumber,
  program,
  userId,
  type PartyId,
} from '../../records/index.ts';
import { caseBase, leadTime, outcome, person, resolvedDeadline, route } from '../case.ts';
import { isIn, submitterId, type InPhase } from '../of-a-case.ts';
import { cocpForm, leadingPartnerId, rolesChanged } from './form.ts';
import type { Measured } from './lead-time.ts';
import { signerRole } from './signers.ts';

/** One enrollment of the form, with the facts it was opened on: it is measured and takes effect by itself (COCP-MANY). */
const cocpRow = z.strictObject({
  enrollmentId,
  number: printedNumber,
  program,
  country,
  channelModel,
  billDates: z.array(civilDate),
  /** Had the enrollment expired when the case was opened? */
  expired: z.boolean(),
  /** The date asked for; internationally, without one, the default fixed at opening (COCP-ASKED-DEFAULT). */
  askedOn: keptDate.nullable(),
  /** Measured when the form was received; it stands from then. */
  leadTime: leadTime.nullable(),
  /** Known from REVIEW on. */
  effectiveOn: keptDate.nullable(),
  outcome: outcome.nullable(),
});
export type CocpRow = z.infer<typeof cocpRow>;

const cocpSigner = z.strictObject({
  role: signerRole,
  partyId,
  signedOn: civilDate.nullable(),
  /** null for a signature on paper. */
  signedBy: userId.nullable(),
  /** The institution's statement of when it told its previous partner (COCP-NOTICE-PREVIOUS). */
  noticeToPreviousOn: civilDate.nullable(),
  /** Operations have received a form with this signature: its receipt window is over (COCP-RECEIPT-10). */
  received: z.boolean(),
});
export type CocpSigner = z.infer<typeof cocpSigner>;

/** `since` is when the phase, or in SIGNING the turn, began; `reminded` the notices that have gone out in it. */
const waiting = { since: instant, reminded: z.array(z.string()) };

/** What exists only in one phase exists only in its shape. */
const cocpState = z.discriminatedUnion('phase', [
  z.strictObject({
    phase: z.literal('SIGNING'),
    ...waiting,
    /** The day from which COCP-SIGN-90 counts: the opening, or the return of a form that was complete. */
    countedFrom: civilDate,
    /** Set while the submitter is to correct the form. */
    returned: z
      .strictObject({
        by: person,
        reason: z.string(),
        paths: z.array(z.string()),
        /** When it had been received, where an override is approved: with the signatures that stands (COCP-OVERRIDE-APPROVED). */
        receivedOn: civilDate.nullable().default(null),
      })
      .nullable(),
  }),
  z.strictObject({ phase: z.literal('RECEIPT'), ...waiting }),
  z.strictObject({ phase: z.literal('REVIEW'), ...waiting, receivedOn: civilDate }),
  z.strictObject({ phase: z.literal('LATE'), since: instant, receivedOn: civilDate }),
  z.strictObject({
    phase: z.literal('OVERRIDE'),
    since: instant,
    receivedOn: civilDate,
    request: z.strictObject({ by: person, justification: z.string(), requestedEffectiveOn: civilDate }),
  }),
  z.strictObject({ phase: z.literal('SCHEDULED'), since: instant, receivedOn: civilDate }),
  z.strictObject({ phase: z.literal('CLOSED'), since: instant, receivedOn: civilDate.nullable() }),
]);
export type CocpState = z.infer<typeof cocpState>;
export type CocpPhase = Exclude<CocpState['phase'], 'CLOSED'>;
export const cocpPhases = ['SIGNING', 'RECEIPT', 'REVIEW', 'LATE', 'OVERRIDE', 'SCHEDULED'] as const satisfies readonly CocpPhase[];

/** A change of channel partner (COCP) as kept. Days are in `timeZone`. */
export const cocpCase = caseBase.extend({
  kind: z.literal('COCP'),
  form: cocpForm,
  /** Reads MANUAL from an approved override on (COCP-OVERRIDE-APPROVED). */
  route,
  /** Every party signs on paper (COCP-INK). */
  ink: z.boolean(),
  rows: z.array(cocpRow).min(1),
  signers: z.array(cocpSigner).min(1),
  /** The date an approved override gives every enrollment of the form. */
  overrideOn: civilDate.nullable(),
  /** Deadlines that were met or missed, oldest first. */
  resolved: z.array(resolvedDeadline),
  /** Scans of the signed form that were taken, oldest first; how they came is in the history. */
  scans: z.array(z.strictObject({ documentId, sha256: z.string(), formNumber: z.int().positive().default(1) })).default([]),
  /** 1 as filed, and one more with each correction of what is signed: a scan of an earlier form is no receipt of this one. */
  formNumber: z.int().positive().default(1),
  state: cocpState,
});
export type CocpCase = z.infer<typeof cocpCase>;

/** A case known to be in this phase. */
export type CocpIn<Phase extends CocpState['phase']> = InPhase<CocpCase, Phase>;

export const openedOn = (of: Pick<CocpCase, 'timeZone' | 'openedAt'>): CivilDate => dateIn(of.timeZone, of.openedAt);

/** The day operations received the form, once they have. */
export const receivedOnOf = ({ state }: Pick<CocpCase, 'state'>): CivilDate | null => ('receivedOn' in state ? state.receivedOn : null);

/** The rows the form is still about. */
export const pendingRows = (of: CocpCase): readonly CocpRow[] => of.rows.filter((row) => row.outcome === null);

/** The signature effective dates count from: the first in order, the institution's or for a change of distributor the reseller's. */
export const firstSignature = (of: Pick<CocpCase, 'signers'>): CocpSigner => {
  const [first] = of.signers;
  if (first === undefined) throw new Error('a form has at least one signer');
  return first;
};

export const lastSignedOn = (of: Pick<CocpCase, 'signers'>): CivilDate | null =>
  of.signers
    .map((signer) => signer.signedOn)
    .toSorted((a, b) => (a ?? '').localeCompare(b ?? ''))
    .at(-1) ?? null;

export const unsigned = (of: Pick<CocpCase, 'signers'>): readonly CocpSigner[] => of.signers.filter((signer) => signer.signedOn === null);

/** Who may sign now: the first who has not, on paper all who have not. Nobody while the submitter corrects (COCP-TURN). */
export const signersInTurn = (of: CocpCase): readonly CocpSigner[] => {
  if (!isIn(of, 'SIGNING') || of.state.returned !== null) return [];
  return of.ink ? unsigned(of) : unsigned(of).slice(0, 1);
};

/** Whom the case waits for, as parties. */
export const waitingOn = (of: CocpCase): readonly PartyId[] => {
  const { state } = of;
  switch (state.phase) {
    case 'SIGNING':
      return state.returned === null ? [...new Set(signersInTurn(of).map((signer) => signer.partyId))] : [submitterId(of)];
    case 'RECEIPT':
    case 'REVIEW':
    case 'OVERRIDE':
      return [operationsOf(of.region)];
    case 'LATE':
      return [leadingPartnerId(of.form)];
    case 'SCHEDULED':
    case 'CLOSED':
      return [];
    default:
      throw new Error(`unknown phase ${JSON.stringify(state satisfies never)}`);
  }
};

/** Everybody who signs it or filed it: told how it ended. */
export const involved = (of: CocpCase): readonly PartyId[] => [
  ...new Set([...of.signers.map((signer) => signer.partyId), submitterId(of)]),
];

/** A row as the lead-time and effective-date rules look at it: the facts of opening, the terms on record. */
export const measured = (of: Pick<CocpCase, 'region' | 'form'>, row: CocpRow, terms: Measured['terms']): Measured => ({
  region: of.region,
  program: row.program,
  channelModel: row.channelModel,
  change: of.form.change,
  expired: row.expired,
  billDates: row.billDates,
  terms,
});

/** The roles this form changes. */
export const changing = (of: Pick<CocpCase, 'form'>) => rolesChanged[of.form.change];
