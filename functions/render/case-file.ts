import type { HistoryEntry, Store, StoredCase } from '../store/index.ts';
import { linkHeldBy } from '../cases/caller.ts';
import { namedIn, type Words } from '../documents/index.ts';
import type { Instant } from '../../shared/calendar/index.ts';
import { kindOf, type AnyCase } from '../../shared/cases/kinds.ts';
import type { Enrollment, Language, Party, PartyId } from '../../shared/records/index.ts';

/** A mail about a case that the provider has taken: the instant of what it tells of, and when it was taken. */
export type AcceptedMail = { readonly at: Instant; readonly acceptedAt: Instant };

/** What a case's documents are made from, beside the case itself. */
export type CaseFile = {
  readonly enrollments: ReadonlyMap<string, Enrollment>;
  readonly parties: ReadonlyMap<PartyId, Party>;
  /** The language a reader's software reads them out in: the institution's. */
  readonly language: Language;
  readonly partyName: (partyId: PartyId) => string;
  /** Who did what an entry tells of, as people know them; null: the calendar. */
  readonly whoDid: (entry: HistoryEntry) => Promise<string | null>;
};

const calendar = { ja: '期日により自動的に', en: 'By the calendar, without anybody acting' } as const satisfies Words;
const byLink = {
  ja: '署名用リンクと、別に送られた確認コード',
  en: 'Signing link, and the code sent apart from it',
} as const satisfies Words;

/** How whoever did it was known to be who they are. */
export const authenticationOf = ({ by }: HistoryEntry): Words => {
  if (by === null) return calendar;
  if (linkHeldBy(by.userId) !== null) return byLink;
  return { ja: `ポータルへのサインイン (利用者 ${by.userId})`, en: `Signed in to the portal (user ${by.userId})` };
};

/** Reads it for the case as it is now and as it was when a document was asked for. */
export const readCaseFile = async (store: Store, stored: StoredCase, snapshots: readonly AnyCase[]): Promise<CaseFile> => {
  const cases = [stored.case, ...snapshots];
  const { enrollments } = await store.getRecords({
    enrollmentIds: cases.flatMap((of) => kindOf(of).enrollmentsOf(of.enrollmentId, of.form)),
  });
  const institutions = [...enrollments.values()].map(({ institutionId }) => institutionId);
  const actors = stored.history.flatMap(({ by }) => (by === null ? [] : [by.partyId]));
  const { parties } = await store.getRecords({
    partyIds: [...institutions, ...actors, ...cases.flatMap((of) => [...of.partyIds, ...kindOf(of).partiesOf(of.form)])],
  });
  const institution = parties.get(enrollments.get(stored.case.enrollmentId)?.institutionId ?? '');
  const language = institution?.locale ?? 'en';
  const partyName = (partyId: PartyId): string => {
    const party = parties.get(partyId);
    return party === undefined ? partyId : namedIn(language, party);
  };

  /** The name they gave with a signature, else the one they are known by. */
  const nameOf = async ({ seq, by }: HistoryEntry): Promise<string | null> => {
    if (by === null) return null;
    const signature = stored.signatures.find((each) => each.seq === seq);
    if (signature !== undefined) return signature.name;
    const linkId = linkHeldBy(by.userId);
    if (linkId !== null) return (await store.getLink(linkId))?.name ?? null;
    return (await store.getMember(by.partyId, by.userId))?.name ?? null;
  };

  return {
    enrollments,
    parties,
    language,
    partyName,
    whoDid: async (entry) => {
      if (entry.by === null) return null;
      const name = await nameOf(entry);
      const party = partyName(entry.by.partyId);
      return name === null ? party : `${name}, ${party}`;
    },
  };
};
