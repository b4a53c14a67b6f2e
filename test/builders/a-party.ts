import type * as z from 'zod';
import { operationsOf, party, type Party, type PartyId } from '../../shared/records/index.ts';

/** A registered party; a reseller where nothing is said. */
export const aParty = (of: Partial<z.input<typeof party>> = {}): Party =>
  party.parse({
    schema: 1,
    partyId: 'P-RES',
    name: 'Sakura Software K.K.',
    nameLocal: null,
    role: 'RESELLER',
    pcn: '5A4B0001',
    country: 'JP',
    email: `${(of.partyId ?? 'P-RES').toLowerCase()}@example.com`,
    escalationEmail: null,
    digest: false,
    locale: 'ja',
    region: null,
    version: 1,
    ...of,
  });

/** The people of every story: one of each role who holds it, and others who may come. */
const cast = [
  aParty({ partyId: 'P-UNI', role: 'INSTITUTION', name: 'Mihama University', nameLocal: '美浜大学', pcn: '1A2B0001' }),
  aParty({ partyId: 'P-UNI2', role: 'INSTITUTION', name: 'Kitano Gakuen', nameLocal: '北野学園', pcn: '1A2B0002' }),
  aParty({ partyId: 'P-RES', name: 'Sakura Software K.K.', nameLocal: '株式会社さくらソフト', pcn: '5A4B0001' }),
  aParty({ partyId: 'P-RES2', name: 'Hoshino Systems', nameLocal: '星野システムズ', pcn: '5A4B0002' }),
  aParty({ partyId: 'P-RES3', name: 'Minato Trading', pcn: '5A4B0003' }),
  aParty({ partyId: 'P-DIS', role: 'DISTRIBUTOR', name: 'Toyo Distribution', pcn: 'D15B0001' }),
  aParty({ partyId: 'P-DIS2', role: 'DISTRIBUTOR', name: 'Nishi Distribution', pcn: 'D15B0002' }),
  aParty({ partyId: 'P-DIS3', role: 'DISTRIBUTOR', name: 'Kita Distribution', pcn: 'D15B0003' }),
  aParty({ partyId: 'P-ADV', role: 'ADVISOR', name: 'Aoba Advisors', pcn: 'AD5B0001' }),
  aParty({ partyId: 'P-ADV2', role: 'ADVISOR', name: 'Midori Advisors', pcn: 'AD5B0002' }),
  aParty({ partyId: 'P-ADV3', role: 'ADVISOR', name: 'Kaede Advisors', pcn: 'AD5B0003' }),
  ...(['AMERICAS', 'INTERNATIONAL'] as const).map((region) =>
    aParty({ partyId: operationsOf(region), role: 'OPERATIONS', name: `Operations ${region}`, pcn: null, region }),
  ),
];

/** The cast by id, with others added or put in the place of those of the same id. */
export const parties = (...others: readonly Party[]): ReadonlyMap<PartyId, Party> =>
  new Map([...cast, ...others].map((each) => [each.partyId, each]));
