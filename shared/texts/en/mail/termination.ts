import { sentence } from '../sentence.ts';
import type { TerminationReason } from '../../../cases/termination/index.ts';
import type { TerminationMessage } from '../../../cases/messages.ts';
import type { Words } from './words.ts';

/** What a mail of a termination is about. Names and dates come in already written out in the reader's language. */
export type TerminationAbout = {
  readonly why: TerminationReason;
  /** What was said of it; null: nothing. */
  readonly said: string | null;
  readonly institution: string;
  /** Who filed it; null: the calendar opened it. */
  readonly asker: string | null;
  readonly numbers: string;
  readonly isOperations: boolean;
};

/** What each message says beside that, as the cases tell it. */
export type TerminationMessageFacts = {
  readonly TERMINATION_NOTICE: { readonly noticeOn: string; readonly cureBy: string };
  readonly TERMINATION_AMENDMENT: object;
  readonly TERMINATION_SCHEDULED: { readonly effectiveOn: string; readonly note: string };
  readonly TERMINATION_EFFECTIVE: { readonly effectiveOn: string };
  readonly TERMINATION_CURED: { readonly note: string };
  readonly TERMINATION_REJECTED: { readonly reason: string };
  readonly TERMINATION_WITHDRAWN: { readonly reason: string };
  readonly TERMINATION_VOID: { readonly number: string };
};

export type TerminationMessageWords = {
  readonly [M in TerminationMessage]: Words<TerminationAbout & TerminationMessageFacts[M]>;
};

const because: Record<TerminationReason, string> = {
  BREACH: 'a breach was not cured in time',
  NOT_QUALIFIED: 'the institution no longer qualifies as an educational user',
  AMENDMENT: 'a termination amendment was approved',
  NO_FIRST_ORDER: 'no first order was placed in time',
};

const saidOf = ({ said }: TerminationAbout): readonly string[] => (said === null ? [] : [`What was stated: ${said}`]);
const filer = ({ asker }: TerminationAbout): string => asker ?? 'The calendar';
const goesOn = 'The enrollment goes on as it was.';
const others = 'Other cases open on the enrollment close with it; tasks that are left stay.';

const messages: TerminationMessageWords = {
  TERMINATION_NOTICE: {
    subject: (f) => `Breach notified by ${filer(f)}, last day to cure it ${f.cureBy}: enrollment ${f.numbers} of ${f.institution}`,
    lead: (f) =>
      `${filer(f)} gave notice on ${f.noticeOn} of a breach concerning enrollment ${f.numbers} of ${f.institution}; the last day to cure it is ${f.cureBy}.`,
    more: (f) => [
      ...saidOf(f),
      `Unless ${filer(f)} records the cure by then, the enrollment is terminated at the end of ${f.cureBy}.`,
      others,
    ],
  },
  TERMINATION_AMENDMENT: {
    subject: (f) =>
      f.isOperations
        ? `Please decide on a termination amendment: enrollment ${f.numbers} of ${f.institution}, filed by ${filer(f)}`
        : `Termination amendment filed by ${filer(f)}: enrollment ${f.numbers} of ${f.institution}`,
    lead: (f) =>
      f.isOperations
        ? sentence(`${filer(f)} asks you to approve a termination amendment for enrollment ${f.numbers} of ${f.institution}`)
        : sentence(`${filer(f)} has filed a termination amendment for enrollment ${f.numbers} of ${f.institution}`),
    more: (f) => [
      ...saidOf(f),
      f.isOperations
        ? 'With your approval you set the date on which the agreement ends, today or later.'
        : 'Regional operations decide on it and set the date. Until then nothing changes.',
    ],
  },
  TERMINATION_SCHEDULED: {
    subject: (f) => `Termination approved for ${f.effectiveOn}: enrollment ${f.numbers} of ${f.institution}`,
    lead: (f) =>
      `Regional operations approved the termination amendment: enrollment ${f.numbers} of ${f.institution} ends on ${f.effectiveOn}.`,
    more: (f) => [`Note: ${f.note}`, 'It ends by itself at the beginning of that day; everyone will be told again.', others],
  },
  TERMINATION_EFFECTIVE: {
    subject: (f) => `Terminated on ${f.effectiveOn}: enrollment ${f.numbers} of ${f.institution}`,
    lead: (f) => `Enrollment ${f.numbers} of ${f.institution} was terminated on ${f.effectiveOn}, because ${because[f.why]}.`,
    more: (f) => [...saidOf(f), others],
  },
  TERMINATION_CURED: {
    subject: (f) => `Breach cured: enrollment ${f.numbers} of ${f.institution}`,
    lead: (f) => `${filer(f)} recorded that the breach concerning enrollment ${f.numbers} of ${f.institution} is cured.`,
    more: (f) => [`Note: ${f.note}`, goesOn],
  },
  TERMINATION_REJECTED: {
    subject: (f) => `Termination amendment rejected: enrollment ${f.numbers} of ${f.institution}`,
    lead: (f) => sentence(`Regional operations rejected the termination amendment for enrollment ${f.numbers} of ${f.institution}`),
    more: (f) => [`The reason given: ${f.reason}`, goesOn],
  },
  TERMINATION_WITHDRAWN: {
    subject: (f) => `Termination withdrawn by ${filer(f)}: enrollment ${f.numbers} of ${f.institution}`,
    lead: (f) => sentence(`${filer(f)} withdrew the termination of enrollment ${f.numbers} of ${f.institution}`),
    more: (f) => [`The reason given: ${f.reason}`, goesOn],
  },
  TERMINATION_VOID: {
    subject: (f) => `Termination void: enrollment ${f.number} of ${f.institution}`,
    lead: (f) => `Enrollment ${f.number} of ${f.institution} has ended otherwise, so its termination in this case is void.`,
    more: () => ['For this enrollment there is nothing left to do here.'],
  },
};

/** As a label beside the case. */
const reasonLabels: Readonly<Record<TerminationReason, string>> = {
  BREACH: 'Breach',
  NOT_QUALIFIED: 'Loss of qualification',
  AMENDMENT: 'Termination amendment',
  NO_FIRST_ORDER: 'No first order',
};

export const terminationMail = { messages, phrase: 'termination', labels: { reason: 'Reason' }, reasons: reasonLabels };
export type TerminationMailTexts = typeof terminationMail;
