import * as z from 'zod';
import { civilDate, instant, keptDate } from '../../calendar/index.ts';
import { enrollmentId, name, operationsOf, partyId, printedNumber, termYears, type PartyId, ruleId } from '../../records/index.ts';
import { caseBase, person, resolvedDeadline } from '../case.ts';
import { isIn, type InPhase } from '../of-a-case.ts';
import { expiryForm } from './form.ts';
import { expiryOptions } from './options.ts';

/** Perpetual licences asked for: a product and how many copies (EXPIRY-BUYOUT). */
export const boughtProduct = z.strictObject({ product: name, quantity: z.int().positive().max(10_000_000) });

const choice = z.strictObject({
  option: z.enum(expiryOptions),
  /** Of a buy-out; else none. */
  products: z.array(boughtProduct),
  at: instant,
  by: person,
});
export type Choice = z.infer<typeof choice>;

/** What operations have recorded of the choice. */
const confirmed = z.discriminatedUnion('option', [
  z.strictObject({ option: z.literal('NEW_ENROLLMENT'), number: printedNumber, startsOn: civilDate, at: instant, by: person }),
  z.strictObject({ option: z.literal('BUYOUT'), at: instant, by: person }),
]);
export type Confirmed = z.infer<typeof confirmed>;

/** The institution attests that nothing is left. Who attested it by name stands with the history's personal data. */
const attested = z.strictObject({ computers: z.int().min(0), at: instant, by: person });

/** The duty to remove goes on: since when, and how many reminders of it have gone out. */
const removing = { since: instant, reminders: z.int().min(0) };

/** What exists only in one phase exists only in its shape. */
const expiryState = z.discriminatedUnion('phase', [
  z.strictObject({ phase: z.literal('CHOICE'), since: instant, noticed: z.boolean(), reminded: z.array(z.string()) }),
  z.strictObject({ phase: z.literal('REMOVAL'), ...removing }),
  z.strictObject({ phase: z.literal('NEW_ENROLLMENT'), ...removing }),
  z.strictObject({ phase: z.literal('BUYOUT'), ...removing }),
  z.strictObject({ phase: z.literal('CLOSED'), since: instant, attested: attested.nullable() }),
]);
type ExpiryState = z.infer<typeof expiryState>;
export type ExpiryPhase = Exclude<ExpiryState['phase'], 'CLOSED'>;
export const expiryPhases = ['CHOICE', 'REMOVAL', 'NEW_ENROLLMENT', 'BUYOUT'] as const satisfies readonly ExpiryPhase[];
export const removalPhases = ['REMOVAL', 'NEW_ENROLLMENT', 'BUYOUT'] as const satisfies readonly ExpiryPhase[];

/** An expiry case as kept, with the facts of the term it was opened on. Days are in `timeZone`. */
export const expiryCase = caseBase.extend({
  kind: z.literal('EXPIRY'),
  form: expiryForm,
  number: printedNumber,
  institutionId: partyId,
  /** The ending term: its last day, which is also the last day to choose, and its length. */
  endsOn: keptDate,
  years: termYears,
  /** The term an extension brings. */
  next: z.strictObject({ startsOn: keptDate, endsOn: keptDate, years: termYears }),
  /** In the order in which they are told. */
  options: z.array(z.strictObject({ option: z.enum(expiryOptions), rule: ruleId })).min(1),
  choice: choice.nullable(),
  confirmed: confirmed.nullable(),
  /** Deadlines that were met or missed, oldest first. */
  resolved: z.array(resolvedDeadline),
  state: expiryState,
  openOn: z.array(enrollmentId).max(1),
});
export type ExpiryCase = z.infer<typeof expiryCase>;

/** A case known to be in this phase. */
export type ExpiryIn<Phase extends ExpiryState['phase']> = InPhase<ExpiryCase, Phase>;

/** Does the duty to remove go on? */
export const isRemoving = (of: ExpiryCase): of is ExpiryIn<(typeof removalPhases)[number]> =>
  removalPhases.some((phase) => isIn(of, phase));

/** Have operations still to record the new enrollment, or confirm the buy-out? */
export const awaitsOperations = ({ choice: chosen, confirmed: known }: Pick<ExpiryCase, 'choice' | 'confirmed'>): boolean =>
  known === null && (chosen?.option === 'NEW_ENROLLMENT' || chosen?.option === 'BUYOUT');

/** Whom the case waits for, as parties. */
export const waitingOn = (of: ExpiryCase): readonly PartyId[] => {
  if (of.status === 'CLOSED') return [];
  const operations = awaitsOperations(of) ? [operationsOf(of.region)] : [];
  const institutionHasToAct = isRemoving(of) || of.choice === null;
  return institutionHasToAct ? [of.institutionId, ...operations] : operations;
};
