import type { Context } from 'hono';
import { epochMilliseconds, instantOf } from '../../shared/calendar/index.ts';
import type { Decided, Undecided } from '../cases/index.ts';
import type { ApiEnv, Dependencies } from './context.ts';
import { problem } from './problem.ts';

/** So many failed look-ups and mismatches one person may have in an hour, so that numbers and names can not be guessed. */
const mostMisses = 10;
const hour = 3_600;

const missesNow = (c: Context<ApiEnv>, { store, clock }: Dependencies): Promise<number> =>
  store.missesSince(c.get('caller').userId, instantOf(epochMilliseconds(clock()) - hour * 1_000));

/** When the first of them falls out of the hour is not known more exactly than this. */
const limit = (c: Context<ApiEnv>): Response => problem(c, 'too-many-misses', { headers: { 'retry-after': String(hour) } });

/** 429 for somebody who has missed too often within the last hour; null: go on. */
export const tooManyMisses = async (c: Context<ApiEnv>, of: Dependencies): Promise<Response | null> =>
  (await missesNow(c, of)) < mostMisses ? null : limit(c);

/** Counts a miss. 429 where too many are counted with it: who asks everything at one instant learns no more than who asks in turn. */
export const countMiss = async (c: Context<ApiEnv>, of: Dependencies): Promise<Response | null> => {
  await of.store.countMiss(c.get('caller').userId, of.clock());
  return (await missesNow(c, of)) > mostMisses ? limit(c) : null;
};

/** A corrected form is compared with the records like a new one. */
export const isCompared = (act: string): boolean => act === 'correct';

/** Was what the caller claimed of the current partners not what the records hold? */
export const isMiss = (decided: Decided | Undecided | { readonly outcome: 'FORESEEN' }): boolean =>
  decided.outcome === 'REFUSED' && decided.refusals.some(({ rule }) => rule === 'COCP-MATCH');
