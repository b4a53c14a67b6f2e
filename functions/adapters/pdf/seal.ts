import { PDFArray, PDFHexString, PDFName, PDFNumber, PDFRef, PDFString, type PDFDict } from 'pdf-lib';

import type { Instant } from '../../../shared/calendar/index.ts';
import { sha256 } from './certificate.ts';
import { detachedSignature, type Signer } from './cms.ts';
import { openUpdate, refIn, type Update } from './update.ts';

type SealFacts = {
  /** Whose act it attests, as people read it in their PDF program. */
  readonly name: string;
  readonly reason: string;
  readonly at: Instant;
};

/** Bytes kept for the signature: a certificate of an RSA key of 4096 bits and its signature take about 2,500. */
const room = 6144;
/** Ten digits: as long as any offset in a file of up to 10 GB, so that the numbers written later take the same place. */
const offsetToCome = 9_999_999_999;

const lastIndexOf = (file: Buffer, words: string): number => {
  const at = file.lastIndexOf(words);
  if (at < 0) throw new Error(`the place of a signature is not in the file: ${words.slice(0, 20)}`);
  return at;
};

/** The page that carries the signatures' fields, which nobody sees: the first. */
const firstPageOf = ({ dictOf }: Update, catalog: PDFDict): PDFRef => {
  const first = dictOf(refIn(catalog, 'Pages')).lookup(PDFName.of('Kids'), PDFArray).get(0);
  if (!(first instanceof PDFRef)) throw new Error('a document without a page');
  return first;
};

/** The form that holds the signatures' fields, made with the first of them. */
const formOf = ({ context }: Update, catalog: PDFDict): PDFRef => {
  const name = PDFName.of('AcroForm');
  if (catalog.has(name)) return refIn(catalog, 'AcroForm');
  const made = context.register(context.obj({ Fields: [] }));
  catalog.set(name, made);
  return made;
};

/** The file with an empty signature, as an update that leaves every byte before it as it was. */
const withPlace = (bytes: Uint8Array, { name, reason, at }: SealFacts): Buffer => {
  const update = openUpdate(bytes);
  const { context, rootRef, dictOf } = update;
  const catalog = dictOf(rootRef);
  const pageRef = firstPageOf(update, catalog);
  const formRef = formOf(update, catalog);
  const signature = context.obj({
    Type: 'Sig',
    Filter: 'Adobe.PPKLite',
    SubFilter: 'ETSI.CAdES.detached',
    ByteRange: [0, offsetToCome, offsetToCome, offsetToCome],
    Contents: PDFHexString.of('0'.repeat(room * 2)),
    Name: PDFHexString.fromText(name),
    Reason: PDFHexString.fromText(reason),
    M: PDFString.fromDate(new Date(at)),
  });
  const form = dictOf(formRef);
  // 3: signatures exist, and the file may only be added to.
  form.set(PDFName.of('SigFlags'), PDFNumber.of(3));
  const fields = form.lookup(PDFName.of('Fields'), PDFArray);
  const widget = context.register(
    context.obj({
      Type: 'Annot',
      Subtype: 'Widget',
      FT: 'Sig',
      Rect: [0, 0, 0, 0],
      // Printed and locked: PDF/A wants the first, nobody moves what is signed.
      F: 132,
      T: PDFString.of(`signature-${fields.size() + 1}`),
      V: context.register(signature),
      P: pageRef,
    }),
  );
  fields.push(widget);
  const page = dictOf(pageRef);
  const annotations = page.lookupMaybe(PDFName.of('Annots'), PDFArray) ?? context.obj([]);
  annotations.push(widget);
  page.set(PDFName.of('Annots'), annotations);
  return update.written([rootRef, pageRef, formRef]);
};

/**
 * Signs a document as it is, as an update of its own (PAdES): everything signed before stays as it was signed.
 * Only the file's new end is not covered by the signatures before it, and the new one covers the whole file.
 */
export const seal = async (bytes: Uint8Array, facts: SealFacts, signer: Signer): Promise<Uint8Array> => {
  const file = withPlace(bytes, facts);
  const begin = lastIndexOf(file, `<${'0'.repeat(room * 2)}>`);
  const end = begin + room * 2 + 2;
  const rangeWords = `[ 0 ${offsetToCome} ${offsetToCome} ${offsetToCome} ]`;
  const range = `[ 0 ${begin} ${end} ${file.length - end} ]`.padEnd(rangeWords.length);
  file.write(range, lastIndexOf(file, rangeWords), 'latin1');
  const covered = Buffer.concat([file.subarray(0, begin), file.subarray(end)]);
  const signature = Buffer.from(await detachedSignature(sha256(covered), signer)).toString('hex');
  if (signature.length > room * 2) throw new Error(`a signature of ${signature.length / 2} bytes; ${room} were kept for it`);
  file.write(signature, begin + 1, 'latin1');
  return file;
};
