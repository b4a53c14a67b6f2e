/** A number as it is kept, of what a keyboard or a spreadsheet has made of it: in plain width, nothing around it, its letters capitals unless some are. */
export const asKept = (typed: string): string => {
  const plain = typed.normalize('NFKC').trim();
  return /\p{Lu}/u.test(plain) ? plain : plain.toUpperCase();
};
