import * as z from 'zod';
import { country, countryRegistered, email, kana, language, may, name, partyId, partyRole, pcn, region, userId } from '../records/index.ts';
import { completeListOf, listOf, pageQuery } from './common.ts';

const actsFor = z.strictObject({ partyId, name, role: partyRole, region: region.optional() });

/** Who the caller is, and for which party they act now. `parties`: all they are a member of. */
export const me = z
  .strictObject({
    userId,
    name,
    locale: language,
    party: actsFor,
    may: z.array(may),
    parties: z.array(actsFor),
  })
  .meta({ id: 'Me' });
export type Me = z.infer<typeof me>;

/** A person made a member of a party, or what it may do there changed. */
export const memberInput = z
  .strictObject({
    userId,
    name,
    email,
    may: z
      .array(may)
      .max(3)
      .refine((several) => new Set(several).size === several.length, { params: { words: 'twice' } }),
  })
  .meta({ id: 'MemberInput' });
export type MemberInput = z.infer<typeof memberInput>;

export const memberShown = z
  .strictObject({ partyId, userId, name, email: email.nullable(), may: z.array(may), version: z.int() })
  .meta({ id: 'Member' });
export type MemberShown = z.infer<typeof memberShown>;

/** What operations register of a party. `region` is for operations parties, and for them only. */
export const partyInput = z
  .strictObject({
    name,
    nameLocal: name.nullish(),
    nameKana: kana.nullish(),
    role: partyRole,
    pcn,
    country: countryRegistered,
    email,
    escalationEmail: email.nullish(),
    digest: z.boolean().optional(),
    locale: language,
    region: region.nullish(),
  })
  .superRefine(({ role, region: given }, context) => {
    const hasRegion = given !== undefined && given !== null;
    if (hasRegion === (role === 'OPERATIONS')) return;
    context.addIssue({ code: 'custom', path: ['region'], params: { words: hasRegion ? 'regionNotApplicable' : 'required' } });
  })
  .meta({ id: 'PartyInput' });
export type PartyInput = z.infer<typeof partyInput>;

/** What a form needs to name a partner: what everybody may know of a party. */
const publicOfParty = { partyId, name, role: partyRole, pcn: pcn.nullable(), country };

/** With `with=names` also what else it is called. */
const partyListed = z
  .strictObject({ ...publicOfParty, nameLocal: name.nullable().optional(), nameKana: kana.optional() })
  .meta({ id: 'ListedParty' });
export type PartyListed = z.infer<typeof partyListed>;

/** A party; all beside its names and what everybody may know is for operations and for its own people. */
export const partyShown = z
  .strictObject({
    ...publicOfParty,
    nameLocal: name.nullable(),
    /** How the name is read, in full-width katakana (furigana); absent where nobody registered it. */
    nameKana: kana.optional(),
    email: email.optional(),
    escalationEmail: email.nullable().optional(),
    digest: z.boolean().optional(),
    locale: language.optional(),
    region: region.optional(),
    version: z.int(),
  })
  .meta({ id: 'Party' });
export type PartyShown = z.infer<typeof partyShown>;

/** Who may act for a party; complete, by user id. */
export const memberList = completeListOf(memberShown).meta({ id: 'MemberList' });
export type MemberList = z.infer<typeof memberList>;

export const partiesQuery = z.strictObject({
  role: partyRole.optional(),
  q: z.string().max(200).optional(),
  with: z.literal('names').optional(),
  ...pageQuery,
});
export const partyList = listOf(partyListed).meta({ id: 'PartyList' });
export type PartyList = z.infer<typeof partyList>;
