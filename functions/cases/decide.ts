import type { Claim } from '../adapters/dynamodb/index.ts';
import type { Instant } from '../../shared/calendar/index.ts';
import type { Decision } from '../../shared/cases/case.ts';
import { changesOf } from '../../shared/cases/changes.ts';
import { kinds, type AnyCase } from '../../shared/cases/kinds.ts';
import { isRefused } from '../../shared/cases/refusal.ts';
import type { EnrollmentId, PartyId } from '../../shared/records/index.ts';
import { callerOf, type ActingCaller } from './caller.ts';
import type { Acting, CasesSettings, Decided, IdempotencyClaim, Opening } from './cases.ts';
import { withAllParties } from './load.ts';
import { settledCase, settledUnit } from './settled.ts';
import { loadedOf, type Standing } from './standing.ts';
import { readerOf, stepOf, type Reader } from './step.ts';

/** Decisions on one request, the first included: each after a race that was lost. */
const mostDecisions = 3;

type Attempt<Result> = (caller: ActingCaller) => Promise<Result | 'AGAIN'>;

/** Decides, and decides again on what has changed meanwhile; the caller's own rows are then read anew. */
export const decided = async <Result>(
  { store }: CasesSettings,
  caller: ActingCaller,
  attempt: Attempt<Result>,
): Promise<Result | { readonly outcome: 'NOT_FOUND' } | { readonly outcome: 'CHANGED_MEANWHILE' }> => {
  let acting = caller;
  for (let decisions = 1; ; decisions += 1) {
    const result = await attempt(acting);
    if (result !== 'AGAIN') return result;
    if (decisions === mostDecisions) return { outcome: 'CHANGED_MEANWHILE' };
    const membership = await store.getMembership(acting.partyId, acting.userId);
    if (membership === null) return { outcome: 'NOT_FOUND' };
    acting = callerOf(membership.member, membership.party);
  }
};

const replayed = async ({ store }: CasesSettings, claim: Claim | undefined, now: Instant): Promise<Decided | null> => {
  const kept = claim === undefined ? null : await store.findAnswer(claim, now);
  if (kept === null) return null;
  return kept === 'KEY_MISUSED' ? { outcome: 'KEY_MISUSED' } : { outcome: 'REPLAYED', answer: kept.answer };
};

/** Saves a decision with the answer to its request. */
const saved = async (
  settings: CasesSettings,
  standing: Standing,
  decision: Decision<AnyCase>,
  reader: Reader,
  caller: ActingCaller,
  idempotency: IdempotencyClaim | undefined,
): Promise<Decided | 'AGAIN'> => {
  const { store, newId, afterCommit } = settings;
  const recordedAt = reader.world.now;
  const step = stepOf(standing, changesOf([decision], reader.unit), reader, { recordedAt, by: caller, newId });
  const [recorded] = step.recorded;
  if (recorded === undefined) throw new Error('a decision changes its case');
  const stored = step.next.main ?? { ...recorded.after, history: recorded.entries, signatures: recorded.signatures };
  const loaded = loadedOf(step.next, stored);
  const kept = idempotency === undefined ? null : { claim: idempotency, answer: idempotency.answer(loaded) };
  const result = await store.save({ ...step.write, kept });
  switch (result.outcome) {
    case 'SAVED':
      await afterCommit(result.outboxIds);
      return { outcome: 'SAVED', loaded };
    case 'ANSWERED':
      return (await replayed(settings, idempotency, recordedAt)) ?? 'AGAIN';
    case 'LOST_RACE':
    case 'NUMBER_TAKEN':
      return 'AGAIN';
    default:
      throw new Error(`unknown outcome ${JSON.stringify(result satisfies never)}`);
  }
};

/** The same request may have been decided while this one looked: then its answer is the answer, not a refusal. */
const unlessReplayed = async (settings: CasesSettings, claim: Claim | undefined, now: Instant, otherwise: Decided): Promise<Decided> =>
  (await replayed(settings, claim, now)) ?? otherwise;

/** A corrected form names partners, too. */
const partiesInInput = (of: AnyCase, input: unknown): readonly PartyId[] => {
  if (typeof input !== 'object' || input === null || !('form' in input)) return [];
  const form = kinds[of.kind].formSchema.safeParse(input.form);
  return form.success ? kinds[of.kind].partiesOf(form.data) : [];
};

export const act = (
  settings: CasesSettings,
  { caseId, act: name, input, caller, maySee, ifMatch, idempotency }: Acting,
): Promise<Decided> =>
  decided<Decided>(settings, caller, async (acting) => {
    const { store, clock, newId } = settings;
    const [settled, replay] = await Promise.all([settledCase(settings, caseId), replayed(settings, idempotency, clock())]);
    if (settled === null) return { outcome: 'NOT_FOUND' };
    const { main, isSaved, at: now } = settled;
    if (!isSaved) return 'AGAIN';
    if (!maySee(main.case)) return { outcome: 'NOT_FOUND' };
    if (replay !== null) return replay;
    if (ifMatch !== undefined && ifMatch !== main.case.version) {
      return unlessReplayed(settings, idempotency, now, { outcome: 'STALE', version: main.case.version });
    }
    const standing = await withAllParties(store, settled.standing, partiesInInput(main.case, input));
    const reader = readerOf(standing, now, newId);
    const decision = kinds[main.case.kind].act(main.case, name, input, acting, reader.world);
    if (isRefused(decision)) return unlessReplayed(settings, idempotency, now, { outcome: 'REFUSED', refusals: decision.refused });
    return saved(settings, standing, decision, reader, acting, idempotency);
  });

const areThere = (standing: Standing, enrollmentIds: readonly EnrollmentId[]): boolean =>
  enrollmentIds.every((id) => standing.enrollments.has(id));

export const open = (settings: CasesSettings, { kind: name, enrollmentId, form, caller, maySee, idempotency }: Opening): Promise<Decided> =>
  decided<Decided>(settings, caller, async (acting) => {
    const { store, clock, newId } = settings;
    const kind = kinds[name];
    const enrollmentIds = kind.enrollmentsOf(enrollmentId, form);
    const [settled, replay] = await Promise.all([
      settledUnit(settings, { enrollmentIds, partyIds: [...kind.partiesOf(form), acting.partyId] }),
      replayed(settings, idempotency, clock()),
    ]);
    if (!settled.isSaved) return 'AGAIN';
    if (!areThere(settled.standing, enrollmentIds)) return { outcome: 'NOT_FOUND' };
    const now = settled.at;
    const standing = await withAllParties(store, settled.standing);
    if (!maySee({ now, newId, enrollments: standing.enrollments, parties: standing.parties })) return { outcome: 'NOT_FOUND' };
    if (replay !== null) return replay;
    const reader = readerOf(standing, now, newId);
    const decision = kind.open(enrollmentId, form, acting, reader.world);
    if (isRefused(decision)) return unlessReplayed(settings, idempotency, now, { outcome: 'REFUSED', refusals: decision.refused });
    return saved(settings, standing, decision, reader, acting, idempotency);
  });
