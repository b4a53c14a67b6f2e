import * as z from 'zod';
import { outboxIdFrom } from '../adapters/dynamodb/index.ts';
import type { Relay } from './relay.ts';

const text = z.object({ S: z.string() }).transform(({ S }) => S);

/** The stream of the table, filtered to outbox rows that were put; it carries keys alone. */
const streamEvent = z.object({
  Records: z.array(z.object({ dynamodb: z.object({ SequenceNumber: z.string(), Keys: z.object({ PK: text, SK: text }) }) })),
});

/** Where a record failed the stream is read again from there, three times; then the row is left to the sweep. */
export type BatchAnswer = { readonly batchItemFailures: readonly { readonly itemIdentifier: string }[] };

export type BatchSettings = {
  readonly relay: Relay;
  readonly onFailure: (outboxId: string, error: unknown) => void;
  /** What failed for a reason that only time heals: the sweep finds the row, nothing is to be tried here. */
  readonly isLeftToSweep: (error: unknown) => boolean;
};

/**
 * Carries out a batch, one row after the other, so that starts and mails are paced. A row that fails holds up no other: those behind it
 * are carried out now, and are gone when the batch comes again. Without time the rest comes again.
 */
export const createBatch =
  ({ relay, onFailure, isLeftToSweep }: BatchSettings) =>
  async (event: unknown, hasTime: () => boolean): Promise<BatchAnswer> => {
    const failed: string[] = [];
    for (const { dynamodb } of streamEvent.parse(event).Records) {
      const outboxId = outboxIdFrom(dynamodb.Keys);
      try {
        if (!hasTime()) failed.push(dynamodb.SequenceNumber);
        else await relay.carryOut(outboxId);
      } catch (error) {
        onFailure(outboxId, error);
        if (!isLeftToSweep(error)) failed.push(dynamodb.SequenceNumber);
      }
    }
    return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) };
  };
