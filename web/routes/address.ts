import { parseSearchWith, stringifySearchWith } from '@tanstack/react-router';

/**
 * What of an address is not read as it is written: yes and no, and a text in quotes that would else be read as one of those, or as quoted.
 * Earlier addresses have every number in quotes.
 */
const isWritten = /^(?:true|false|".*")$/su;

const read = (written: string): unknown => {
  if (!isWritten.test(written)) throw new SyntaxError('read as it is written');
  return JSON.parse(written);
};

/** How filters stand in an address: `?due=7&q=aoba`, not `?due=%227%22`. */
export const parseSearch = parseSearchWith(read);
export const stringifySearch = stringifySearchWith(JSON.stringify, read);
