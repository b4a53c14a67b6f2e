import type { Claim } from '../store/index.ts';
import type { Instant } from '../../shared/calendar/index.ts';
import type { Caller, World } from '../../shared/cases/case.ts';
import { withConsequences } from '../../shared/cases/consequences.ts';
import { kindNamed, kindOf, type AnyCase } from '../../shared/cases/kinds.ts';
import { isRefused } from '../../shared/cases/refusal.ts';
import type { EnrollmentId, PartyId } from '../../shared/records/index.ts';
import type { ActingCaller } from './caller.ts';
import type {
  Acting,
  CasesSettings,
  Decided,
  CaseDecision,
  DecidingOn,
  Foreseen,
  IdempotencyClaim,
  OnCase,
  Opening,
  Undecided,
} from './cases.ts';
import { withAllParties } from './load.ts';
import { settledCase, settledUnit } from './settled.ts';
import { loadedOf, type Standing } from './standing.ts';
import { readerOf, stepOf, stepsDue, type Reader, type Step } from './step.ts';
import { untilSavedFor } from './until-saved.ts';

/** As `untilSavedFor`; who is no member any more knows of nothing here. */
export const outcomeFor = async <Result>(
  settings: CasesSettings,
  caller: ActingCaller,
  attempt: (acting: ActingCaller) => Promise<Result | 'AGAIN'>,
): Promise<Result | { readonly outcome: 'NOT_FOUND' } | { readonly outcome: 'CHANGED_MEANWHILE' }> => {
  const result = await untilSavedFor(settings, caller, attempt);
  if (result === 'CHANGED_MEANWHILE') return { outcome: 'CHANGED_MEANWHILE' };
  return result === 'NO_MEMBER_ANY_MORE' ? { outcome: 'NOT_FOUND' } : result;
};

const replayed = async ({ store }: CasesSettings, claim: Claim | undefined, now: Instant): Promise<Undecided | null> => {
  const kept = claim === undefined ? null : await store.findAnswer(claim, now);
  if (kept === null) return null;
  return kept === 'KEY_MISUSED' ? { outcome: 'KEY_MISUSED' } : { outcome: 'REPLAYED', answer: kept.answer };
};

/** Saves what a decision left due at its own instant. Whoever comes next does so where others were quicker. */
const saveFollowing = async ({ store, afterCommit }: CasesSettings, steps: readonly Step[]): Promise<void> => {
  for (const { write } of steps) {
    const result = await store.save({ ...write, kept: null });
    if (result.outcome !== 'SAVED') return;
    await afterCommit(result);
  }
};

/** Saves a decision with the answer to its request, and then what follows from it at the same instant, each in a write of its own. */
const saved = async (
  settings: CasesSettings,
  standing: Standing,
  { decision, links = [], scans = [], letters = [] }: CaseDecision,
  reader: Reader,
  caller: ActingCaller,
  idempotency: IdempotencyClaim | undefined,
): Promise<Decided | 'AGAIN'> => {
  const { store, newId, afterCommit } = settings;
  const recordedAt = reader.world.now;
  const changes = withConsequences([decision], reader.unit, reader.world);
  const step = stepOf(standing, changes, reader, { recordedAt, by: caller, newId, links, scans, letters });
  const recorded = step.recorded.find(({ after }) => after.case.caseId === decision.case.caseId);
  if (recorded === undefined) throw new Error('a decision changes its case');
  const main = step.next.main ?? { ...recorded.after, history: recorded.entries, signatures: recorded.signatures };
  const following = [...stepsDue({ ...step.next, main }, recordedAt, newId)];
  const last = following.at(-1)?.next ?? { ...step.next, main };
  const loaded = loadedOf(last, last.main ?? main);
  const kept = idempotency === undefined ? null : { claim: idempotency, answer: idempotency.answer(loaded) };
  const result = await store.save({ ...step.write, kept });
  switch (result.outcome) {
    case 'SAVED':
      await afterCommit(result);
      await saveFollowing(settings, following);
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
const unlessReplayed = async (settings: CasesSettings, claim: Claim | undefined, now: Instant, otherwise: Undecided): Promise<Undecided> =>
  (await replayed(settings, claim, now)) ?? otherwise;

/** A corrected form names partners, too. */
const partiesInInput = (of: AnyCase, input: unknown): readonly PartyId[] => {
  if (typeof input !== 'object' || input === null || !('form' in input)) return [];
  const form = kindOf(of).formSchema.safeParse(input.form);
  return form.success ? kindOf(of).partiesOf(form.data) : [];
};

type Conclude<Result> = (
  standing: Standing,
  decision: CaseDecision,
  reader: Reader,
  caller: ActingCaller,
) => Result | Promise<Result | 'AGAIN'>;

/** Decides on a case, settled first; `conclude` makes of the decision what is wanted of it. */
const concludeOn = <Result>(
  settings: CasesSettings,
  { caseId, caller, maySee, ifMatch, idempotency, partyIds, linkId, decide }: DecidingOn,
  conclude: Conclude<Result>,
): Promise<Result | Undecided> =>
  outcomeFor<Result | Undecided>(settings, caller, async (acting) => {
    const { store, clock, newId } = settings;
    const [settled, replay, link] = await Promise.all([
      settledCase(settings, caseId),
      replayed(settings, idempotency, clock()),
      linkId === undefined ? null : store.getLink(linkId),
    ]);
    if (settled === null) return { outcome: 'NOT_FOUND' };
    const { main, isSaved, at: now } = settled;
    if (!isSaved) return 'AGAIN';
    if (!maySee(main.case)) return { outcome: 'NOT_FOUND' };
    if (replay !== null) return replay;
    if (ifMatch !== undefined && ifMatch !== main.case.version) {
      return unlessReplayed(settings, idempotency, now, { outcome: 'STALE', version: main.case.version });
    }
    const standing = await withAllParties(store, settled.standing, partyIds?.(main.case) ?? []);
    const reader = readerOf(standing, now, newId);
    const result = decide(main.case, acting, reader.world, link);
    if ('issues' in result) return { outcome: 'INVALID', ...result };
    if (isRefused(result)) return unlessReplayed(settings, idempotency, now, { outcome: 'REFUSED', refusals: result.refused });
    return conclude(standing, result, reader, acting);
  });

/** Decides on a case, on condition of all that is looked at, with the answer kept under the request's key. */
export const decideOn = (settings: CasesSettings, deciding: DecidingOn): Promise<Decided> =>
  concludeOn<Decided>(settings, deciding, (standing, decision, reader, acting) =>
    saved(settings, standing, decision, reader, acting, deciding.idempotency),
  );

/** What an act of this case's kind decides. Its fields may be those of another kind's act of the same name. */
export const applyAct = (of: AnyCase, act: string, input: unknown, caller: Caller, world: World): OnCase => {
  const kind = kindOf(of);
  const parsed = kind.acts[act]?.input.safeParse(input);
  if (parsed?.success === false) return { issues: parsed.error.issues, input };
  const decision = kind.act(of, act, parsed?.data ?? input, caller, world);
  return isRefused(decision) ? decision : { decision };
};

const withAct = ({ act: name, input, ...acting }: Acting): DecidingOn => ({
  ...acting,
  partyIds: (of) => partiesInInput(of, input),
  decide: (of, caller, world) => applyAct(of, name, input, caller, world),
});

export const act = (settings: CasesSettings, acting: Acting): Promise<Decided> => decideOn(settings, withAct(acting));

/** What an act would tell people, and the records as they would be told of. Refused as the act itself; nothing is saved of it. */
export const foresee = (settings: CasesSettings, acting: Omit<Acting, 'idempotency'>): Promise<Foreseen> => {
  const { newId } = settings;
  return concludeOn<Foreseen>(settings, withAct(acting), (standing, { decision }, reader, by) => {
    const recordedAt = reader.world.now;
    const changes = withConsequences([decision], reader.unit, reader.world);
    const first = stepOf(standing, changes, reader, { recordedAt, by, newId });
    const steps = [first, ...stepsDue(first.next, recordedAt, newId)];
    return { outcome: 'FORESEEN', steps: steps.map(({ write, next }) => ({ tells: write.tells, ...next })) };
  });
};

const areThere = (standing: Standing, enrollmentIds: readonly EnrollmentId[]): boolean =>
  enrollmentIds.every((id) => standing.enrollments.has(id));

export const open = (
  settings: CasesSettings,
  { kind: name, enrollmentId, form, caller, maySee, idempotency, inPackage }: Opening,
): Promise<Decided> =>
  outcomeFor<Decided>(settings, caller, async (acting) => {
    const { store, clock, newId } = settings;
    const kind = kindNamed(name);
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
    const opened = inPackage === undefined ? decision : { ...decision, case: { ...decision.case, ...inPackage } };
    return saved(settings, standing, { decision: opened }, reader, acting, idempotency);
  });
