import { vi } from 'vitest';

const aStorage = () => {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
    clear: () => kept.clear(),
  };
};

/** What the page finds in a browser before it does anything. `served`: the files beside it. */
export const openBrowser = (served: Readonly<Record<string, unknown>>, elsewhere = globalThis.fetch): void => {
  vi.stubGlobal('sessionStorage', aStorage());
  vi.stubGlobal('localStorage', aStorage());
  vi.stubGlobal('fetch', (url: string, init?: RequestInit) =>
    url in served ? Promise.resolve(Response.json(served[url])) : elsewhere(url, init),
  );
};
