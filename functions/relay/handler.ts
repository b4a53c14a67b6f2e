import { carryOutBatch, metrics } from './dependencies.ts';

/** A row is not begun with less time than this left. */
const leastMilliseconds = 20_000;

/** The stream of the table: outbox rows that were put. */
export const handler = async (event: unknown, context: { readonly getRemainingTimeInMillis: () => number }) => {
  try {
    return await carryOutBatch(event, () => context.getRemainingTimeInMillis() > leastMilliseconds);
  } finally {
    if (metrics.hasStoredMetrics()) metrics.publishStoredMetrics();
  }
};
