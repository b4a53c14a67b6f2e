import type { Attested } from '../../../shared/api/index.ts';
import { sha256Of } from '../../files/sha256.ts';

/** What the portal attests of a code or of a SHA-256 in hexadecimal; null: it knows neither. */
export type Ask = (codeOrSha256: string) => Promise<Attested | null>;

export type Finding =
  /** Byte for byte as issued; what is attested says whether it is still valid. */
  | { readonly verdict: 'ISSUED'; readonly attested: Attested }
  /** It begins with what was issued, and goes on for so many bytes that were not. */
  | { readonly verdict: 'APPENDED'; readonly attested: Attested; readonly added: number }
  /** A code of the portal's is in it, and it is none of the documents with that code. */
  | { readonly verdict: 'ALTERED'; readonly attested: Attested }
  | { readonly verdict: 'UNKNOWN' };

const code = /(?<![0-9A-Z-])(?:[0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}(?![0-9A-Z-])/g;
/** More than these are not asked about: a file may name any number. */
const mostCodes = 4;
const mostEndings = 12;

const hexadecimal = (digits: string): string =>
  String.fromCharCode(...(digits.replaceAll(/\s/g, '').match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16)));

/** The codes a file bears: among its key words, in whichever way PDF writes a text, or anywhere else in plain sight. */
export const codesIn = (bytes: Uint8Array): readonly string[] => {
  const text = new TextDecoder('latin1').decode(bytes);
  const keywords = [...text.matchAll(/\/Keywords\s*<([0-9A-Fa-f\s]{32,2000})>/g)].map(([, digits = '']) => hexadecimal(digits));
  // UTF-16 of what is ASCII is ASCII and zeros.
  const readable = [...keywords, text].map((each) => each.replaceAll('\0', '')).join('\n');
  return [...new Set(readable.match(code))].slice(0, mostCodes);
};

/** Where a file may have ended before something was added: after each end mark, with and without the line's end behind it; the last first. */
export const endingsOf = (bytes: Uint8Array): readonly number[] => {
  const text = new TextDecoder('latin1').decode(bytes);
  const ends = [...text.matchAll(/%%EOF(\r\n|\r|\n)?/g)].flatMap(({ 0: mark, 1: line = '', index }) => {
    const end = index + mark.length;
    return line === '' ? [end] : [end, end - line.length];
  });
  return ends
    .filter((end) => end < bytes.length)
    .toSorted((a, b) => b - a)
    .slice(0, mostEndings);
};

/** Does it begin with one of the documents of that code? The longest first. */
const begunWith = async (bytes: Uint8Array<ArrayBuffer>, { revisions }: Attested): Promise<string | null> => {
  for (const { size, sha256 } of revisions.toSorted((a, b) => b.size - a.size)) {
    if (size < bytes.length && (await sha256Of(bytes.subarray(0, size))) === sha256) return sha256;
  }
  return null;
};

/**
 * Holds a file against what was issued, here in the browser: only hashes and the code in it are asked about. Signatures alone cannot do
 * this: a file cut back to an earlier revision and one with bytes added after its seal both still verify.
 */
export const examine = async (bytes: Uint8Array<ArrayBuffer>, ask: Ask): Promise<Finding> => {
  const whole = await ask(await sha256Of(bytes));
  if (whole !== null) return { verdict: 'ISSUED', attested: whole };
  let named: Attested | null = null;
  for (const each of codesIn(bytes)) {
    const attested = await ask(each);
    if (attested === null) continue;
    named ??= attested;
    const sha256 = await begunWith(bytes, attested);
    const begun = sha256 === null ? null : await ask(sha256);
    if (begun !== null) return { verdict: 'APPENDED', attested: begun, added: bytes.length - begun.size };
  }
  if (named !== null) return { verdict: 'ALTERED', attested: named };
  for (const end of endingsOf(bytes)) {
    const attested = await ask(await sha256Of(bytes.subarray(0, end)));
    if (attested !== null) return { verdict: 'APPENDED', attested, added: bytes.length - end };
  }
  return { verdict: 'UNKNOWN' };
};
