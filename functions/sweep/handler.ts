import * as z from 'zod';
import { logger, metrics, sweepShard } from './dependencies.ts';
import { metrics as names } from '../metrics.ts';

/** What the schedule of a shard says. */
const scheduled = z.object({ shard: z.int().nonnegative() });

/** A row is not begun with less time than this left. */
const leastMilliseconds = 30_000;

/** The schedule of one shard, every 15 minutes. */
export const handler = async (event: unknown, context: { readonly getRemainingTimeInMillis: () => number }): Promise<void> => {
  const { shard } = scheduled.parse(event);
  try {
    const swept = await sweepShard(shard, () => context.getRemainingTimeInMillis() > leastMilliseconds);
    for (const row of swept.behind) logger.error('behind', { ...row });
    logger.info('swept', { shard, ...swept, behind: swept.behind.length });
    metrics.addMetric(names.behind, 'Count', swept.behind.length);
    metrics.addMetric(names.leftOver, 'Count', swept.leftOver.done + swept.leftOver.failed);
    metrics.addMetric(names.clocksRestarted, 'Count', swept.replaced);
  } finally {
    if (metrics.hasStoredMetrics()) metrics.publishStoredMetrics();
  }
};
