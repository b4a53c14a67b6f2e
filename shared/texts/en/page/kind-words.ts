import type { Outcome } from '../../../cases/case.ts';

/** Whom a case waits for, and until when; written out. */
export type Waiting = { readonly who: string; readonly by: string | null };

/** Of a case that is over: its day, and whether that is still to come. */
export type EndedFacts = { readonly on: string | null; readonly isAhead?: boolean };

/** What is said of a case that waits for one thing. */
export type StepWords = {
  /** The one sentence on the page of the case. */
  readonly standing: (f: Waiting) => string;
  /** The same to whoever has just read what was done to get there, where that would say it twice. */
  readonly after?: (f: Waiting) => string;
  /** The title of the line in the worklist of whoever has to do it; `what` is the kind in a sentence. */
  readonly toDo: (what: string) => string;
  /** To everybody else. */
  readonly waits: (who: string) => string;
  /** To whoever has to do it; empty where there is nothing to add. */
  readonly whyMine: string;
};

/** `means`: what an act brings about, said before it is done. */
export type ActWords = { readonly name: string; readonly button: string; readonly done: string; readonly means?: string };

/**
 * What every kind of case says of itself where cases are shown. `Step` is what a case of the kind may wait for,
 * `Act` what people do in it.
 */
export type KindWords<Step extends string, Act extends string> = {
  readonly steps: Readonly<Record<Step, StepWords>>;
  readonly ended: Readonly<Record<Outcome, (f: EndedFacts) => string>>;
  /** The same to whoever has just read what was done to end it, where that would say it twice. */
  readonly endedAfter: Partial<Readonly<Record<Outcome, string>>>;
  readonly acts: Readonly<Record<Act, ActWords>>;
  /** What has to be done by a deadline, by its rule. */
  readonly dates: Readonly<Record<string, string>>;
  /** The dates that are no deadlines, on the timeline. */
  readonly moments: { readonly opened: string; readonly received: string; readonly effective: string };
  /** The heading over what the case is about. */
  readonly what: string;
  /** What those are called who sign, by their role on the form. */
  readonly signers: Readonly<Record<string, { readonly title: string; readonly inSentence: string }>>;
};
