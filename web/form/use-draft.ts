import { useCallback, useRef, useState } from 'react';
import { kept } from '../api/kept.ts';

const prefix = 'kigen.draft.';

export const readDraft = <Draft extends object>(key: string): Draft | null => kept.read<Draft>(prefix + key);
export const keepDraft = (key: string, draft: object): void => kept.write(prefix + key, draft);

/** Forgets a draft: it was sent. */
export const forgetDraft = (key: string): void => kept.forget(prefix + key);

/**
 * What is typed into a form, kept in this tab at every keystroke: reloading, turning the phone or losing the network loses nothing.
 * Gone with the tab, so that nothing is left on a shared computer.
 */
export const useDraft = <Draft extends object>(key: string, initial: Draft) => {
  const [draft, setDraft] = useState<Draft>(() => {
    const earlier = kept.read<Partial<Draft>>(prefix + key);
    return earlier === null ? initial : { ...initial, ...earlier };
  });
  const latest = useRef(draft);
  const change = useCallback(
    (changed: Partial<Draft>) => {
      latest.current = { ...latest.current, ...changed };
      kept.write(prefix + key, latest.current);
      setDraft(latest.current);
    },
    [key],
  );
  return [draft, change] as const;
};
