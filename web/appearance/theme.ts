import { session } from '../api/session.ts';

export const themes = ['auto', 'light', 'dark'] as const;
type Theme = (typeof themes)[number];

/** Kept for each person of a browser; of whoever is not signed in under no name. */
const keyOf = (): string => `kigen.theme.${session.current()?.userId ?? ''}`;

let shown: Theme | undefined;
const listeners = new Set<() => void>();

const read = (): Theme => {
  const kept = localStorage.getItem(keyOf());
  return themes.find((each) => each === kept) ?? 'auto';
};

/** The page in the colours chosen; by the device where none were. */
const apply = (): void => {
  shown = read();
  if (shown === 'auto') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = shown;
  for (const listener of listeners) listener();
};

/** Light or dark: as the device says, or as somebody chose. */
export const theme = {
  current: (): Theme => (shown ??= read()),
  subscribe: (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  choose: (next: Theme): void => {
    localStorage.setItem(keyOf(), next);
    apply();
  },
  /** Before anything is shown, and again whenever somebody else signs in. */
  follow: (): void => {
    apply();
    session.subscribe(apply);
  },
};
