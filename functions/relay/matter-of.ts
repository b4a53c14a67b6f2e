import type { OutboxTell, Store } from '../adapters/dynamodb/index.ts';
import { actTold, matterAmong, type Matter } from '../mail/index.ts';
import { kindOf, type AnyCase } from '../../shared/cases/kinds.ts';
import type { CaseId, Party, PartyId } from '../../shared/records/index.ts';

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

const readMatter = async (store: Store, caseId: CaseId, partyIds: readonly PartyId[], actorId: PartyId | null): Promise<Matter> => {
  const of = await caseOf(store, caseId);
  const records = await store.getRecords({
    enrollmentIds: [of.enrollmentId],
    partyIds: [...new Set([...of.partyIds, ...kindOf(of).partiesOf(of.form), ...partyIds])],
  });
  return matterAmong(of, records, actorId);
};

/** What a message is about, read from the records, and the parties it is for. */
export const matterOf = async (
  store: Store,
  tell: OutboxTell,
): Promise<{ readonly matter: Matter; readonly readers: readonly Party[] }> => {
  const matter = await readMatter(store, tell.caseId, tell.to, await actorOf(store, tell));
  return { matter, readers: tell.to.map(matter.partyOf) };
};

/** What a case is about, for letters to others than parties. */
export const matterAbout = (store: Store, caseId: CaseId, partyIds: readonly PartyId[]): Promise<Matter> =>
  readMatter(store, caseId, partyIds, null);
