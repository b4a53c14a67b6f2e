import * as z from 'zod';
import { name } from '../records/index.ts';
import type { PersonalData } from './case.ts';

/** A PNG as a data URL, 64 KiB at most. */
const pngDataUrl = z
  .string()
  .max(64 * 1024)
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
