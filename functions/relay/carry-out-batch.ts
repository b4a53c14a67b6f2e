import { outboxIdFrom } from '../adapters/dynamodb/index.ts';
import { eachOfBatch, type BatchAnswer } from '../stream-batch.ts';
import type { Relay } from './relay.ts';

type BatchSettings = {
  readonly relay: Relay;
  readonly onFailure: (outboxId: string, error: unknown) => void;
  /** What failed for a reason that only time heals: the sweep finds the row, nothing is to be tried here. */
  readonly isLeftToSweep: (error: unknown) => boolean;
};

/**
 * Carries out a batch, one row after the other, so that starts and mails are paced. A row that fails holds up no other: those behind it
 * are carried out now, and are gone when the batch comes again. Without time the rest comes again.
 */
export const createCarryOutBatch =
  ({ relay, onFailure, isLeftToSweep }: BatchSettings) =>
  (event: unknown, hasTime: () => boolean): Promise<BatchAnswer> =>
    eachOfBatch(event, async (keys) => {
      const outboxId = outboxIdFrom(keys);
      if (!hasTime()) return false;
      try {
        await relay.carryOut(outboxId);
        return true;
      } catch (error) {
        onFailure(outboxId, error);
        return isLeftToSweep(error);
      }
    });
