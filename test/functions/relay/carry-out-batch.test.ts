import { describe, expect, it } from 'vitest';
import { MailUnderWay } from '../../../functions/adapters/ses/index.ts';
import { createCarryOutBatch } from '../../../functions/relay/carry-out-batch.ts';
import { aStreamEvent, sequenceNumber } from './a-stream-event.ts';

const always = (): boolean => true;

/** A relay whose rows fail as told; what is carried out is gone, as in the table. */
const aRelay = (failing: Readonly<Record<string, Error>> = {}) => {
  const carriedOut: string[] = [];
  const failures: string[] = [];
  const batch = createCarryOutBatch({
    relay: {
      carryOut: (outboxId) => {
        const error = failing[outboxId];
        if (error !== undefined) return Promise.reject(error);
        if (!carriedOut.includes(outboxId)) carriedOut.push(outboxId);
        return Promise.resolve();
      },
    },
    onFailure: (outboxId) => failures.push(outboxId),
    isLeftToSweep: (error) => error instanceof MailUnderWay,
  });
  return { batch, carriedOut, failures };
};

describe('a batch of the stream', () => {
  it('is carried out row by row, in the order it came', async () => {
    const { batch, carriedOut } = aRelay();
    expect(await batch(aStreamEvent('C-1.1', 'C-2.7', 'C-1.12'), always)).toEqual({ batchItemFailures: [] });
    expect(carriedOut).toEqual(['C-1.1', 'C-2.7', 'C-1.12']);
  });

  it('that comes again, doubled or out of order, leaves the same', async () => {
    const { batch, carriedOut } = aRelay();
    await batch(aStreamEvent('C-1.2', 'C-1.1'), always);
    await batch(aStreamEvent('C-1.1', 'C-1.1', 'C-1.2'), always);
    expect(carriedOut).toEqual(['C-1.2', 'C-1.1']);
  });

  it('with one bad row names that one, and carries out those before and behind it', async () => {
    const { batch, carriedOut, failures } = aRelay({ 'C-2.1': new Error('throttled') });
    expect(await batch(aStreamEvent('C-1.1', 'C-2.1', 'C-3.1'), always)).toEqual({
      batchItemFailures: [{ itemIdentifier: sequenceNumber(1) }],
    });
    expect(carriedOut).toEqual(['C-1.1', 'C-3.1']);
    expect(failures).toEqual(['C-2.1']);
  });

  it('with a mail under way leaves its row to the sweep: trying again at once would find it under way again', async () => {
    const { batch, failures } = aRelay({ 'C-2.1': new MailUnderWay('given to the provider just now') });
    expect(await batch(aStreamEvent('C-1.1', 'C-2.1'), always)).toEqual({ batchItemFailures: [] });
    expect(failures).toEqual(['C-2.1']);
  });

  it('asks for the rest again when its time is up, rather than being ended in the middle', async () => {
    const { batch, carriedOut } = aRelay();
    let rows = 1;
    const hasTime = (): boolean => {
      rows -= 1;
      return rows >= 0;
    };
    expect(await batch(aStreamEvent('C-1.1', 'C-2.1', 'C-3.1'), hasTime)).toEqual({
      batchItemFailures: [{ itemIdentifier: sequenceNumber(1) }, { itemIdentifier: sequenceNumber(2) }],
    });
    expect(carriedOut).toEqual(['C-1.1']);
  });

  it('that is no batch of the stream is a fault', async () => {
    await expect(aRelay().batch({ Records: [{}] }, always)).rejects.toThrow('invalid_type');
  });
});
