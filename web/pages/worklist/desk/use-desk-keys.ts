import { useNavigate } from '@tanstack/react-router';
import type { RefObject } from 'react';
import { useKeys } from '../../../desk/use-keys.ts';
import { moveBy, rowInFocus } from './move.ts';

type Settings = {
  /** What holds the rows. */
  readonly page: RefObject<HTMLElement | null>;
  readonly find: RefObject<HTMLInputElement | null>;
  readonly showHelp: () => void;
  readonly areOn: boolean;
};

/** Presses what a selector finds in the row in focus. True: there was something to press. */
const pressInRow = (selector: string): boolean => {
  const found = rowInFocus()?.querySelector<HTMLElement>(selector) ?? null;
  found?.click();
  return found !== null;
};

/** Presses the view that stands in this place. */
const pressView = (page: HTMLElement | null, index: number): boolean => {
  const view = page?.querySelectorAll<HTMLElement>('.desk-views a')[index];
  view?.click();
  return view !== undefined;
};

/** The single keys of the worklist; those of a case and of an act are the loop bar's. */
export const useDeskKeys = ({ page, find, showHelp, areOn }: Settings): void => {
  const navigate = useNavigate();
  useKeys(
    {
      j: () => moveBy(page.current, 1),
      k: () => moveBy(page.current, -1),
      o: () => pressInRow('a[data-log-number]'),
      x: () => pressInRow('input[type=checkbox]'),
      '/': () => {
        find.current?.select();
        find.current?.focus();
        return true;
      },
      ...Object.fromEntries(Array.from({ length: 9 }, (_, index) => [String(index + 1), () => pressView(page.current, index)])),
      f: () => {
        void navigate({ to: '/figures' });
        return true;
      },
      '?': () => {
        showHelp();
        return true;
      },
    },
    areOn,
  );
};
