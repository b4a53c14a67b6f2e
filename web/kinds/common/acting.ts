import type { ReactNode } from 'react';
import type { FieldError, Me, ShownOf } from '../../../shared/api/index.ts';
import type { CivilDate } from '../../../shared/calendar/index.ts';
import type { CaseKind } from '../../../shared/records/index.ts';
import type { CaseNames } from '../../case/use-case-names.ts';

/** Who acts, as a form knows them: somebody who is signed in, or holds a link. */
export type ActingPerson = Pick<Me, 'userId' | 'name' | 'party'>;

/** What a form of an act is drawn from. */
export type Acting<K extends CaseKind> = {
  readonly of: ShownOf<K>;
  readonly act: string;
  readonly me: ActingPerson;
  readonly names: CaseNames;
  /** Today in the case's zone. */
  readonly today: CivilDate;
};

export type FieldsProps<K extends CaseKind, Draft> = Acting<K> & {
  readonly draft: Draft;
  readonly change: (changed: Partial<Draft>) => void;
  /** With a link, the field of its code, for a form that places it itself; else nothing. */
  readonly code: ReactNode;
};

/** What was filled in, to be read once more. `change`: back to the field that stands at this path. */
export type CheckProps<K extends CaseKind, Draft> = Acting<K> & {
  readonly draft: Draft;
  readonly change: (path: string) => void;
};

export type CheckStep = {
  /** All is filled in, and stands to be read once more: sent again, it is done. */
  readonly isChecking: boolean;
  readonly check: () => void;
  /** Back to the fields, to the one at this path where one is named. */
  readonly changeAgain: (path: string | null) => void;
};

/** What is sent, or what is missing before anything is. */
export type Read = { readonly fields: object } | { readonly errors: readonly FieldError[] };

export type PanelProps<K extends CaseKind> = Omit<Acting<K>, 'today'>;
/** The type of a method, so that the panels of every kind can stand in one table. */
export type ActPanel<K extends CaseKind> = { draw(this: void, props: PanelProps<K>): ReactNode }['draw'];
export type ActPanels<K extends CaseKind, Act extends string> = Readonly<Record<Act, ActPanel<K>>>;
