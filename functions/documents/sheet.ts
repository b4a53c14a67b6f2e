import type { Language } from '../../shared/records/index.ts';

/** The same words in both languages: a form carries them together, since one record is read by both sides. */
export type Words = Readonly<Record<Language, string>>;

/** One of several things a form can say, with what it means; all are printed, those that hold are ticked. */
export type Option = { readonly text: Words; readonly detail?: Words; readonly chosen: boolean };

/** A signature as it was given, or the lines to sign on. `image`: the drawn signature or seal, a PNG as a data URL. */
export type SignatureBlock = {
  readonly kind: 'signature';
  readonly label: Words;
  /** What is declared with it. */
  readonly declaration?: Words;
  readonly party: string | null;
  readonly name: string | null;
  readonly signedOn: string | null;
  readonly image?: string;
  /** Given by typing the name: there is nothing to be drawn where it is signed. */
  readonly isTyped?: boolean;
};

/** What stands on a form, from top to bottom. A value of null is a line to be filled in by hand. */
export type Block =
  | { readonly kind: 'heading'; readonly text: Words }
  | { readonly kind: 'paragraph'; readonly text: Words }
  | { readonly kind: 'field'; readonly label: Words; readonly value: string | null }
  | { readonly kind: 'options'; readonly label: Words; readonly options: readonly Option[] }
  /** `widths`: shares of the page's width, as many as columns; without it all are alike. */
  | {
      readonly kind: 'table';
      readonly head: readonly Words[];
      readonly rows: readonly (readonly string[])[];
      readonly widths?: readonly number[];
    }
  | SignatureBlock
  | { readonly kind: 'page' };

/** A form as data: everything that is drawn, and nothing of how. */
export type Sheet = {
  readonly title: Words;
  /** What the document is by now: blank, filled in, signed, final. */
  readonly standing?: Words;
  /** The language a reader's software reads it out in. */
  readonly language: Language;
  readonly logNumber: string;
  /** The address that says what this document attests; printed as a QR code on every page. */
  readonly verifyUrl: string;
  /** How many originals are printed (COCP-COPIES); each is numbered where there are several. */
  readonly originals: number;
  /** Added to a document, it gives the whole of it its own title. */
  readonly renames?: true;
  readonly blocks: readonly Block[];
};
