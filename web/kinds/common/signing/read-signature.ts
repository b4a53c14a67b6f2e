import type { FieldError } from '../../../../shared/api/index.ts';
import type { PageTexts } from '../../../../shared/texts/en/page.ts';
import { missingText } from '../../../form/read-fields.ts';
import { readSignature, type SignatureSent, type WithSignature } from './draft.ts';
import { sealsHere } from './seals-here.ts';
import { signatureWordsNow } from './use-signature-texts.ts';

/** The typed name and the signature as they are sent, or what is missing of them. */
export const readNameAndSignature = (
  { name, signed }: WithSignature,
  t: PageTexts,
): { readonly fields: { readonly name: string; readonly signature: SignatureSent } } | { readonly errors: readonly FieldError[] } => {
  const words = signatureWordsNow();
  const seals = signed.way === 'SEAL' && signed.sealPicture === null ? sealsHere() : undefined;
  const seal = seals?.sealTextOf(name, signed) ?? '';
  const read = readSignature(signed, () => seals?.sealOf(seal) ?? null, words);
  const boxes = seals?.missingOnSeal(seal) ?? [];
  const errors = [
    ...missingText('/name', name, t),
    // Said at the text, where it can be mended.
    ...(boxes.length > 0 ? [{ path: '/signature', message: words.sealMissing(boxes) }] : 'errors' in read ? read.errors : []),
    ...(seals?.isTooLongForSeal(seal) ? [{ path: '/signature', message: words.sealTooLong }] : []),
  ];
  return errors.length > 0 || !('signature' in read) ? { errors } : { fields: { name, signature: read.signature } };
};
