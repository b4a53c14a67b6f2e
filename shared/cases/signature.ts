import * as z from 'zod';
import { mostSignatureCharacters, name } from '../records/index.ts';
import type { PersonalData } from './case.ts';

const pngDataUrl = z
  .string()
  .max(mostSignatureCharacters)
  .regex(/^data:image\/png;base64,iVBORw0KGgo[A-Za-z0-9+/]*={0,2}$/);

/** How somebody signs on screen: by a typed name, or a drawn signature beside it. */
export const signatureFields = {
  name,
  signature: z
    .discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('TYPED') }),
      z.strictObject({ kind: z.literal('DRAWN'), image: pngDataUrl }),
    ])
    .optional(),
};

const signatureInput = z.object(signatureFields);
type SignatureInput = z.infer<typeof signatureInput>;

export const signatureKindOf = ({ signature }: SignatureInput): 'TYPED' | 'DRAWN' => signature?.kind ?? 'TYPED';

/** What a signature shows of a person. */
export const personalDataOf = ({ name: typed, signature }: SignatureInput): PersonalData => ({
  name: typed,
  ...(signature?.kind === 'DRAWN' ? { image: signature.image } : {}),
});
