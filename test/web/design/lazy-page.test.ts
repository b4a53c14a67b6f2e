import { describe, expect, it } from 'vitest';
import { Unreachable } from '../../../web/api/problem.ts';
import { lazyPage } from '../../../web/design/lazy-page.tsx';

describe('a page whose code did not arrive', () => {
  it('is asked for again the next time, and once only when it has arrived', async () => {
    let asked = 0;
    const page = lazyPage(() => {
      asked += 1;
      return asked === 1
        ? Promise.reject(new TypeError('Failed to fetch dynamically imported module'))
        : Promise.resolve({ Page: () => null });
    }, 'Page');
    await expect(page.preload()).rejects.toBeInstanceOf(Unreachable);
    await page.preload();
    await page.preload();
    expect(asked).toBe(2);
  });
});
