import type { OutboxTell, Store } from '../adapters/dynamodb/index.ts';
import type { Matter } from '../mail/index.ts';
import type { Message } from '../../shared/cases/messages.ts';
import { kindOf, type AnyCase } from '../../shared/cases/kinds.ts';
import type { CaseId, Party, PartyId } from '../../shared/records/index.ts';

/** The acts whose doer a message names. */
const actTold: Partial<Record<Message, string>> = {
  CORRECTION_ASKED: 'return',
  DECLINED: 'decline',
  TRANSFER_DECLINED: 'decline',
  REMINDED_BY_HAND: 'remind-by-hand',
};

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

type About = { readonly matter: Matter; readonly partyOf: (partyId: PartyId) => Party };

const readMatter = async (store: Store, caseId: CaseId, partyIds: readonly PartyId[], actorId: PartyId | null): Promise<About> => {
  const of = await caseOf(store, caseId);
  const { enrollments, parties } = await store.getRecords({
    enrollmentIds: [of.enrollmentId],
    partyIds: [...new Set([...of.partyIds, ...kindOf(of).partiesOf(of.form), ...partyIds])],
  });
  const partyOf = (partyId: PartyId): Party => {
    const found = parties.get(partyId);
    if (found === undefined) throw new Error(`party ${partyId} of case ${of.caseId} is not there`);
    return found;
  };
  const enrollment = enrollments.get(of.enrollmentId);
  if (enrollment === undefined) throw new Error(`enrollment ${of.enrollmentId} of case ${of.caseId} is not there`);
  const matter: Matter = {
    case: of,
    enrollment,
    institution: partyOf(enrollment.institutionId),
    asker: of.openedBy === null ? null : partyOf(of.openedBy.partyId),
    actor: actorId === null ? null : partyOf(actorId),
    partyOf,
  };
  return { matter, partyOf };
};

/** What a message is about, read from the records, and the parties it is for. */
export const matterOf = async (
  store: Store,
  tell: OutboxTell,
): Promise<{ readonly matter: Matter; readonly readers: readonly Party[] }> => {
  const { matter, partyOf } = await readMatter(store, tell.caseId, tell.to, await actorOf(store, tell));
  return { matter, readers: tell.to.map(partyOf) };
};

/** What a case is about, for letters to others than parties. */
export const matterAbout = async (store: Store, caseId: CaseId, partyIds: readonly PartyId[]): Promise<Matter> =>
  (await readMatter(store, caseId, partyIds, null)).matter;
