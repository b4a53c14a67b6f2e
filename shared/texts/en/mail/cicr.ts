import { sentence } from '../sentence.ts';
import type { Changed } from '../../../cases/cicr/index.ts';
import type { CicrMessage } from '../../../cases/messages.ts';
import type { Words } from './words.ts';

/** Messages to contacts, who are no parties. */
type CicrContactMessage = 'CICR_REPLACED' | 'CICR_CODE' | 'CICR_CONTACT';
export type CicrPartyMessage = Exclude<CicrMessage, CicrContactMessage>;

/** What a mail of a change of contact information is about. Names and dates come in already written out in the reader's language. */
export type CicrAbout = {
  readonly institution: string;
  /** Who filed it; null: the reader. */
  readonly asker: string | null;
  /** "primary contact and notices contact"; never who they are. */
  readonly changes: string;
};

/** What each message says beside that, as the cases tell it. */
export type CicrMessageFacts = {
  readonly CICR_TO_CONFIRM: { readonly confirmBy: string };
  readonly CICR_FILED: object;
  readonly CICR_TO_PROCESS: object;
  readonly CICR_EFFECTIVE: { readonly effectiveOn: string };
  readonly CICR_DECLINED: { readonly reason: string };
  readonly CICR_WITHDRAWN: { readonly reason: string };
  readonly CICR_REJECTED: { readonly reason: string };
  readonly CICR_LAPSED: { readonly on: string };
  readonly CICR_VOID: { readonly number: string };
};

export type CicrMessageWords = { readonly [M in CicrPartyMessage]: Words<CicrAbout & CicrMessageFacts[M]> };

/** To a contact. `person`: the contact's own name; `by`: the last day on which the code is good. */
export type CicrContactWords = {
  readonly CICR_REPLACED: Words<{ readonly institution: string; readonly changes: string; readonly person: string }>;
  readonly CICR_CODE: Words<{ readonly institution: string; readonly by: string }>;
  readonly CICR_CONTACT: Words<{ readonly institution: string; readonly changes: string; readonly person: string }>;
};

const filedBy = ({ asker, institution }: CicrAbout): string => (asker === null || asker === institution ? '' : `, filed by ${asker}`);
const matter = (f: CicrAbout): string => `the change of contact information for ${f.institution}`;
const what = (f: CicrAbout): string => `What changes: ${f.changes}.`;
const nothingChanged = 'Nothing has changed in the records. A new request can be filed at any time.';

const messages: CicrMessageWords = {
  CICR_TO_CONFIRM: {
    subject: (f) => `Please confirm by ${f.confirmBy}: change of contact information for ${f.institution}${filedBy(f)}`,
    lead: (f) =>
      `${f.asker ?? 'Your channel partner'} asks you to confirm a change of contact information for ${f.institution} by ${f.confirmBy}.`,
    more: (f) => [
      what(f),
      'The case shows the present and the new contact side by side. You can confirm, or decline with a reason. If you do neither by that day, the request lapses and nothing changes.',
    ],
  },
  CICR_FILED: {
    subject: (f) => `For your information: ${f.institution} filed a change of contact information`,
    lead: (f) => `${f.institution} filed a change of its contact information; regional operations process it.`,
    more: (f) => [what(f), 'There is nothing for you to do. You will be told when it takes effect.'],
  },
  CICR_TO_PROCESS: {
    subject: (f) => `Please process: change of contact information for ${f.institution}${filedBy(f)}`,
    lead: (f) => sentence(`${f.institution} asks you to process a change of contact information${filedBy(f)}`),
    more: (f) => [what(f), 'The institution has confirmed it. All changes of the form take effect together when you process it.'],
  },
  CICR_EFFECTIVE: {
    subject: (f) => `In effect since ${f.effectiveOn}: change of contact information for ${f.institution}`,
    lead: (f) => `The change of contact information for ${f.institution} took effect on ${f.effectiveOn}.`,
    more: (f) => [what(f), 'The person replaced is told at once, a new contact as soon as the new address is verified.'],
  },
  CICR_DECLINED: {
    subject: (f) => `Declined by ${f.institution}: change of contact information`,
    lead: (f) => sentence(`${f.institution} declined ${matter(f)}${filedBy(f)}`),
    more: (f) => [`The reason given: ${f.reason}`, what(f), nothingChanged],
  },
  CICR_WITHDRAWN: {
    subject: (f) => `Withdrawn: change of contact information for ${f.institution}${filedBy(f)}`,
    lead: (f) => sentence(`${f.asker ?? 'The submitter'} withdrew ${matter(f)}`),
    more: (f) => [`The reason given: ${f.reason}`, what(f), nothingChanged],
  },
  CICR_REJECTED: {
    subject: (f) => `Rejected by regional operations: change of contact information for ${f.institution}`,
    lead: (f) => sentence(`Regional operations rejected ${matter(f)}${filedBy(f)}`),
    more: (f) => [`The reason given: ${f.reason}`, what(f), nothingChanged],
  },
  CICR_LAPSED: {
    subject: (f) => `Lapsed at the end of ${f.on}: change of contact information for ${f.institution}${filedBy(f)}`,
    lead: (f) => `${matter(f).replace(/^t/, 'T')} lapsed, because it was not confirmed up to ${f.on}.`,
    more: (f) => [what(f), nothingChanged],
  },
  CICR_VOID: {
    subject: (f) => `Void: change of contact information for ${f.institution}, enrollment ${f.number}`,
    lead: (f) => `${matter(f).replace(/^t/, 'T')} is void, because enrollment ${f.number} is no longer in force.`,
    more: (f) => [what(f), 'Nothing has changed in the records of this enrollment.'],
  },
};

const contact: CicrContactWords = {
  CICR_REPLACED: {
    subject: (f) => `You are no longer a contact of ${f.institution}: ${f.changes}`,
    lead: (f) => `To ${f.person}: on record for ${f.institution}, somebody else is now named as ${f.changes}.`,
    more: () => ['If this is a mistake, please ask the institution.'],
  },
  CICR_CODE: {
    subject: (f) => `Please verify this e-mail address by ${f.by}: asked by ${f.institution}`,
    lead: (f) => `${f.institution} named this address for a contact; please verify by ${f.by} that you receive mail there.`,
    more: () => [
      'Open the link below and press the button there. The code can be used once.',
      'If you know nothing of this, ignore this mail: nothing more will be sent to this address.',
    ],
  },
  CICR_CONTACT: {
    subject: (f) => `You are now a contact of ${f.institution}: ${f.changes}`,
    lead: (f) => `To ${f.person}: on record for ${f.institution}, you are now named as ${f.changes}.`,
    more: () => ['Notices for this role will be sent to this address. If this is a mistake, please ask the institution.'],
  },
};

const changed: { readonly [C in Changed]: string } = {
  PRIMARY: 'primary customer contact',
  NOTICES: 'notices contact',
  NOTICES_AND_ONLINE_ACCESS: 'notices and online access contact',
  SA_BENEFITS: 'Software Assurance benefits contact',
  CHANNEL_PARTNER: 'channel partner contact',
  ACCOUNT_MANAGER: 'account manager',
  MEDIA_DELIVERY: 'media delivery contact',
  SOFTWARE_ADVISOR_PRIMARY: 'software advisor’s primary contact',
  AFFILIATE_PRIMARY: 'affiliate’s primary contact',
  BILL_TO: 'bill-to contact',
  SUPPORT_PROVIDER: 'support provider',
  USER_EMAIL: 'e-mail address under user information',
  ADDRESS: 'address',
};

export const cicrMail = {
  phrase: 'change of contact information',
  messages,
  contact,
  changed,
  labels: { changes: 'What changes', code: 'Code' },
  verify: 'Verify this address',
  contactFooter: (institution: string) => `Kigen sent this for ${institution}, whose volume licensing it keeps the contacts of.`,
};

export type CicrMailTexts = typeof cicrMail;
