import { createContext, type ReactNode } from 'react';
import type { CaseShown, FieldError } from '../../../shared/api/index.ts';
import type { DraftStore } from '../../form/use-draft.ts';

/** Set where somebody without an account decides with a link: how an act is sent then, and what comes after it. */
export type HeldLink = {
  /** What is missing in the field every act is sent with. */
  readonly find: () => readonly FieldError[];
  readonly send: (act: string, fields: object) => Promise<CaseShown>;
  /** Where what is typed is kept, until it is done. */
  readonly drafts: DraftStore;
  readonly done: (act: string, after: CaseShown) => void;
  readonly cancel: (() => void) | null;
  /** What is decided on, above the form, where the form does not show it itself. */
  readonly above: ReactNode;
  /** A field that every act is sent with: the code. */
  readonly field: ReactNode;
};

export const HeldLinkContext = createContext<HeldLink | null>(null);
