import type { FieldError } from '../../../../shared/api/index.ts';
import type { PageTexts } from '../../../../shared/texts/en/page.ts';
import { missingText } from '../../../form/read-fields.ts';
import { readSignature, type SignatureSent, type WithSignature } from './draft.ts';
import { isTooLongForSeal, missingOnSeal, sealOf } from './seal.ts';
import { sealTextOf } from './signature-field.tsx';
import { signatureWordsNow } from './use-signature-texts.ts';

/** The typed name and the signature as they are sent, or what is missing of them. */
export const readNameAndSignature = (
  { name, signed }: WithSignature,
  t: PageTexts,
): { readonly fields: { readonly name: string; readonly signature: SignatureSent } } | { readonly errors: readonly FieldError[] } => {
  const words = signatureWordsNow();
  const seal = sealTextOf(name, signed);
  const read = readSignature(signed, () => sealOf(seal), words);
  const isSealMade = signed.way === 'SEAL' && signed.sealPicture === null;
  const boxes = isSealMade ? missingOnSeal(seal) : [];
  const errors = [
    ...missingText('/name', name, t),
    // Said at the text, where it can be mended.
    ...(boxes.length > 0 ? [{ path: '/signature', message: words.sealMissing(boxes) }] : 'errors' in read ? read.errors : []),
    ...(isSealMade && isTooLongForSeal(seal) ? [{ path: '/signature', message: words.sealTooLong }] : []),
  ];
  return errors.length > 0 || !('signature' in read) ? { errors } : { fields: { name, signature: read.signature } };
};
