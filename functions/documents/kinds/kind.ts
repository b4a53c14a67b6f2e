import type { CivilDate } from '../../../shared/calendar/index.ts';
import type { AnyCase } from '../../../shared/cases/kinds.ts';
import type { Person } from '../../../shared/cases/case.ts';
import type { PartyId } from '../../../shared/records/index.ts';
import type { FormFacts } from '../form-facts.ts';
import type { Sheet, Words } from '../sheet.ts';

/** What a form is drawn from. The last part of `verifyUrl` is the document's code. */
type SheetFacts<C extends AnyCase = AnyCase> = FormFacts<C>;

/**
 * The documents of a kind of case: how its form is drawn. Which decisions ask for one stands in `steps.ts`.
 * Written as methods so that every kind can stand in one table: whoever takes a case's kind from there gives it its own cases.
 */
export type DocumentKind<C extends AnyCase> = {
  /** Is it printed and signed in ink? Then a blank form is issued with the filled one. */
  isInk(of: C): boolean;
  /** What a signer is called on paper. */
  signer(role: string): Words;
  /** Who signs in that role; null: nobody does. */
  signerOf(of: C, role: string): PartyId | null;
  /** Does a signature that party gave in that role still stand on the form as it is? (COCP-CORRECT) */
  standsOn(of: C, role: string, given: { readonly by: Person | null }): boolean;
  /** The signatures that are on paper, as operations have recorded them; a kind that takes none leaves it out. */
  onPaper?(of: C): readonly { readonly role: string; readonly signedOn: CivilDate }[];
  /** Is it by now on another form than the one that was signed? */
  isAmended?(facts: Pick<SheetFacts<C>, 'case' | 'enrollments' | 'parties'>): boolean;
  /** The days on which it takes effect, as far as they are known. */
  effectiveOn(of: C): readonly CivilDate[];
  sheet(facts: SheetFacts<C>): Sheet;
};
