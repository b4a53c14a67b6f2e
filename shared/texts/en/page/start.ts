import type { PartnerRole } from '../../../records/index.ts';
import { sentence } from '../sentence.ts';

type Asked = {
  /** Who asks; their name in the language of the page. */
  readonly who: string;
  readonly number: string;
  /** From when on it is to hold; null: that is not known yet. */
  readonly from: string | null;
  /** The last day to act; null: there is none. */
  readonly by: string | null;
};

const until = (what: string, by: string | null): string => (by === null ? sentence(what) : `${what} by ${by}.`);

/** Where institutions and partners begin, beside the catalogue. */
export const start = {
  /** What is asked of an institution, in sentences: who asks for what, and until when. */
  asks: {
    newPartner: (f: Asked & { partners: readonly { who: string; role: PartnerRole }[]; onPaper: boolean }) => {
      const roles = { RESELLER: 'reseller', DISTRIBUTOR: 'distributor', ADVISOR: 'software advisor' };
      const wants = f.partners.map(({ who, role }) => `${who} wants to become your ${roles[role]}`).join(', and ');
      return `${sentence(`${wants}${f.from === null ? '' : ` from ${f.from}`}`)} ${until(f.onPaper ? 'Sign on paper and send it in' : 'Sign', f.by)}`;
    },
    contacts: (f: Asked) => `${sentence(`New contact information was filed for you by ${f.who}`)} ${until('Confirm it', f.by)}`,
    choose: (f: Asked & { endsOn: string }) => `Enrollment ${f.number} ends on ${f.endsOn}. ${until('Choose what happens then', f.by)}`,
    transfer: (f: Asked & { isMine: boolean }) =>
      `${f.isMine ? `Your licences under enrollment ${f.number} are to pass to ${f.who}` : `${f.who} is to pass licences on to you`}${f.from === null ? '' : ` on ${f.from}`}. ${until('Sign the transfer', f.by)}`,
    // It can be recorded before its day.
    softwareAssurance: (f: Asked) =>
      `${sentence(`The transfer of licences from ${f.who} to you${f.from === null ? '' : ` on ${f.from}`} is recorded`)} ${until('You may order Software Assurance for them', f.by)}`,
    // What is to do may end in something that was done: a date after “by” would tell when.
    other: (f: Asked & { toDo: string }) => (f.by === null ? sentence(f.toDo) : `${f.toDo} (due on ${f.by}).`),
  },
  late: 'Late',
  open: 'Open',
  own: 'Your enrollments',
  ownNone: 'Your organisation is not on any enrollment yet.',
  year: {
    today: 'Today',
    starts: 'The term begins',
    ends: 'Last day of the term',
    anniversary: 'Anniversary',
    billDate: 'Scheduled bill date',
    choose: 'From here on you choose what follows',
    safeUntil: (anchor: string) => `Last safe day for a change on ${anchor}`,
    due: (what: string) => `Due: ${what}`,
    explained: (days: number) => `Shaded: too late for a change on the date that follows (${days} days).`,
    choosing: 'Dashed: the choice at the end of the term.',
    nothing: 'No date in the coming year.',
    all: 'All dates of the term',
  },
  ask: {
    title: 'Who to ask',
    reseller: 'About orders, products and this enrollment',
    channelPartner: 'The contact there',
    noChannelPartner: 'Nobody is on record. Whoever is registered as this contact is named here, with their address.',
    registerChannelPartner: 'Register this contact',
    accountManager: 'The account manager',
    operations: 'About forms, signatures and dates',
    people: 'Who may act for your organisation',
    toPeople: 'See and change the people',
  },
  leadTimes: {
    title: 'Lead times running out',
    intro: (days: number) => `The last days on which a change of partner can still be received in time, for the next ${days} days.`,
    none: (days: number) => `In the next ${days} days no lead time runs out.`,
    row: (f: { date: string; anchor: string }) => `Receive by ${f.date} for a change on ${f.anchor}`,
    ask: 'Change the partner',
  },
  receiver: 'Send again or to somebody else',
  withdraw: 'Withdraw',
  export: 'Download this list (CSV)',
  calendar: 'These dates in your own calendar',
  csv: {
    file: 'kigen-worklist',
    leadFile: 'kigen-lead-times',
    list: 'List',
    what: 'What',
    institution: 'Institution',
    number: 'Enrollment',
    logNumber: 'Log number',
    waiting: 'Waiting on',
    due: 'Due',
    state: 'State',
    receiveBy: 'Receive by',
    anchor: 'For a change on',
    daysLeft: 'Days left',
  },
};
