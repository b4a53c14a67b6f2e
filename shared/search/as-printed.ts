/** A number printed on a form, however somebody types it: width, case, spaces and hyphens make no difference. */
export const asPrinted = (number: string): string => number.normalize('NFKC').toUpperCase().replaceAll(/[\s-]/gu, '');
