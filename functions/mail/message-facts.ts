import { asDate } from '../../shared/calendar/index.ts';
import type { Facts, Message } from '../../shared/cases/case.ts';
import { operationsOf, type Language, type Party } from '../../shared/records/index.ts';
import { dateText } from '../../shared/texts/dates.ts';
import type { MessageFacts } from '../../shared/texts/en/mail.ts';
import { partyName, type Matter } from './matter.ts';

/** What a message says, as its reader reads it. */
export type Reading = { readonly facts: Facts; readonly matter: Matter; readonly reader: Party };

const factOf = <T extends string | number | boolean>({ facts }: Reading, name: string, is: (value: unknown) => value is T): T => {
  const value = facts[name];
  if (!is(value)) throw new Error(`a message says ${JSON.stringify(value)} where it should say ${name}`);
  return value;
};
const text = (of: Reading, name: string): string => factOf(of, name, (value) => typeof value === 'string');
const count = (of: Reading, name: string): number => factOf(of, name, (value) => typeof value === 'number');
const flag = (of: Reading, name: string): boolean => factOf(of, name, (value) => typeof value === 'boolean');
const date = (of: Reading, name: string): string => dateText(asDate(text(of, name)), of.reader.locale);
const dateIfAny = (of: Reading, name: string): string | null => (of.facts[name] === null ? null : date(of, name));

const nameOf = (party: Party | null, language: Language): string | null => (party === null ? null : partyName(party, language));
const actor = ({ matter, reader }: Reading): string | null => nameOf(matter.actor, reader.locale);
const isOperations = ({ matter, reader }: Reading): boolean => reader.partyId === operationsOf(matter.region);

/** Total over the messages there are; throws where a message lacks what its words need. */
export const messageFacts: { readonly [M in Message]: (of: Reading) => MessageFacts[M] } = {
  YOUR_TURN: (of) => ({ signBy: dateIfAny(of, 'signBy'), ink: flag(of, 'ink') }),
  CORRECTION_ASKED: (of) => ({
    reason: text(of, 'reason'),
    actor: actor(of),
    isSubmitter: of.reader.partyId === of.matter.asker?.partyId,
    isReminder: of.facts.day !== undefined,
  }),
  REMINDER_TO_SIGN: (of) => ({ signBy: dateIfAny(of, 'signBy'), day: count(of, 'day'), ink: of.matter.ink }),
  REMINDER_RECEIPT_WINDOW: (of) => ({ receiveBy: date(of, 'receiveBy'), isOperations: isOperations(of) }),
  REMINDER_TO_OPERATIONS: (of) => ({ day: count(of, 'day') }),
  FOR_OPERATIONS_TO_RECEIVE: (of) => ({ receiveBy: dateIfAny(of, 'receiveBy') }),
  FOR_OPERATIONS_TO_REVIEW: (of) => ({ receivedOn: date(of, 'receivedOn'), effectiveOn: dateIfAny(of, 'effectiveOn') }),
  FORM_IS_LATE: (of) => ({ receivedOn: date(of, 'receivedOn'), receiveBy: dateIfAny(of, 'receiveBy'), decideBy: date(of, 'decideBy') }),
  OVERRIDE_ASKED: (of) => ({ requestedEffectiveOn: date(of, 'requestedEffectiveOn'), justification: text(of, 'justification') }),
  OVERRIDE_APPROVED: (of) => ({ requestedEffectiveOn: date(of, 'requestedEffectiveOn'), note: text(of, 'note') }),
  OVERRIDE_DECLINED: (of) => ({
    requestedEffectiveOn: date(of, 'requestedEffectiveOn'),
    note: text(of, 'note'),
    decideBy: date(of, 'decideBy'),
  }),
  OVERRIDE_EXPIRED: (of) => ({
    requestedEffectiveOn: date(of, 'requestedEffectiveOn'),
    decideBy: date(of, 'decideBy'),
    isOperations: isOperations(of),
  }),
  COUNTERSIGNED: (of) => ({ effectiveOn: date(of, 'effectiveOn') }),
  EFFECTIVE: (of) => ({ effectiveOn: date(of, 'effectiveOn') }),
  MATCH_FAILED_AT_EFFECT: (of) => ({ effectiveOn: date(of, 'effectiveOn') }),
  DECLINED: (of) => ({ reason: text(of, 'reason'), actor: actor(of) }),
  WITHDRAWN: (of) => ({ reason: text(of, 'reason'), actor: nameOf(of.matter.asker, of.reader.locale) }),
  REJECTED: (of) => ({ reason: text(of, 'reason') }),
  LAPSED: (of) => ({ on: date(of, 'on') }),
  VOID: (of) => ({ number: text(of, 'number') }),
};
