import { idInSecret } from '../../../shared/records/link-secret.ts';
import { editions } from '../../../shared/rules/index.ts';
import { kept, keptOnDevice } from '../../api/kept.ts';
import type { DraftStore } from '../../form/use-draft.ts';

const prefix = 'kigen.link.';

/** As long as a link can be good (LINK-EXPIRES). */
const longest = Math.max(...editions.map(({ numbers }) => numbers['LINK-EXPIRES'].days)) * 24 * 60 * 60_000;

type Written<T> = { readonly at: number; readonly value: T };

const forgetWhere = (isToGo: (key: string) => boolean): void => {
  for (const key of Object.keys(localStorage)) if (key.startsWith(prefix) && isToGo(key)) localStorage.removeItem(key);
};

const stores = new Map<string, DraftStore>();

/**
 * What was typed for a link, kept on this device: whoever opens the mail's link again is in a new tab, and would begin anew. Where the
 * device keeps nothing, or is full, it is kept in the tab. The code is not among it.
 */
export const draftsOf = (secret: string): DraftStore => {
  const of = `${prefix}${idInSecret(secret)}.`;
  const known = stores.get(of);
  if (known !== undefined) return known;
  const store: DraftStore = {
    read: <T>(key: string) => {
      const written = keptOnDevice.read<Written<T>>(of + key);
      return written === null ? kept.read<T>(key) : written.value;
    },
    write: (key, value) => {
      try {
        localStorage.setItem(of + key, JSON.stringify({ at: Date.now(), value } satisfies Written<object>));
      } catch (cause) {
        if (!(cause instanceof DOMException)) throw cause;
        localStorage.removeItem(of + key);
        kept.write(key, value);
      }
    },
    forget: (key) => {
      localStorage.removeItem(of + key);
      kept.forget(key);
    },
  };
  stores.set(of, store);
  return store;
};

/** It is decided, or worth nothing any more. */
export const forgetDraftsOf = (secret: string): void => forgetWhere((key) => key.startsWith(`${prefix}${idInSecret(secret)}.`));

/** What nobody came back to while its link could be good. */
export const forgetOldDrafts = (now: number): void =>
  forgetWhere((key) => (keptOnDevice.read<Written<unknown>>(key)?.at ?? 0) < now - longest);
