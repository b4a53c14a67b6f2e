import {
  PDFContext,
  PDFCrossRefSection,
  PDFDict,
  PDFName,
  PDFNumber,
  PDFObjectParser,
  PDFRawStream,
  PDFRef,
  PDFTrailer,
  PDFTrailerDict,
  type PDFObject,
} from 'pdf-lib';

/** A document of ours of which only those objects are read that an update asks for. It grows: every byte it has stays as it was. */
export type Update = {
  /** Holds what was read and what is new; numbers go on where the document's end. */
  readonly context: PDFContext;
  readonly rootRef: PDFRef;
  /** What the document says of itself. */
  readonly infoRef: PDFRef;
  /** An object as the document has it last. */
  readonly dictOf: (ref: PDFRef) => PDFDict;
  /** What a stream holds that is not compressed. */
  readonly textOf: (ref: PDFRef) => string;
  /** The document with these objects of its own written anew, and with every new one. */
  readonly written: (changed: readonly PDFRef[]) => Buffer;
};

/** Where each object stands last, and the newest trailer: what a chain of cross-reference tables says, from the last to the first. */
type CrossReferences = { readonly offsets: ReadonlyMap<number, number>; readonly trailer: PDFDict; readonly begins: number };

const notOurs = (what: string): Error => new Error(`not a document the portal drew: ${what}`);

/** What a dictionary refers to under a name. */
export const refIn = (dict: PDFDict, name: string): PDFRef => {
  const ref = dict.get(PDFName.of(name));
  if (!(ref instanceof PDFRef)) throw notOurs(`no reference /${name}`);
  return ref;
};

const startOf = (file: Buffer): number => {
  const [, digits] = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(file.toString('latin1', Math.max(0, file.length - 64))) ?? [];
  if (digits === undefined) throw notOurs('no startxref at its end');
  return Number(digits);
};

const crossReferencesOf = (file: Buffer, context: PDFContext): CrossReferences => {
  const begins = startOf(file);
  const offsets = new Map<number, number>();
  let newest: PDFDict | null = null;
  for (let at: number | undefined = begins; at !== undefined;) {
    const end: number = file.indexOf('trailer', at);
    const [first, ...lines] = file.toString('latin1', at, Math.max(at, end)).split('\n');
    if (first !== 'xref') throw notOurs('no cross-reference table where one should be');
    let next = 0;
    for (const line of lines) {
      const [a, b, kind] = line.trim().split(' ');
      if (kind === undefined) next = Number(a);
      else {
        if (kind === 'n' && !offsets.has(next)) offsets.set(next, Number(a));
        next += 1;
      }
      if (b === undefined) break;
    }
    const trailer: PDFObject = PDFObjectParser.forBytes(file.subarray(end + 'trailer'.length), context).parseObject();
    if (!(trailer instanceof PDFDict)) throw notOurs('no trailer');
    newest ??= trailer;
    at = trailer.lookupMaybe(PDFName.of('Prev'), PDFNumber)?.asNumber();
  }
  if (newest === null) throw notOurs('no trailer');
  return { offsets, trailer: newest, begins };
};

/** One object, its number before it and `endobj` after. */
const objectBytes = (ref: PDFRef, object: PDFObject): Buffer => {
  const body = new Uint8Array(object.sizeInBytes());
  object.copyBytesInto(body, 0);
  return Buffer.concat([Buffer.from(`${ref.objectNumber} ${ref.generationNumber} obj\n`), body, Buffer.from('\nendobj\n\n')]);
};

/**
 * Opens a document to add to it (ISO 32000-1, 7.5.6), without reading it whole: pdf-lib does, and looks through all of it at each
 * change, which took most of the time of a signature. `context` is empty, or that of a document whose own objects are not to be kept. Throws on a file that does not end in a plain cross-reference table.
 */
export const openUpdate = (bytes: Uint8Array, context: PDFContext = PDFContext.create()): Update => {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { offsets, trailer, begins } = crossReferencesOf(file, context);
  const known = trailer.lookup(PDFName.of('Size'), PDFNumber).asNumber() - 1;
  context.largestObjectNumber = known;
  const rootRef = refIn(trailer, 'Root');

  const read = (ref: PDFRef): PDFObject => {
    const offset = offsets.get(ref.objectNumber);
    const head = `${ref.objectNumber} ${ref.generationNumber} obj`;
    if (offset === undefined || file.toString('latin1', offset, offset + head.length) !== head)
      throw notOurs(`no object ${ref.toString()}`);
    const object = PDFObjectParser.forBytes(file.subarray(offset + head.length), context).parseObject(ref);
    context.assign(ref, object);
    return object;
  };

  return {
    context,
    rootRef,
    infoRef: refIn(trailer, 'Info'),
    textOf: (ref) => {
      const object = context.lookup(ref) ?? read(ref);
      if (!(object instanceof PDFRawStream)) throw notOurs(`${ref.toString()} is no stream`);
      return Buffer.from(object.contents).toString();
    },
    dictOf: (ref) => {
      const object = context.lookup(ref) ?? read(ref);
      if (!(object instanceof PDFDict)) throw notOurs(`${ref.toString()} is no dictionary`);
      return object;
    },
    written: (changed) => {
      const xref = PDFCrossRefSection.create();
      const parts: Buffer[] = [file, Buffer.from('\n')];
      let size = file.length + 1;
      const add = (part: Buffer): void => {
        parts.push(part);
        size += part.length;
      };
      for (const [ref, object] of context.enumerateIndirectObjects()) {
        if (ref.objectNumber <= known && !changed.includes(ref)) continue;
        xref.addEntry(ref, size);
        add(objectBytes(ref, object));
      }
      trailer.set(PDFName.of('Size'), PDFNumber.of(context.largestObjectNumber + 1));
      trailer.set(PDFName.of('Prev'), PDFNumber.of(begins));
      const tail = [xref, PDFTrailerDict.of(trailer), PDFTrailer.forLastCrossRefSectionOffset(size)].map(String).join('\n');
      return Buffer.concat([...parts, Buffer.from(`${tail}\n`)]);
    },
  };
};
