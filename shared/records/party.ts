import * as z from 'zod';
import { partyId } from './ids.ts';
import { isCountry } from './countries.ts';
import { asKatakana, countryShape, kanaShape, pcnShape } from './shapes.ts';
import { email, name } from './text.ts';

export const partyRole = z.enum(['INSTITUTION', 'RESELLER', 'DISTRIBUTOR', 'ADVISOR', 'OPERATIONS']);
export type PartyRole = z.infer<typeof partyRole>;

/** The roles a change of channel partner can change. */
export const partnerRole = z.enum(['RESELLER', 'DISTRIBUTOR', 'ADVISOR']);
export type PartnerRole = z.infer<typeof partnerRole>;

export const region = z.enum(['AMERICAS', 'INTERNATIONAL']);
export type Region = z.infer<typeof region>;

export const language = z.enum(['ja', 'en']);
export type Language = z.infer<typeof language>;

export const country = z.string().regex(countryShape);
/** As somebody registers it: what follows from a country follows from a real one. */
export const countryRegistered = z
  .string()
  .regex(countryShape, { abort: true })
  .refine(isCountry, { params: { words: 'country' } });

/** Public customer number: 8 hexadecimal digits, upper-cased on entry (policy), once they are: the capitals of the ligature ﬀ are FF. */
export const pcn = z.string().trim().regex(pcnShape).toUpperCase();

/** Kana, letters and digits in any width, with spaces, dots and marks of length; kept as full-width katakana. */
export const kana = name.overwrite(asKatakana).regex(kanaShape);

/** A party as kept. `pcn` is null only for the operations parties the portal itself founds. */
export const party = z.strictObject({
  schema: z.literal(1),
  partyId,
  name,
  /** The name in the party's own script; it counts as its name wherever names are compared. */
  nameLocal: name.nullable(),
  /** How the name is read, in kana: it is found by it (furigana). Not there yet in older records. */
  nameKana: kana.nullable().default(null),
  role: partyRole,
  pcn: pcn.nullable(),
  country,
  email,
  escalationEmail: email.nullable(),
  /** One mail a day instead of single ones. */
  digest: z.boolean(),
  locale: language,
  /** Set for OPERATIONS, null for everybody else. */
  region: region.nullable(),
  version: z.int().positive(),
});
export type Party = z.infer<typeof party>;
