import { inflateSync } from 'node:zlib';

import { isDeflate, mostGrowth } from './deflate.ts';
import { uploadLimits, type Unfit } from './verdict.ts';

/** How a scanner compresses; anything else could hide what it grows to from the bounds below. */
const filters = new Set(['FlateDecode', 'Fl', 'DCTDecode', 'DCT', 'CCITTFaxDecode', 'CCF', 'JBIG2Decode', 'JPXDecode']);
const active = /\/(?:JavaScript|JS|Launch|EmbeddedFiles?|EF|FileAttachment|RichMedia|XFA|SubmitForm|ImportData|GoToE|GoToR)(?![A-Za-z0-9])/;

const space: ReadonlySet<number | undefined> = new Set([0x00, 0x09, 0x0a, 0x0c, 0x0d, 0x20]);
const isDigit = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x30 && byte <= 0x39;

/** An object that begins where a stream's bytes should be: what is called a stream here is none to a viewer. */
const hidesObject = (raw: Buffer): boolean => {
  for (let at = raw.indexOf('obj'); at >= 0; at = raw.indexOf('obj', at + 3)) {
    let before = at - 1;
    while (space.has(raw[before])) before -= 1;
    if (before < at - 1 && isDigit(raw[before])) return true;
  }
  return false;
};

/** Names may be written with `#xx` for any character. */
const plain = (text: string): string =>
  text.replaceAll(/#([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/** So many names written with `#xx`, and so many streams, no scanner writes: going through more takes longer than anybody waits. */
const most = { escapes: 50_000, streams: 20_000 } as const;

const isHex = (byte: number | undefined): boolean => byte !== undefined && /[0-9A-Fa-f]/.test(String.fromCharCode(byte));

const hasTooManyEscapes = (file: Buffer): boolean => {
  let escapes = 0;
  for (let at = file.indexOf('#'); at >= 0 && escapes <= most.escapes; at = file.indexOf('#', at + 1)) {
    if (isHex(file[at + 1]) && isHex(file[at + 2])) escapes += 1;
  }
  return escapes > most.escapes;
};

const count = (text: string, what: RegExp): number => text.match(what)?.length ?? 0;
const pagesIn = (text: string): number => count(text, /\/Type\s{0,4}\/Page(?![A-Za-z])/g);

const filtersFit = (dictionary: string): boolean => {
  const at = dictionary.indexOf('/Filter');
  if (at < 0) return true;
  // Of two a viewer may take the other.
  if (count(dictionary, /\/Filter(?![A-Za-z])/g) > 1) return false;
  const value = /^\s*(?:\/([A-Za-z0-9]+)|\[([^\]]*)\])/.exec(dictionary.slice(at + 7));
  if (value === null) return false;
  const names =
    value[1] === undefined
      ? (value[2] ?? '')
          .split('/')
          .map((name) => name.trim())
          .filter((name) => name !== '')
      : [value[1]];
  return names.length <= 1 && names.every((name) => filters.has(name));
};

const pixelsFit = (dictionary: string): boolean => {
  const of = (name: string): number => Number(new RegExp(`/${name}\\s{1,4}(\\d{1,9})`).exec(dictionary)?.[1] ?? 0);
  return of('Width') * of('Height') <= uploadLimits.pixels;
};

const isTooLong = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';

const smallestPiece = 4_096;

/** What a stream grows to; null where it is not of the kind that grows; a verdict where it may not be opened. */
const inflated = (stream: Buffer): Buffer | Unfit | null => {
  if (!isDeflate(stream)) return null;
  // In one piece: put together from pieces, what it grows to would be held twice.
  const chunkSize = Math.max(smallestPiece, Math.min(uploadLimits.streamBytes, stream.length * mostGrowth));
  try {
    return inflateSync(stream, { maxOutputLength: uploadLimits.streamBytes, chunkSize });
  } catch (error) {
    return isTooLong(error) ? 'INFLATES' : 'BROKEN';
  }
};

/** Gives a large piece of memory back at once: left to the collector, several of them stand beside each other. */
const letGo = (grown: Buffer): void => {
  const { buffer } = grown;
  if (buffer instanceof ArrayBuffer && buffer.byteLength > 2 ** 20) buffer.transfer(0);
};

/** Objects kept in a stream: looked through whatever it is compressed with. Their bytes are never foretold from those before. */
const objectsIn = (dictionary: string, raw: Buffer, grown: Buffer | null): { readonly text: string } | Unfit | null => {
  if (!/\/ObjStm(?![A-Za-z])/.test(dictionary)) return null;
  if (/\/Predictor\s{0,4}(?!1\b)\d/.test(dictionary)) return 'BROKEN';
  return { text: plain((grown ?? raw).toString('latin1')) };
};

/**
 * A PDF by its text and streams, without any reader that builds it up: 1.4 KB can inflate to 500 MB. Every stream that
 * can grow is inflated once within bounds and let go.
 */
export const inspectPdf = (file: Buffer): Unfit | null => {
  if (file.toString('latin1', 0, 5) !== '%PDF-') return 'NOT_WHAT_IT_SAYS';
  if (!file.toString('latin1', Math.max(0, file.length - 1_024)).includes('%%EOF')) return 'BROKEN';
  if (hasTooManyEscapes(file)) return 'INFLATES';
  let [pages, bytes, streams, from] = [0, 0, 0, 0];
  while (from < file.length) {
    const begin = file.indexOf('stream', from, 'latin1');
    const between = plain(file.toString('latin1', from, begin < 0 ? file.length : begin));
    if (/\/Encrypt(?![A-Za-z])/.test(between)) return 'ENCRYPTED';
    if (active.test(between)) return 'ACTIVE';
    pages += pagesIn(between);
    if (pages > uploadLimits.pages) return 'TOO_MANY_PAGES';
    if (begin < 0) break;
    streams += 1;
    if (streams > most.streams) return 'INFLATES';
    const dictionary = between.slice(between.lastIndexOf(' obj') + 1);
    if (!filtersFit(dictionary)) return 'INFLATES';
    if (!pixelsFit(dictionary)) return 'TOO_MANY_PIXELS';
    const end = file.indexOf('endstream', begin, 'latin1');
    if (end < 0) return 'BROKEN';
    // The keyword ends with LF or CR LF.
    const raw = file.subarray(begin + (file[begin + 6] === 0x0d ? 8 : 7), end);
    if (hidesObject(raw)) return 'BROKEN';
    const grown = inflated(raw);
    if (typeof grown === 'string') return grown;
    bytes += grown?.length ?? 0;
    if (bytes > uploadLimits.inflatedBytes) return 'INFLATES';
    const objects = objectsIn(dictionary, raw, grown);
    if (grown !== null) letGo(grown);
    if (typeof objects === 'string') return objects;
    if (objects !== null) {
      if (active.test(objects.text)) return 'ACTIVE';
      pages += pagesIn(objects.text);
    }
    from = end + 'endstream'.length;
  }
  if (pages === 0) return 'BROKEN';
  return pages > uploadLimits.pages ? 'TOO_MANY_PAGES' : null;
};
