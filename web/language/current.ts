import type { Language } from '../../shared/records/index.ts';

const key = 'kigen.language';

const isLanguage = (text: string | null | undefined): text is Language => text === 'ja' || text === 'en';

/** What was chosen here before, else the first of the browser's languages that the page speaks, else English. */
const first = (): Language => {
  const chosen = localStorage.getItem(key);
  if (isLanguage(chosen)) return chosen;
  const spoken = navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase()).find(isLanguage);
  return spoken ?? 'en';
};

let current: Language | undefined;
const listeners = new Set<() => void>();

/** The language of the page and of what the API answers it. */
export const language = {
  current: (): Language => (current ??= first()),
  subscribe: (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  choose: (next: Language) => {
    current = next;
    localStorage.setItem(key, next);
    for (const listener of listeners) listener();
  },
};
