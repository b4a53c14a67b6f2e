import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { queue } from '../../../web/desk/queue.ts';

const done = { logNumber: 'COCP-0000-0002', kind: 'COCP', called: 'countersign' } as const;

describe('the list somebody works through', () => {
  beforeEach(() => {
    const held = new Map<string, string>();
    vi.stubGlobal('sessionStorage', {
      getItem: (key: string) => held.get(key) ?? null,
      setItem: (key: string, value: string) => held.set(key, value),
    });
    const order = ['COCP-0000-0001', 'COCP-0000-0002', 'COCP-0000-0003', 'COCP-0000-0004', 'COCP-0000-0005'];
    queue.begin({
      list: '/?sort=matter',
      look: { sort: 'matter' },
      order,
      ours: ['COCP-0000-0001', 'COCP-0000-0002', 'COCP-0000-0004'],
      at: 'COCP-0000-0002',
    });
  });
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it('goes on, in its order, with what waits on us', () => {
    expect(queue.oursAfter('COCP-0000-0001')).toEqual(['COCP-0000-0002', 'COCP-0000-0004']);
    expect(queue.oursAfter('COCP-0000-0002')).toEqual(['COCP-0000-0004']);
    expect(queue.oursAfter('COCP-0000-0009')).toBeUndefined();
  });

  it('leads from what is done to the next, which is where one is then', () => {
    expect(queue.finish(done, 'COCP-0000-0004')).toBe('/cases/COCP-0000-0004');
    expect(queue.current()).toMatchObject({
      order: ['COCP-0000-0001', 'COCP-0000-0003', 'COCP-0000-0004', 'COCP-0000-0005'],
      ours: ['COCP-0000-0001', 'COCP-0000-0004'],
      at: 'COCP-0000-0004',
    });
  });

  it('tells what was done on the case that came by itself, once', () => {
    queue.finish(done, 'COCP-0000-0004');
    expect(queue.moveTo('COCP-0000-0004')?.done).toEqual(done);
    expect(queue.moveTo('COCP-0000-0004')).toMatchObject({ at: 'COCP-0000-0004' });
    expect(queue.moveTo('COCP-0000-0004')?.done).toBeUndefined();
  });

  it('does not tell it on any other case', () => {
    queue.finish(done, 'COCP-0000-0004');
    expect(queue.moveTo('COCP-0000-0001')).not.toBeNull();
    expect(queue.moveTo('COCP-0000-0001')?.done).toBeUndefined();
    queue.finish(done, 'COCP-0000-0004');
    expect(queue.moveTo('COCP-0000-0003')?.done).toBeUndefined();
    expect(queue.moveTo('COCP-0000-0004')?.done).toBeUndefined();
  });

  it('leads back after the last, to the row that took its place, and tells once what was done', () => {
    expect(queue.finish(done, undefined)).toBe('/?sort=matter');
    expect(queue.current()?.at).toBe('COCP-0000-0003');
    expect(queue.takeDone()).toEqual(done);
    expect(queue.takeDone()).toBeUndefined();
  });
});
