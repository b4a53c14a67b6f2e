import type { OutboxTell, Records, Store } from '../store/index.ts';
import { actTold, matterAmong, type Matter } from '../mail/index.ts';
import { nextOf } from '../../shared/cases/next-of.ts';
import { kindOf, type AnyCase } from '../../shared/cases/kinds.ts';
import { viewOf } from '../../shared/cases/view-of.ts';
import type { CivilDate, Instant } from '../../shared/calendar/index.ts';
import type { CaseId, EnrollmentId, Party, PartyId } from '../../shared/records/index.ts';

const caseOf = async (store: Store, caseId: CaseId): Promise<AnyCase> => {
  const head = (await store.getRecords({ caseIds: [caseId] })).cases.get(caseId);
  if (head === undefined) throw new Error(`the outbox tells of case ${caseId}, which is not there`);
  return head.case;
};

const actorOf = async (store: Store, { message, caseId, at }: OutboxTell): Promise<PartyId | null> => {
  const act = actTold[message];
  if (act === undefined) return null;
  const stored = await store.getCase(caseId);
  return stored?.history.findLast((entry) => entry.act === act && entry.at <= at)?.by?.partyId ?? null;
};

const readMatter = async (
  store: Store,
  of: AnyCase,
  partyIds: readonly PartyId[],
  enrollmentIds: readonly EnrollmentId[] = [],
): Promise<Records> =>
  store.getRecords({
    enrollmentIds: [...new Set([of.enrollmentId, ...enrollmentIds])],
    partyIds: [...new Set([...of.partyIds, ...kindOf(of).partiesOf(of.form), ...partyIds])],
  });

/** What a message is about, read from the records, and the parties it is for. */
export const matterOf = async (
  store: Store,
  tell: OutboxTell,
): Promise<{ readonly matter: Matter; readonly readers: readonly Party[] }> => {
  const of = await caseOf(store, tell.caseId);
  const matter = matterAmong(of, await readMatter(store, of, tell.to), await actorOf(store, tell));
  return { matter, readers: tell.to.map(matter.partyOf) };
};

/** What a case is about, for letters to others than parties; the next of its dates as they are at `now`, null: none; and whose turn it is. */
export const matterAbout = async (
  store: Store,
  caseId: CaseId,
  partyIds: readonly PartyId[],
  now: Instant,
): Promise<{ readonly matter: Matter; readonly dueOn: CivilDate | null; readonly waitingOn: readonly PartyId[] }> => {
  const of = await caseOf(store, caseId);
  const records = await readMatter(store, of, partyIds, of.openOn);
  const { deadlines, waitingOn } = viewOf(of, records, now);
  return { matter: matterAmong(of, records, null), dueOn: nextOf(deadlines)?.on ?? null, waitingOn };
};
