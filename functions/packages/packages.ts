import { answersKeptMilliseconds, type DecidingStore } from '../store/index.ts';
import { callerOf, type ActingCaller, type CaseRow, type Cases, type Decided } from '../cases/index.ts';
import type { Instant } from '../../shared/calendar/index.ts';
import type { Caller, World } from '../../shared/cases/case.ts';
import { kindNamed, kindOf, type AnyCase, type AnyForm } from '../../shared/cases/kinds.ts';
import {
  inPackage,
  openingOf,
  planned,
  type CasePackage,
  type OwnDate,
  type PackageKind,
  type PackagePart,
} from '../../shared/cases/package.ts';
import { isRefused, refuse, type Refusal, type Refused } from '../../shared/cases/refusal.ts';
import type { CaseId, Enrollment, EnrollmentId, PackageId } from '../../shared/records/index.ts';

type PackagesSettings = {
  readonly store: DecidingStore;
  readonly cases: Cases;
  readonly clock: () => Instant;
  readonly newId: () => string;
  /** May the caller name this enrollment in this form? */
  readonly mayName: (caller: Caller, kind: PackageKind, form: AnyForm, of: Enrollment) => boolean;
};

type Asking = {
  readonly kind: PackageKind;
  readonly enrollmentIds: readonly EnrollmentId[];
  readonly form: AnyForm;
  readonly dates: readonly OwnDate[];
  readonly caller: ActingCaller;
  /** The package this request becomes, however often it is sent: from its idempotency key. Null: sent without one. */
  readonly named: Named | null;
};

/** What a key names on a day, and named on the day before, of which the last hours may count still. */
type Named = { readonly packageId: PackageId; readonly dayBefore: PackageId; readonly bodyDigest: string };

/** A part with its case, once it is there. `case` and `refused` null: still to be opened. */
export type ReadPart = { readonly part: PackagePart; readonly case: CaseRow | null };
/** A part as it would stand once opened; `case` and `view` null: refused. `expired`: enrollments of it whose term is over. */
export type ForeseenPart = {
  readonly part: PackagePart;
  readonly case: AnyCase | null;
  readonly view: ReturnType<ReturnType<typeof kindOf>['view']> | null;
  readonly expired: readonly EnrollmentId[];
};
export type ReadPackage = { readonly of: CasePackage; readonly parts: readonly ReadPart[] };

type Withdrawing = {
  /** Left out: every case of the package that is open. */
  readonly caseIds: readonly CaseId[] | undefined;
  readonly reason: string;
  readonly caller: ActingCaller;
  readonly maySee: (of: AnyCase) => boolean;
};
/** Enrollments of a case that was to be withdrawn and stands. */
export type NotWithdrawn = {
  readonly enrollmentIds: readonly EnrollmentId[];
  readonly why: readonly Refusal[] | 'CHANGED_MEANWHILE' | 'NOT_FOUND';
};

/** Refused because of who asks, and not because of what is asked. */
const ofTheCaller: readonly Refusal['code'][] = ['NOT_YOUR_ACT', 'NOT_ALLOWED_TO_YOU'];

/** Nothing a caller may not do at all becomes a package. */
const refusedToCaller = (parts: readonly PackagePart[]): readonly [Refusal, ...Refusal[]] | null => {
  const all = parts.map(({ refused }) => refused?.[0]);
  const [first] = all;
  return first !== undefined && all.every((each) => each !== undefined && ofTheCaller.includes(each.code)) ? [first] : null;
};

const isUnknownAll = (parts: readonly PackagePart[]): boolean => parts.every(({ refused }) => refused?.[0]?.code === 'ENROLLMENT_UNKNOWN');

/** Why a caller may withdraw nothing of a package; null: they may. */
export const mayWithdraw = ({ askedBy }: CasePackage, caller: Caller): Refused | null => {
  if (caller.partyId !== askedBy.partyId) return refuse('NOT_YOUR_ACT', null, '', { act: 'withdraw' });
  return caller.may.includes('SUBMIT') ? null : refuse('NOT_ALLOWED_TO_YOU', null, '', { may: 'SUBMIT' });
};

/** Null: it was withdrawn. */
const whyNotWithdrawn = (decided: Decided): NotWithdrawn['why'] | null => {
  switch (decided.outcome) {
    case 'SAVED':
      return null;
    case 'REFUSED':
      return decided.refusals;
    case 'CHANGED_MEANWHILE':
    case 'NOT_FOUND':
      return decided.outcome;
    case 'REPLAYED':
    case 'KEY_MISUSED':
    case 'STALE':
    case 'INVALID':
      throw new Error(`a withdrawal of a package has a reason, and names no version and no key: ${decided.outcome}`);
    default:
      throw new Error(`unknown outcome ${JSON.stringify(decided satisfies never)}`);
  }
};

export const createPackages = (settings: PackagesSettings) => {
  const { store, cases, clock, newId, mayName } = settings;

  /** What was refused at once has no case; what was refused when its turn came may have been opened by another's turn. */
  const readCases = async (parts: readonly PackagePart[]): Promise<readonly ReadPart[]> => {
    const rows = await cases.rowsNow(parts.map(({ caseId }) => caseId));
    return parts.map((part) => ({ part, case: rows.get(part.caseId) ?? null }));
  };

  /** Why a part was not opened; null: it was, or others kept winning the race and it has to be asked for again. */
  const refusalsOf = (decided: Decided, of: CasePackage, part: PackagePart): Refusal[] | null => {
    if (decided.outcome === 'REFUSED') return inPackage(decided.refusals, part.enrollmentIds, of.enrollmentIds);
    if (decided.outcome !== 'NOT_FOUND') return null;
    return part.enrollmentIds.map((id) => ({
      code: 'ENROLLMENT_UNKNOWN',
      rule: null,
      path: `/enrollmentIds/${of.enrollmentIds.indexOf(id)}`,
      facts: {},
    }));
  };

  const openPart = async (of: CasePackage, part: PackagePart, caller: ActingCaller): Promise<PackagePart> => {
    const { enrollmentId, form } = openingOf(of, part);
    const maySee = ({ enrollments }: World): boolean =>
      part.enrollmentIds.every((id) => {
        const enrollment = enrollments.get(id);
        return enrollment !== undefined && mayName(caller, of.kind, form, enrollment);
      });
    const { packageId, kind } = of;
    const decided = await cases.open({ kind, enrollmentId, form, caller, maySee, inPackage: { packageId, caseId: part.caseId } });
    return { ...part, refused: refusalsOf(decided, of, part) };
  };

  /** Keeps what was refused; whoever was faster did the same. Each race that is lost means that another part is kept, so they come to an end. */
  const keepRefused = async (of: CasePackage, refused: ReadonlyMap<CaseId, PackagePart>): Promise<CasePackage> => {
    let last = of;
    for (let races = 0; races <= of.parts.length; races += 1) {
      const parts = last.parts.map((part) => (part.refused === null ? (refused.get(part.caseId) ?? part) : part));
      if (parts.every((part, index) => part === last.parts[index])) return last;
      const after = { ...last, parts, version: last.version + 1 };
      if ((await store.putPackage(after)) === 'SAVED') return after;
      const again = await store.getPackage(of.packageId);
      if (again === null) throw new Error(`package ${of.packageId} was read and is not there`);
      last = again;
    }
    throw new Error(`package ${of.packageId} was written more often than it has parts`);
  };

  /**
   * Opens what is still to be opened, each in a write of its own, for whoever asked. A crash in between leaves the package, which says
   * what was to be opened: whoever reads it, or sends the same request again, goes on here.
   */
  const finish = async (of: CasePackage): Promise<ReadPackage> => {
    const before = await readCases(of.parts);
    const open = before.filter(({ part, case: there }) => there === null && part.refused === null);
    if (open.length === 0) return { of, parts: before };
    const membership = await store.getMembership(of.askedBy.partyId, of.askedBy.userId);
    const refused = new Map<CaseId, PackagePart>();
    for (const { part } of open) {
      const gone: Refusal = { code: 'MEMBERSHIP_ENDED', rule: null, path: '', facts: {} };
      const after =
        membership === null ? { ...part, refused: [gone] } : await openPart(of, part, callerOf(membership.member, membership.party));
      if (after.refused !== null) refused.set(part.caseId, after);
    }
    const kept = refused.size === 0 ? of : await keepRefused(of, refused);
    const opened = new Set(open.map(({ part }) => part.caseId));
    const now = await readCases(kept.parts.filter(({ caseId }) => opened.has(caseId)));
    return { of: kept, parts: before.map((each) => now.find(({ part }) => part.caseId === each.part.caseId) ?? each) };
  };

  /** What the same key asked for before, as long as a key gives the first answer again. */
  const earlierOf = async ({ packageId, dayBefore }: Named): Promise<CasePackage | null> => {
    const today = await store.getPackage(packageId);
    if (today !== null) return today;
    const before = await store.getPackage(dayBefore);
    return before !== null && Date.parse(before.askedAt) + answersKeptMilliseconds > Date.parse(clock()) ? before : null;
  };

  const plan = async ({ kind, enrollmentIds, form, dates, caller, named }: Asking) => {
    const world = await cases.worldOf(enrollmentIds, [...kindNamed(kind).partiesOf(form), caller.partyId]);
    const maySee = (id: EnrollmentId): boolean => {
      const enrollment = world.enrollments.get(id);
      return enrollment !== undefined && mayName(caller, kind, form, enrollment);
    };
    const parts = planned({ kind, enrollmentIds, form, dates, maySee }, caller, world);
    const asked: CasePackage = {
      schema: 1,
      packageId: named?.packageId ?? newId(),
      kind,
      form: JSON.stringify(form),
      enrollmentIds: [...enrollmentIds],
      ...(dates.length === 0 ? {} : { dates: [...dates] }),
      askedBy: { userId: caller.userId, partyId: caller.partyId },
      askedAt: clock(),
      bodyDigest: named?.bodyDigest ?? null,
      parts: [...parts],
      version: 1,
    };
    return { asked, world };
  };

  return {
    /** What would come of it if it were asked for now; nothing is written. */
    foresee: async (
      asking: Asking,
    ): Promise<
      | { readonly outcome: 'FORESEEN'; readonly parts: readonly ForeseenPart[]; readonly world: World }
      | { readonly outcome: 'NOT_FOUND' }
      | { readonly outcome: 'REFUSED'; readonly refusals: readonly [Refusal, ...Refusal[]] }
    > => {
      const { asked, world } = await plan(asking);
      if (isUnknownAll(asked.parts)) return { outcome: 'NOT_FOUND' };
      const refusals = refusedToCaller(asked.parts);
      if (refusals !== null) return { outcome: 'REFUSED', refusals };
      const parts = asked.parts.map((part): ForeseenPart => {
        const expired = part.enrollmentIds.filter((id) => world.enrollments.get(id)?.status === 'EXPIRED');
        if (part.refused !== null) return { part, case: null, view: null, expired };
        const { enrollmentId, form } = openingOf(asked, part);
        const decided = kindNamed(asked.kind).open(enrollmentId, form, asking.caller, world);
        if (isRefused(decided))
          return {
            part: { ...part, refused: inPackage(decided.refused, part.enrollmentIds, asked.enrollmentIds) },
            case: null,
            view: null,
            expired,
          };
        return { part, case: decided.case, view: kindOf(decided.case).view(decided.case, world), expired };
      });
      return { outcome: 'FORESEEN', parts, world };
    },
    /** Keeps a package, and opens its cases. */
    ask: async (
      asking: Asking,
    ): Promise<
      | { readonly outcome: 'ASKED'; readonly package: ReadPackage; readonly isEarlier: boolean }
      | { readonly outcome: 'NOT_FOUND' }
      | { readonly outcome: 'KEY_MISUSED' }
      | { readonly outcome: 'REFUSED'; readonly refusals: readonly [Refusal, ...Refusal[]] }
    > => {
      const bodyDigest = asking.named?.bodyDigest ?? null;
      const earlier = asking.named === null ? null : await earlierOf(asking.named);
      if (earlier !== null && earlier.bodyDigest !== bodyDigest) return { outcome: 'KEY_MISUSED' };
      if (earlier !== null) return { outcome: 'ASKED', package: await finish(earlier), isEarlier: true };
      const { asked } = await plan(asking);
      if (isUnknownAll(asked.parts)) return { outcome: 'NOT_FOUND' };
      const refusals = refusedToCaller(asked.parts);
      if (refusals !== null) return { outcome: 'REFUSED', refusals };
      // Two that are sent with one key at one instant: the first is the package, for both.
      const kept = (await store.putPackage(asked)) === 'SAVED' ? asked : await store.getPackage(asked.packageId);
      if (kept === null) throw new Error(`package ${asked.packageId} is neither there nor can it be put`);
      return kept.bodyDigest === bodyDigest
        ? { outcome: 'ASKED', package: await finish(kept), isEarlier: kept !== asked }
        : { outcome: 'KEY_MISUSED' };
    },
    /** Withdraws its cases, or some of them, each in a write of its own. */
    withdraw: async (
      asked: CasePackage,
      { caseIds, reason, caller, maySee }: Withdrawing,
    ): Promise<
      | { readonly outcome: 'WITHDRAWN'; readonly package: ReadPackage; readonly notWithdrawn: readonly NotWithdrawn[] }
      | { readonly outcome: 'REFUSED'; readonly refusals: readonly [Refusal, ...Refusal[]] }
    > => {
      const read = await finish(asked);
      const there = read.parts.flatMap(({ part, case: each }) => (each === null ? [] : [{ part, of: each.case }]));
      const strange = (caseIds ?? []).findIndex((id) => there.every(({ of }) => of.caseId !== id));
      if (strange >= 0) return { outcome: 'REFUSED', refusals: refuse('CASE_NOT_IN_PACKAGE', null, `/caseIds/${strange}`).refused };
      const notWithdrawn: NotWithdrawn[] = [];
      for (const { part, of } of there) {
        const isWanted = caseIds === undefined ? of.status === 'OPEN' : caseIds.includes(of.caseId);
        // Withdrawn already, by a request that was sent before: so it is.
        if (!isWanted || of.outcome === 'WITHDRAWN') continue;
        const why = whyNotWithdrawn(await cases.act({ caseId: of.caseId, act: 'withdraw', input: { reason }, caller, maySee }));
        if (why !== null) notWithdrawn.push({ enrollmentIds: part.enrollmentIds, why });
      }
      return { outcome: 'WITHDRAWN', package: await finish(read.of), notWithdrawn };
    },
    find: (packageId: PackageId): Promise<CasePackage | null> => store.getPackage(packageId),
    finish,
  };
};
