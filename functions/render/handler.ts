import * as z from 'zod';
import { epochMilliseconds, instantOf } from '../../shared/calendar/index.ts';
import { sweepMilliseconds } from '../sweep/sweep-minutes.ts';
import { clock, issueBatch, leftOver, logger, metrics } from './dependencies.ts';

/** What the schedule says, every 15 minutes. */
const scheduled = z.object({ leftOver: z.literal(true) });

/** A case is not begun with less time than this left. */
const leastMilliseconds = 30_000;

/** The stream of the table, rows that ask for documents; or the schedule, for what nobody issued. */
export const handler = async (event: unknown, context: { readonly getRemainingTimeInMillis: () => number }) => {
  const hasTime = (): boolean => context.getRemainingTimeInMillis() > leastMilliseconds;
  if (!scheduled.safeParse(event).success) return issueBatch(event, hasTime);
  try {
    const until = clock();
    const swept = await leftOver({ until, retryAt: instantOf(epochMilliseconds(until) + sweepMilliseconds), hasTime });
    logger.info('issued what was left over', { ...swept });
    return undefined;
  } finally {
    if (metrics.hasStoredMetrics()) metrics.publishStoredMetrics();
  }
};
