import type { HistoryEntry, RenderWrite } from '../store/index.ts';
import { documentSteps } from '../documents/steps.ts';
import type { Instant } from '../../shared/calendar/index.ts';
import type { AnyCase } from '../../shared/cases/kinds.ts';

/** The documents a decision asks for: its kind's steps, and the last one of all when it closes the case. Null: none. */
export const documentsAsked = (
  before: AnyCase | null,
  after: AnyCase,
  entries: readonly HistoryEntry[],
  writtenAt: Instant,
): RenderWrite | null => {
  const steps = documentSteps[after.kind];
  const lastSeq = entries.at(-1)?.seq;
  if (lastSeq === undefined) return null;
  const closes = after.status === 'CLOSED' && before?.status !== 'CLOSED';
  if (!closes && !entries.some(({ act }) => steps.byAct[act] !== undefined)) return null;
  return { version: after.version, lastSeq, writtenAt, snapshot: steps.isCorrected ? after : null };
};
