import { sentence } from '../sentence.ts';
import { cicrMail } from './cicr.ts';
import { cocpMail } from './cocp.ts';
import { expiryMail } from './expiry.ts';
import { transferMail } from './transfer.ts';
import { terminationMail } from './termination.ts';
import type { Words } from './words.ts';

/** What a reminder sent by hand is about. `by`: who sent it. */
type ReminderFacts = {
  readonly by: string | null;
  readonly what: string;
  readonly institution: string;
  readonly dueOn: string | null;
};

/** What mails say. */
export const mail = {
  COCP: cocpMail,
  EXPIRY: expiryMail,
  TRANSFER: transferMail,
  CICR: cicrMail,
  TERMINATION: terminationMail,
  enumerate: (names: readonly string[]): string => {
    const [last = '', ...before] = names.toReversed();
    return before.length === 0 ? last : `${before.toReversed().join(', ')} and ${last}`;
  },
  labels: {
    logNumber: 'Log number',
    institution: 'Institution',
    numbers: 'Enrollment',
    asker: 'Filed by',
  },
  linkOut: (f: { name: string; until: string }) =>
    `${f.name} can do it as well, with the link they were sent, until ${f.until}; they are reminded too.`,
  open: 'Open the case',
  digest: {
    subject: (f: { count: number; party: string; date: string }) =>
      `${f.count === 1 ? 'One message' : `${f.count} messages`} for ${f.party}, ${f.date}`,
    lead: (f: { count: number; party: string; date: string }) =>
      f.count === 1
        ? sentence(`Since the last daily mail, one thing has happened that concerns ${f.party}`)
        : sentence(`Since the last daily mail, ${f.count} things have happened that concern ${f.party}`),
    open: 'Open the worklist',
  },
  reminder: {
    subject: (f) => `${f.dueOn === null ? '' : `By ${f.dueOn}: `}please act on the ${f.what} for ${f.institution}`,
    lead: (f) =>
      sentence(`${f.by === null ? 'You are' : `${f.by} reminds you: you are`} asked to act on the ${f.what} for ${f.institution}`),
    more: (f) => [
      ...(f.dueOn === null ? [] : [`The next date is ${f.dueOn}; it has not changed.`]),
      'What there is to do is on the page of the case. If it was done in the meantime, please disregard this.',
    ],
  } satisfies Words<ReminderFacts>,
  escalation: {
    subject: (subject: string) => `Last reminder: ${subject}`,
    lead: (party: string) =>
      `${party} has been reminded for the last time and has not acted yet. You receive this because it named you for such cases.`,
    receiver: (party: string) => sentence(`Kigen sent this to the escalation address of ${party}`),
  },
  zone: (zone: string) => `All dates are days in ${zone}. A date counts up to the end of its day.`,
  receiver: (party: string) => `Kigen sent this to ${party}, which takes part in this case.`,
};

export type MailTexts = typeof mail;
