export type Language = 'ja' | 'en';

/** The same thing said in both languages. Numbers stand in it as `{days}`, `{countries}` …, filled from an edition. */
export type Sentence = { readonly [language in Language]: string };

/** The programme's own texts that rules are quoted from. */
export type SourceDocument = 'agreement-maintenance' | 'software-assurance';

/** A rule rests on a passage of the programme's own text, on a choice of the portal, or on a passage the portal had to read. */
type Basis =
  | {
      readonly source: SourceDocument;
      /** Verbatim, as the source has it. */
      readonly passage: string;
      /** The part of the rule that the passage leaves open and the portal decided. */
      readonly policy?: Sentence;
    }
  | {
      /** Why the portal chose it, where the programme says nothing. */
      readonly policy: Sentence;
    };

export type Rule = {
  /** What the rule says, to the people it concerns. */
  readonly text: Sentence;
  readonly basis: Basis;
};
