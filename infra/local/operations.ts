import { operationsOf, type Party, type Region } from '../../shared/records/index.ts';

const names = {
  AMERICAS: { name: 'Regional Operations, Americas', nameLocal: 'アメリカ地域オペレーション', country: 'US' },
  INTERNATIONAL: { name: 'Regional Operations, International', nameLocal: '国際オペレーション', country: 'JP' },
} as const satisfies Record<Region, Pick<Party, 'name' | 'nameLocal' | 'country'>>;

/** The two parties that always exist: each runs a region. */
export const operationsParties: readonly Party[] = (['AMERICAS', 'INTERNATIONAL'] as const).map((region) => ({
  schema: 1,
  partyId: operationsOf(region),
  ...names[region],
  nameKana: null,
  role: 'OPERATIONS',
  pcn: null,
  email: `operations.${region.toLowerCase()}@kigen.example`,
  escalationEmail: null,
  digest: false,
  locale: 'en',
  region,
  version: 1,
}));
