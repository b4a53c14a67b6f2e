/** Folded both ways and back: ß is ss whatever its case, and a final ς is a σ. */
const foldCase = (text: string): string => text.toLowerCase().toUpperCase().toLowerCase();

/** Names, of parties and of products, compare after NFKC, trimming, folding of case and of runs of spaces (COCP-MATCH). */
export const comparableName = (name: string): string => foldCase(name.normalize('NFKC').trim().replaceAll(/\s+/gu, ' '));

/** Is this one of the names of a party (COCP-MATCH)? */
export const isNameOf = ({ name, nameLocal }: { readonly name: string; readonly nameLocal: string | null }, typed: string): boolean =>
  [name, nameLocal].some((held) => held !== null && comparableName(held) === comparableName(typed));
