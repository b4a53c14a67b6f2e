import type { FieldError } from '../../../../shared/api/index.ts';
import type { PageTexts } from '../../../../shared/texts/en/page.ts';
import { missingText } from '../../../form/read-fields.ts';
import { readSignature, type SignatureSent, type WithSignature } from './draft.ts';
import { isTooLongForSeal, sealOf } from './seal.ts';
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
  const isCut = signed.way === 'SEAL' && signed.sealPicture === null && isTooLongForSeal(seal);
  const errors = [
    ...missingText('/name', name, t),
    ...('errors' in read ? read.errors : []),
    ...(isCut ? [{ path: '/signature', message: words.sealTooLong }] : []),
  ];
  return errors.length > 0 || !('signature' in read) ? { errors } : { fields: { name, signature: read.signature } };
};
