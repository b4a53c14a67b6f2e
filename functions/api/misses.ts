import type { Context } from 'hono';
import { epochMilliseconds, instantOf } from '../../shared/calendar/index.ts';
import type { ApiEnv, Dependencies } from './context.ts';
import { problem } from './problem.ts';

/** So many failed look-ups and mismatches one person may have in an hour, so that numbers and names can not be guessed. */
const mostMisses = 10;
const hour = 3_600;

/** 429 for somebody who has missed too often within the last hour; null: go on. */
export const tooManyMisses = async (c: Context<ApiEnv>, { store, clock }: Dependencies): Promise<Response | null> => {
  const since = instantOf(epochMilliseconds(clock()) - hour * 1_000);
  const misses = await store.missesSince(c.get('caller').userId, since);
  // When the first of them falls out of the hour is not known more exactly than this.
  return misses < mostMisses ? null : problem(c, 'too-many-misses', { headers: { 'retry-after': String(hour) } });
};

export const countMiss = (c: Context<ApiEnv>, { store, clock }: Dependencies): Promise<void> =>
  store.countMiss(c.get('caller').userId, clock());

/** A corrected form is compared with the records like a new one. */
export const isCompared = (act: string): boolean => act === 'correct';
