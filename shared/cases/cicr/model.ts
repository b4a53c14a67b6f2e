import * as z from 'zod';
import { dateIn, instant, keptDate, plusDays, type CivilDate } from '../../calendar/index.ts';
import { contact, operationsOf, partyId, printedNumber, type Contact, type Enrollment, type PartyId } from '../../records/index.ts';
import { caseBase, resolvedDeadline, route } from '../case.ts';
import { editionOfCase, submitterId } from '../of-a-case.ts';
import { cicrForm, isOnlineRole, type CicrChange } from './form.ts';

/** What exists only in one phase exists only in its shape. */
const cicrState = z.discriminatedUnion('phase', [
  z.strictObject({ phase: z.literal('CONFIRMATION'), since: instant }),
  z.strictObject({ phase: z.literal('MANUAL'), since: instant }),
  z.strictObject({ phase: z.literal('CLOSED'), since: instant }),
]);
type CicrState = z.infer<typeof cicrState>;
export type CicrPhase = Exclude<CicrState['phase'], 'CLOSED'>;
export const cicrPhases = ['CONFIRMATION', 'MANUAL'] as const satisfies readonly CicrPhase[];

/**
 * A change of contact information (CICR) as kept. The people it names stand in `form` and `replaced` and nowhere else:
 * history, messages and lists name them by their place in the form.
 */
export const cicrCase = caseBase.extend({
  kind: z.literal('CICR'),
  form: cicrForm,
  route,
  /** The enrollment's number as printed. */
  number: printedNumber,
  institutionId: partyId,
  /** The partner told of what the institution files itself (CICR-DIRECT): the reseller when the case was opened. */
  partnerId: partyId,
  /** Whom each change replaced when it took effect, in the order of the form; null: nobody, or nobody the portal knows. Empty before. */
  replaced: z.array(contact.nullable()),
  effectiveOn: keptDate.nullable(),
  /** Deadlines that were met or missed, oldest first. */
  resolved: z.array(resolvedDeadline),
  state: cicrState,
});
export type CicrCase = z.infer<typeof cicrCase>;

/** The last day on which the institution can confirm (CICR-CONFIRM). */
export const confirmBy = (of: Pick<CicrCase, 'timeZone' | 'openedAt' | 'edition'>): CivilDate =>
  plusDays(dateIn(of.timeZone, of.openedAt), editionOfCase(of).numbers['CICR-CONFIRM'].days);

/** Whom the case waits for, as parties. */
export const waitingOn = (of: CicrCase): readonly PartyId[] => {
  const { phase } = of.state;
  switch (phase) {
    case 'CONFIRMATION':
      return [of.institutionId];
    case 'MANUAL':
      return [operationsOf(of.region)];
    case 'CLOSED':
      return [];
    default:
      throw new Error(`unknown phase ${JSON.stringify(phase satisfies never)}`);
  }
};

/** The institution, its partner, and whoever filed it: told how it ended. */
export const involved = (of: CicrCase): readonly PartyId[] => [...new Set([of.institutionId, of.partnerId, submitterId(of)])];

/** Whom the records hold today for what a change is about; null: nobody, or nobody the portal knows. */
export const heldFor = (change: CicrChange, { contacts }: Pick<Enrollment, 'contacts'>) =>
  change.what === 'CONTACT' && isOnlineRole(change.role) ? (contacts[change.role] ?? null) : null;

/** The person a message to a contact is for, by its place in the form; null: there is none. */
export const contactTold = (
  of: CicrCase,
  { change: index, side }: { readonly change: number; readonly side: 'OLD' | 'NEW' },
): Contact | null => {
  const change = of.form.changes[index];
  if (side === 'OLD') return of.replaced[index] ?? null;
  return change?.what === 'CONTACT' ? change.contact : null;
};
