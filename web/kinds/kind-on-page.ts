import type { ReactNode } from 'react';
import type { CivilDate } from '../../shared/calendar/index.ts';
import type { CaseListed, EnrollmentShown, ListedOf, Me, ShownOf } from '../../shared/api/index.ts';
import type { CaseKind, Region } from '../../shared/records/index.ts';
import type { RuleId } from '../../shared/rules/index.ts';
import type { KindWords } from '../../shared/texts/en/page/kind-words.ts';
import type { PageTexts } from '../../shared/texts/en/page.ts';
import type { CaseNames } from '../case/use-case-names.ts';
import type { Texts } from '../language/use-texts.tsx';
import type { ActPanels } from './common/acting.ts';

/** What a kind of case is called: as a title, and within a sentence. */
type KindTitle = { readonly title: string; readonly inSentence: string };

/** Acts that move a case on come first; what returns it stands aside; what ends it comes last, and warns. */
export type Weight = 'MAIN' | 'ASIDE' | 'ENDING';

/** What was done stands: for good, or until the same is asked for anew. */
export type Undone = 'NEVER' | 'ANEW';

/** On whose part an act is done; its entry in the history names a person only. `OTHER`: `partyOf` tells. */
type ActOnPage<K extends CaseKind> = {
  readonly weight: Weight;
  /** Said on its page before it is done; absent: what follows can put it right. */
  readonly undone?: Undone;
  readonly by: 'OPERATIONS' | 'INSTITUTION' | 'SUBMITTER' | 'SIGNER' | 'OTHER';
  partyOf?(of: ShownOf<K>): string | null;
};

/** A date of a case that no kind but one knows. */
export type OwnMoment = {
  readonly on: CivilDate;
  readonly text: string;
  readonly state: 'DONE' | 'MISSED' | 'AHEAD';
  readonly rule: string | null;
};

/** Where a form stands that opens a case on an enrollment. */
type OpeningPath =
  | '/enrollments/$enrollmentId/change'
  | '/enrollments/$enrollmentId/contacts'
  | '/enrollments/$enrollmentId/transfer'
  | '/enrollments/$enrollmentId/termination';

/** How people open a case of this kind. Only to spare them what would be refused; the API decides. */
export type Opening = {
  readonly to: OpeningPath;
  readonly label: (t: PageTexts) => string;
  /** It ends the enrollment, so it is never what is offered first. */
  readonly isEnding?: true;
  /** Is it of use to this person on this enrollment? `open` are its open cases. */
  readonly mayStart: (me: Me, of: EnrollmentShown, open: readonly CaseListed[]) => boolean;
};

/** What stands on the page of a case. */
export type FactsProps<K extends CaseKind> = { readonly of: ShownOf<K>; readonly names: CaseNames };

/**
 * All the page needs to know of a kind of case: one entry in `web/kinds/index.ts`.
 * Written as methods, so that every kind can stand in one table.
 */
export type KindOnPage<K extends CaseKind, Step extends string = string, Act extends string = string> = {
  words(t: PageTexts): KindWords<Step, Act>;
  title(of: ListedOf<K>, texts: Texts): KindTitle;
  /** What an open case waits for. */
  stepOf(of: ListedOf<K>): Step;
  /** Its acts in the order in which they are offered. */
  readonly acts: Readonly<Record<Act, ActOnPage<K>>>;
  /** By which of its words an act goes on the case as it is, where not by its own: what a party declines, operations reject. */
  calledAs?(of: Pick<ListedOf<K>, 'phase' | 'outcome' | 'details'>, act: string): string;
  /** The form of each act; loaded when one is opened. */
  forms(): Promise<ActPanels<K, Act>>;
  /** How people open one; absent: the calendar alone does. */
  readonly opening?: Opening;
  /** The parties its form names, beside those every case names. */
  partiesOf(of: ShownOf<K>): readonly (string | null)[];
  /** What it is about. */
  Facts(this: void, props: FactsProps<K>): ReactNode;
  /** What is signed, all of it, to be read before it is. */
  Reading?(this: void, props: FactsProps<K>): ReactNode;
  /** Further parts of its page, below what it is about. */
  More?(this: void, props: FactsProps<K>): ReactNode;
  /** A missed deadline that still matters: the case is late. */
  lateSince?(of: ListedOf<K>): CivilDate | undefined;
  /** The deadlines that are no last day: something goes on, and this is when it is remembered next. */
  readonly remembered?: readonly RuleId[];
  /** The rules its dates follow from, where they are no deadlines. */
  ruleOf?(of: ShownOf<K>, what: 'RECEIVED' | 'EFFECTIVE', region: Region | undefined): string | null;
  /** Its date comes, or has come, though the case is still open. */
  isSettled?(of: ShownOf<K>): boolean;
  moments?(of: ShownOf<K>, texts: Texts, today: CivilDate): readonly OwnMoment[];
  /** What somebody said that explains where it stands, where it is not the reason for which it ended. */
  said?(of: ShownOf<K>, t: PageTexts): string | null;
};

/** Any kind, as the parts that all kinds share look at it. */
export type AnyKindOnPage = KindOnPage<CaseKind>;
