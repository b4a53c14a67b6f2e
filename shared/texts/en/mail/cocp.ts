import { sentence } from '../sentence.ts';
import type { CocpMessage } from '../../../cases/messages.ts';
import type { Words } from './words.ts';

/** What a mail of a change of channel partner is about. Names and dates come in already written out in the reader's language. */
export type About = {
  /** "change of reseller" */
  readonly change: string;
  readonly institution: string;
  /** Who filed it; null: the reader. */
  readonly asker: string | null;
  /** The new partner, or both. */
  readonly newPartner: string;
};

/** What each message says beside that, as the cases tell it. */
export type CocpMessageFacts = {
  readonly YOUR_TURN: {
    readonly signBy: string | null;
    readonly ink: boolean;
    /** Whom the institution is asked to have told in writing; null: that is not asked. */
    readonly toldAlready: string | null;
  };
  readonly CORRECTION_ASKED: {
    readonly reason: string;
    readonly actor: string | null;
    readonly isSubmitter: boolean;
    readonly isReminder: boolean;
  };
  readonly REMINDER_TO_SIGN: { readonly signBy: string | null; readonly day: number; readonly ink: boolean };
  readonly REMINDER_RECEIPT_WINDOW: { readonly receiveBy: string; readonly isOperations: boolean };
  readonly REMINDER_TO_OPERATIONS: { readonly day: number };
  readonly FOR_OPERATIONS_TO_RECEIVE: { readonly receiveBy: string | null };
  readonly FOR_OPERATIONS_TO_REVIEW: { readonly receivedOn: string; readonly effectiveOn: string | null };
  readonly FORM_IS_LATE: { readonly receivedOn: string; readonly receiveBy: string | null; readonly decideBy: string };
  readonly OVERRIDE_ASKED: { readonly requestedEffectiveOn: string; readonly justification: string };
  readonly OVERRIDE_APPROVED: { readonly requestedEffectiveOn: string; readonly note: string };
  readonly OVERRIDE_DECLINED: { readonly requestedEffectiveOn: string; readonly note: string; readonly decideBy: string };
  readonly OVERRIDE_EXPIRED: { readonly requestedEffectiveOn: string; readonly decideBy: string; readonly isOperations: boolean };
  readonly COUNTERSIGNED: { readonly effectiveOn: string };
  readonly EFFECTIVE: { readonly effectiveOn: string };
  readonly MATCH_FAILED_AT_EFFECT: { readonly effectiveOn: string };
  readonly DECLINED: { readonly reason: string; readonly actor: string | null };
  readonly WITHDRAWN: { readonly reason: string; readonly actor: string | null };
  readonly REJECTED: { readonly reason: string };
  readonly LAPSED: { readonly on: string };
  readonly VOID: { readonly number: string };
};

export type CocpMessageWords = { readonly [M in CocpMessage]: Words<About & CocpMessageFacts[M]> };

const by = (date: string | null): string => (date === null ? '' : ` by ${date}`);
/** An institution's own request needs no "filed by": the sentence names it already. */
const filer = ({ asker, institution }: About): string | null => (asker === institution ? null : asker);
const filedBy = (f: About): string => (filer(f) === null ? '' : `, filed by ${filer(f)}`);
/** Where the sentence goes on after it. */
const filedBefore = (f: About): string => (filer(f) === null ? '' : `, filed by ${filer(f)},`);
const asks = (f: About, what: string): string => {
  if (f.asker === null) return `Please ${what} the ${f.change} for ${f.institution}`;
  const matter = f.asker === f.institution ? `its ${f.change}` : `the ${f.change} for ${f.institution}`;
  return `${f.asker} asks you to ${what} ${matter}`;
};
const nothingChanged = 'Nothing has changed in the records. A new request can be filed at any time.';
const twoWays = (decideBy: string): string =>
  `By ${decideBy} you can take the later date, or ask for an override with a business justification. If nobody acts by then, the change lapses.`;

/** Said where an institution is asked to sign, to its people and to whoever signs for it by a link. */
export const askedWhenTold = (partners: string): string =>
  `You will be asked for the day on which you told ${partners} of the change in writing; a letter or a mail will do. If you have not yet, please do so before you sign.`;

const messages: CocpMessageWords = {
  YOUR_TURN: {
    subject: (f) => `Please sign${by(f.signBy)}: ${f.change} for ${f.institution}${filedBy(f)}`,
    lead: (f) => sentence(`${asks(f, 'sign')}${f.ink ? ' on paper' : ''}${by(f.signBy)}`),
    more: (f) => [
      f.ink
        ? 'Every party signs this form in ink. Scan it and send it on, or post it; regional operations record when it arrived.'
        : 'It is your turn to sign. You can sign on screen, decline, or send the form back to be corrected.',
      ...(f.toldAlready === null ? [] : [askedWhenTold(f.toldAlready)]),
    ],
  },
  CORRECTION_ASKED: {
    subject: (f) =>
      f.isSubmitter
        ? `${f.isReminder ? 'Reminder, please' : 'Please'} correct: ${f.change} for ${f.institution}${f.actor === null ? '' : `, sent back by ${f.actor}`}`
        : `Sent back to be corrected: ${f.change} for ${f.institution}${filedBy(f)}`,
    lead: (f) =>
      f.isSubmitter
        ? sentence(`${f.actor ?? 'A party on the case'} asks you to correct the form for the ${f.change} for ${f.institution}`)
        : `${f.actor ?? 'A party on the case'} sent the form for the ${f.change} for ${f.institution} back${f.asker === null ? '' : ` to ${f.asker}`}, who will correct it.`,
    more: (f) => [`The reason given: ${f.reason}`, 'Signatures on the parts that stay the same stand.'],
  },
  REMINDER_TO_SIGN: {
    subject: (f) => `Reminder, please sign${by(f.signBy)}: ${f.change} for ${f.institution}${filedBy(f)}`,
    lead: (f) =>
      `The ${f.change} for ${f.institution}${filedBefore(f)} has been waiting for your signature${f.ink ? ' on paper' : ''} for ${f.day} days; please sign${by(f.signBy)}.`,
    more: (f) => [
      f.ink
        ? 'If you have signed and sent the form already, there is nothing more to do: regional operations record when it arrived.'
        : 'If you do not agree, you can decline or send the form back to be corrected.',
    ],
  },
  REMINDER_RECEIPT_WINDOW: {
    subject: (f) =>
      `${f.isOperations ? 'Record the receipt' : 'Please sign'} by ${f.receiveBy}: ${f.change} for ${f.institution}${filedBy(f)}`,
    lead: (f) =>
      f.isOperations
        ? `The form for the ${f.change} for ${f.institution} has to reach you by ${f.receiveBy}.`
        : `${asks(f, 'sign')} by ${f.receiveBy}.`,
    more: () => [
      'Operations must have the complete form within the days the programme allows after the institution’s signature. After that date the change lapses.',
    ],
  },
  REMINDER_TO_OPERATIONS: {
    subject: (f) => `Waiting for ${f.day} days for your countersignature: ${f.change} for ${f.institution}${filedBy(f)}`,
    lead: (f) => `The ${f.change} for ${f.institution}${filedBefore(f)} has been waiting for your countersignature for ${f.day} days.`,
    more: () => ['Until you countersign, no effective date is certain: the change never takes effect before the countersignature.'],
  },
  FOR_OPERATIONS_TO_RECEIVE: {
    subject: (f) => `Record the receipt${by(f.receiveBy)}: ${f.change} for ${f.institution}${filedBy(f)}`,
    lead: (f) =>
      `Everyone has signed the ${f.change} for ${f.institution}${filedBy(f)}; please record when the form arrived${by(f.receiveBy)}.`,
    more: (f) => (f.receiveBy === null ? [] : ['If its receipt is not recorded by the end of that day, the change lapses.']),
  },
  FOR_OPERATIONS_TO_REVIEW: {
    subject: (f) =>
      `Please countersign: ${f.change} for ${f.institution}${filedBy(f)}${f.effectiveOn === null ? '' : `, to take effect on ${f.effectiveOn}`}`,
    lead: (f) => `${asks(f, 'check and countersign')}${f.effectiveOn === null ? '' : `, to take effect on ${f.effectiveOn}`}.`,
    more: (f) => [`The complete form was received on ${f.receivedOn}. The change does not take effect before your countersignature.`],
  },
  FORM_IS_LATE: {
    subject: (f) => `Late, please decide by ${f.decideBy}: ${f.change} for ${f.institution}`,
    lead: (f) =>
      f.receiveBy === null
        ? `The form for the ${f.change} for ${f.institution} asks for an earlier date than its signature gives; please decide by ${f.decideBy} how it goes on.`
        : `The form for the ${f.change} for ${f.institution} was received on ${f.receivedOn}, and ${f.receiveBy} was the last day; please decide by ${f.decideBy} how it goes on.`,
    more: (f) => ['The signatures stand.', twoWays(f.decideBy)],
  },
  OVERRIDE_ASKED: {
    subject: (f) =>
      `Please decide on an override to ${f.requestedEffectiveOn}: ${f.change} for ${f.institution}, asked for by ${f.newPartner}`,
    lead: (f) =>
      `${f.newPartner} asks you to let the ${f.change} for ${f.institution} take effect on ${f.requestedEffectiveOn} although its form was late.`,
    more: (f) => [`The justification given: ${f.justification}`, 'An approval is not yet the countersignature.'],
  },
  OVERRIDE_APPROVED: {
    subject: (f) => `Override approved for ${f.requestedEffectiveOn}: ${f.change} for ${f.institution}`,
    lead: (f) => `The override was approved: the ${f.change} for ${f.institution} is to take effect on ${f.requestedEffectiveOn}.`,
    more: (f) => [`The reason given: ${f.note}`, 'The signatures and the receipt stand. Regional operations countersign next.'],
  },
  OVERRIDE_DECLINED: {
    subject: (f) => `Override rejected, please decide by ${f.decideBy}: ${f.change} for ${f.institution}`,
    lead: (f) =>
      `The ${f.change} for ${f.institution} may not take effect on ${f.requestedEffectiveOn}; please decide by ${f.decideBy} how it goes on.`,
    more: (f) => [`The reason given: ${f.note}`, 'The form is late again.', twoWays(f.decideBy)],
  },
  OVERRIDE_EXPIRED: {
    subject: (f) =>
      f.isOperations
        ? `Override expired undecided: ${f.change} for ${f.institution}, asked for by ${f.newPartner}`
        : `Override expired, please decide by ${f.decideBy}: ${f.change} for ${f.institution}`,
    lead: (f) =>
      `The request to let the ${f.change} for ${f.institution} take effect on ${f.requestedEffectiveOn} expired without a decision; the form is late again.`,
    more: (f) => (f.isOperations ? [`${f.newPartner} decides by ${f.decideBy} how it goes on.`] : [twoWays(f.decideBy)]),
  },
  COUNTERSIGNED: {
    subject: (f) => `Countersigned, takes effect on ${f.effectiveOn}: ${f.change} for ${f.institution}`,
    lead: (f) => `Regional operations countersigned the ${f.change} for ${f.institution}; it takes effect on ${f.effectiveOn}.`,
    more: () => ['The records change by themselves at the beginning of that day. Everyone on the case is told again then.'],
  },
  EFFECTIVE: {
    subject: (f) => `In effect since ${f.effectiveOn}: ${f.change} for ${f.institution}`,
    lead: (f) => sentence(`The ${f.change} for ${f.institution} took effect on ${f.effectiveOn}; the new partner is ${f.newPartner}`),
    more: () => ['The records have changed. If something is left for you to do, such as closing purchase orders, the case lists it.'],
  },
  MATCH_FAILED_AT_EFFECT: {
    subject: (f) => `Could not take effect on ${f.effectiveOn}: ${f.change} for ${f.institution}${filedBy(f)}`,
    lead: (f) =>
      `The ${f.change} for ${f.institution} did not take effect on ${f.effectiveOn}: the current partners on the form are no longer those on record.`,
    more: () => ['Please correct the records and countersign again, or reject the change. Nothing has changed until then.'],
  },
  DECLINED: {
    subject: (f) => `Declined${f.actor === null ? '' : ` by ${f.actor}`}: ${f.change} for ${f.institution}`,
    lead: (f) => sentence(`${f.actor ?? 'A signer'} declined to sign the ${f.change} for ${f.institution}`),
    more: (f) => [`The reason given: ${f.reason}`, nothingChanged],
  },
  WITHDRAWN: {
    subject: (f) => `Withdrawn${f.actor === null ? '' : ` by ${f.actor}`}: ${f.change} for ${f.institution}`,
    lead: (f) => sentence(`${f.actor ?? 'The submitter'} withdrew the ${f.change} for ${f.institution}`),
    more: (f) => [`The reason given: ${f.reason}`, nothingChanged],
  },
  REJECTED: {
    subject: (f) => `Rejected by regional operations: ${f.change} for ${f.institution}`,
    lead: (f) => sentence(`Regional operations rejected the ${f.change} for ${f.institution}${filedBy(f)}`),
    more: (f) => [`The reason given: ${f.reason}`, nothingChanged],
  },
  LAPSED: {
    subject: (f) => `Lapsed at the end of ${f.on}: ${f.change} for ${f.institution}${filedBy(f)}`,
    lead: (f) => `The ${f.change} for ${f.institution} lapsed, because what was due on ${f.on} was not done.`,
    more: () => [nothingChanged],
  },
  VOID: {
    subject: (f) => `Void: ${f.change} for ${f.institution}, enrollment ${f.number}`,
    lead: (f) => `The ${f.change} for ${f.institution} is void for enrollment ${f.number}, because that enrollment is no longer in force.`,
    more: () => ['Nothing has changed in the records of this enrollment.'],
  },
};

export const cocpMail = {
  messages,
  labels: { change: 'What changes', newPartner: 'New partner' },
};

export type CocpMailTexts = typeof cocpMail;
