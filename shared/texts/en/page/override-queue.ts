import { sentence } from '../sentence.ts';
import type { OverrideDecision } from '../../../cases/cocp/index.ts';
import { lateReasons } from './late-reasons.ts';

/** What operations have beside a request for an override: the partner's earlier ones, and what follows either way. */
export const overrideQueue = {
  missed: (f: { receivedOn: string; receiveBy: string; days: number }) =>
    `Received on ${f.receivedOn}, ${f.days === 1 ? '1 day' : `${f.days} days`} after the last day, ${f.receiveBy}.`,
  expires: (on: string) => `If nobody decides by ${on}, the request expires and the form is late again.`,
  history: {
    title: (who: string) => `Earlier requests of ${who}`,
    none: (since: string) => `No other request since ${since}.`,
    summary: (f: { since: string; asked: number; approved: number; declined: number; other: number; undecided: number }) =>
      [
        `${f.asked === 1 ? '1 other request' : `${f.asked} other requests`} since ${f.since}: ${f.approved} approved, ${f.declined} rejected`,
        ...(f.other === 0 ? [] : [`${f.other} expired or ended undecided`]),
        ...(f.undecided === 0 ? [] : [`${f.undecided} undecided`]),
      ].join(', ') + '.',
    each: (count: number) => (count === 1 ? 'Show it' : `Show each of the ${count}`),
    asked: (f: { on: string; date: string | null }) => `Asked on ${f.on}${f.date === null ? '' : ` for ${f.date}`}`,
    decided: (on: string) => `on ${on}`,
    reading: 'Justification and reason of the decision',
    note: 'Reason of the decision',
    decisions: {
      APPROVED: 'Approved',
      DECLINED: 'Rejected',
      EXPIRED: 'Expired',
      ENDED: 'Case ended undecided',
    } satisfies Record<OverrideDecision, string>,
    undecided: 'Undecided',
  },
  reasons: lateReasons,
  effects: {
    title: 'What follows',
    approve: 'If you approve the override',
    refuse: 'If you reject the override',
    case: 'The case',
    dates: 'Dates',
    told: 'Told by mail',
    later: 'If the later date is taken',
    records: 'The records',
    atOnce: 'That day is today or has passed, so the records change with the countersignature.',
    onTheDay: (date: string) => `The records change on ${date}, once the form is countersigned.`,
    decideBy: (f: { who: string; date: string }) => `${f.who} has until ${f.date} to decide; after that the change lapses.`,
    recordsStay: 'Nothing changes: the current partner stays.',
    everybodyReads: 'Your reason stands in the history, which everybody on the case reads.',
  },
  reject: {
    title: 'Neither: reject the form',
    text: (names: string) =>
      `The case ends, and no record changes. ${sentence(`Your reason goes to ${names}`)} This cannot be undone; a new request can be filed.`,
    way: 'Reject the change',
  },
};
