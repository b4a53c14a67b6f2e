import { useCallback, useRef, useState } from 'react';
import { kept } from '../api/kept.ts';

const prefix = 'kigen.draft.';

/** Where drafts are kept: in this tab, or for whoever holds a link on this device. */
export type DraftStore = {
  readonly read: <T>(key: string) => T | null;
  readonly write: (key: string, value: object) => void;
  readonly forget: (key: string) => void;
};

export const readDraft = <Draft extends object>(key: string): Draft | null => kept.read<Draft>(prefix + key);
export const keepDraft = (key: string, draft: object): void => kept.write(prefix + key, draft);

/** Forgets a draft: it was sent. */
export const forgetDraft = (key: string, store: DraftStore = kept): void => store.forget(prefix + key);

/**
 * What is typed into a form, kept at every keystroke: reloading, turning the phone or losing the network loses nothing.
 * In this tab, and gone with it, so that nothing is left on a shared computer; elsewhere only where `store` says so.
 */
export const useDraft = <Draft extends object>(key: string, initial: Draft, store: DraftStore = kept) => {
  const [draft, setDraft] = useState<Draft>(() => {
    const earlier = store.read<Partial<Draft>>(prefix + key);
    return earlier === null ? initial : { ...initial, ...earlier };
  });
  const latest = useRef(draft);
  const change = useCallback(
    (changed: Partial<Draft>) => {
      latest.current = { ...latest.current, ...changed };
      store.write(prefix + key, latest.current);
      setDraft(latest.current);
    },
    [key, store],
  );
  return [draft, change] as const;
};
