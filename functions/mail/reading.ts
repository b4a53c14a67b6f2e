import { asDate } from '../../shared/calendar/index.ts';
import type { Facts, Tell } from '../../shared/cases/case.ts';
import { operationsOf, type Language, type Party } from '../../shared/records/index.ts';
import { dateText } from '../../shared/texts/dates.ts';
import type { Words } from '../../shared/texts/en/mail/words.ts';
import { partyName } from '../../shared/records/party-name.ts';
import type { Matter } from './matter.ts';

/** What a message says, as its reader reads it. */
export type Reading = { readonly facts: Facts; readonly matter: Matter; readonly reader: Party };

const factOf = <T extends string | number | boolean>({ facts }: Reading, name: string, is: (value: unknown) => value is T): T => {
  const value = facts[name];
  if (!is(value)) throw new Error(`a message says ${JSON.stringify(value)} where it should say ${name}`);
  return value;
};
export const text = (of: Reading, name: string): string => factOf(of, name, (value) => typeof value === 'string');
export const count = (of: Reading, name: string): number => factOf(of, name, (value) => typeof value === 'number');
export const flag = (of: Reading, name: string): boolean => factOf(of, name, (value) => typeof value === 'boolean');
export const date = (of: Reading, name: string): string => dateText(asDate(text(of, name)), of.reader.locale);
export const dateIfAny = (of: Reading, name: string): string | null => (of.facts[name] === null ? null : date(of, name));

export const nameOf = (party: Party | null, language: Language): string | null => (party === null ? null : partyName(party, language));
export const actor = ({ matter, reader }: Reading): string | null => nameOf(matter.actor, reader.locale);
export const isOperations = ({ matter, reader }: Reading): boolean => reader.partyId === operationsOf(matter.case.region);

/** What a mail says: a subject, a first sentence that says the same, and the rest. */
export type Said = { readonly subject: string; readonly lead: string; readonly more: readonly string[] };

/** A label and what stands beside it. */
export type Row = readonly [string, string];

/** How one kind of case is written about. `rows` are those of the kind alone, above and below the ones every mail has. */
export type MailOfKind = {
  /** What a case of it is called within a sentence: "change of reseller". */
  readonly phrase: (matter: Matter, language: Language) => string;
  readonly say: (tell: Tell, matter: Matter, reader: Party) => Said;
  readonly rows: (tell: Tell, matter: Matter, reader: Party) => { readonly above: readonly Row[]; readonly below: readonly Row[] };
};

export const saidIn = <Of>({ subject, lead, more }: Words<Of>, of: Of): Said => ({ subject: subject(of), lead: lead(of), more: more(of) });
