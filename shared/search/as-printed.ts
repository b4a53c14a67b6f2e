/**
 * A number printed on a form, however somebody types it: width, case, spaces and hyphens make no difference. A Japanese keyboard writes
 * a minus sign or a mark of length where a hyphen is meant.
 */
export const asPrinted = (number: string): string =>
  number
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s\p{Pd}\u2212ー]/gu, '');
