import { describe, expect, it } from 'vitest';
import { createOutboxQueue } from '../../../infra/local/outbox-queue.ts';

const queue = (carryOut: (id: string) => Promise<void> = () => Promise.resolve()) => {
  const carriedOut: string[] = [];
  const failed: string[] = [];
  const outbox = createOutboxQueue(
    async (id) => {
      await carryOut(id);
      carriedOut.push(id);
    },
    (id) => failed.push(id),
  );
  return { ...outbox, carriedOut, failed };
};

describe('rows on their way out', () => {
  it('go in the order of their commits, one after the other', async () => {
    const { push, idle, carriedOut } = queue();
    push(['a', 'b']);
    push(['c']);
    await idle();
    expect(carriedOut).toEqual(['a', 'b', 'c']);
  });

  it('are nothing to wait for when there are none', async () => {
    const { push, idle, carriedOut } = queue();
    push([]);
    await idle();
    push(['a']);
    await idle();
    expect(carriedOut).toEqual(['a']);
  });

  it('do not hold up each other when one fails', async () => {
    const { push, idle, carriedOut, failed } = queue((id) => (id === 'b' ? Promise.reject(new Error('away')) : Promise.resolve()));
    push(['a', 'b', 'c']);
    await idle();
    expect(carriedOut).toEqual(['a', 'c']);
    expect(failed).toEqual(['b']);
  });

  it('are through when the last that was waiting is, whatever comes after it and however it went', async () => {
    const later = Promise.withResolvers<void>();
    const { push, through, idle, carriedOut } = queue((id) => {
      if (id === 'b') return Promise.reject(new Error('away'));
      return id === 'c' ? later.promise : Promise.resolve();
    });
    await through();
    push(['a', 'b']);
    const first = through();
    push(['c']);
    await first;
    expect(carriedOut).toEqual(['a']);
    later.resolve();
    await through();
    expect(carriedOut).toEqual(['a', 'c']);
    await idle();
  });

  it('wait while many things are being settled, also when that fails', async () => {
    const { push, idle, after, carriedOut } = queue();
    const seen = await after(async () => {
      push(['a']);
      await Promise.resolve();
      return [...carriedOut];
    });
    expect(seen).toEqual([]);
    await expect(after(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    await idle();
    expect(carriedOut).toEqual(['a']);
  });
});
