import type { FieldError } from '../../../../shared/api/index.ts';
import type { SignatureWords } from './use-signature-texts.ts';

/** A point of a line in units of the pad (`padSize`), whatever the size it was drawn in: turning the phone keeps it. */
export type Point = { readonly x: number; readonly y: number; readonly pressure: number; readonly time: number };
/** A line, from where the pen touched down to where it was lifted. */
export type Line = readonly Point[];

export type Way = 'TYPED' | 'DRAWN' | 'SEAL';

/** Everything about a signature that somebody has entered, also of the ways not chosen now. Images are PNGs as data URLs. */
export type SignatureDraft = {
  readonly way: Way;
  readonly lines: readonly Line[];
  /** Of the lines; null while there are none. */
  readonly drawn: string | null;
  readonly picture: string | null;
  /** null: the family name, as far as it can be told from the typed name. */
  readonly sealText: string | null;
  readonly sealPicture: string | null;
};

export const emptySignature: SignatureDraft = { way: 'TYPED', lines: [], drawn: null, picture: null, sealText: null, sealPicture: null };

/** The form of an act with a signature keeps it under this name. */
export type WithSignature = { readonly name: string; readonly signed: SignatureDraft };

/** The image that is sent, if the chosen way has one and it is there. `seal` draws one. */
export const imageOf = (signed: SignatureDraft, seal: () => string | null): string | null => {
  switch (signed.way) {
    case 'TYPED':
      return null;
    case 'DRAWN':
      return signed.picture ?? signed.drawn;
    case 'SEAL':
      return signed.sealPicture ?? seal();
    default:
      throw new Error(`unknown way ${JSON.stringify(signed.way satisfies never)}`);
  }
};

export type SignatureSent = { readonly kind: 'TYPED' } | { readonly kind: 'DRAWN'; readonly image: string };

/** What is sent as the signature, or that it is not there yet. */
export const readSignature = (
  signed: SignatureDraft,
  seal: () => string | null,
  words: Pick<SignatureWords, 'drawFirst' | 'sealFirst'>,
): { readonly signature: SignatureSent } | { readonly errors: readonly FieldError[] } => {
  if (signed.way === 'TYPED') return { signature: { kind: 'TYPED' } };
  const image = imageOf(signed, seal);
  if (image !== null) return { signature: { kind: 'DRAWN', image } };
  return { errors: [{ path: '/signature/image', message: signed.way === 'DRAWN' ? words.drawFirst : words.sealFirst }] };
};
