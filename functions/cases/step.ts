import type { CaseHead, CaseWrite, Letter, LinkWrite, OnBehalfOf, RecordedCase, ScanWrite } from '../store/index.ts';
import type { Instant } from '../../shared/calendar/index.ts';
import type { World } from '../../shared/cases/case.ts';
import type { Changes, Unit } from '../../shared/cases/changes.ts';
import { nextDue, passDue } from '../../shared/cases/settle.ts';
import { record } from './history.ts';
import { advanced, type Standing } from './standing.ts';
import { watched, type Seen } from './watched.ts';

/** What a decision is given to read; all it looks up is noted. */
export type Reader = { readonly world: World; readonly unit: Unit; readonly seen: { readonly enrollments: Seen; readonly parties: Seen } };

export const readerOf = (standing: Standing, now: Instant, newId: () => string): Reader => {
  const seen = { enrollments: new Map(), parties: new Map() };
  return {
    seen,
    world: {
      now,
      newId,
      enrollments: watched(standing.enrollments, seen.enrollments),
      parties: watched(standing.parties, seen.parties),
    },
    unit: { cases: standing.unit.cases, enrollments: watched(standing.unit.enrollments, seen.enrollments) },
  };
};

/** One decision ready to be saved, and how everything stands once it is. */
export type Step = { readonly write: Omit<CaseWrite, 'kept'>; readonly next: Standing; readonly recorded: readonly RecordedCase[] };

type Recording = {
  readonly recordedAt: Instant;
  readonly by: OnBehalfOf;
  readonly newId: () => string;
  readonly links?: readonly LinkWrite[];
  readonly scans?: readonly ScanWrite[];
  readonly letters?: readonly Letter[];
};

export const stepOf = (
  standing: Standing,
  changes: Changes,
  { seen }: Pick<Reader, 'seen'>,
  { recordedAt, by, newId, links = [], scans = [], letters = [] }: Recording,
): Step => {
  const headOf = (change: Changes['cases'][number]): CaseHead | null => standing.heads.get(change.after.caseId) ?? null;
  const recorded = changes.cases.map((change) => record(headOf(change), change, recordedAt, newId));
  return {
    recorded,
    write: { cases: recorded, enrollments: changes.enrollments, tells: changes.tells, read: seen, by, recordedAt, links, scans, letters },
    next: advanced(standing, changes, recorded),
  };
};

/** The first thing due at `now`, passed; null when nothing is. What it decides counts for its own instant. */
const nextStep = (standing: Standing, now: Instant, newId: () => string): Step | null => {
  const due = nextDue(standing.unit, now);
  if (due === null) return null;
  const reader = readerOf(standing, due.deadline.at, newId);
  const changes = passDue(due, reader.unit, { parties: reader.world.parties, newId });
  return stepOf(standing, changes, reader, { recordedAt: now, by: null, newId });
};

/** Everything due at `now`, one step after the other, until nothing is (ADR 0006); whoever takes them saves them, or not. */
export function* stepsDue(standing: Standing, now: Instant, newId: () => string): Generator<Step, void> {
  for (let step = nextStep(standing, now, newId); step !== null; step = nextStep(step.next, now, newId)) yield step;
}

/** Settled in memory; nothing is saved. */
export const settledInMemory = (standing: Standing, now: Instant, newId: () => string): Standing =>
  [...stepsDue(standing, now, newId)].at(-1)?.next ?? standing;

/** Is anything due? */
export const isDue = (standing: Standing, now: Instant): boolean => nextDue(standing.unit, now) !== null;
