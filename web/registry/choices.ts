import type { ChannelModel, PartnerRole, PartyRole, Program, Region } from '../../shared/records/index.ts';

// In the order in which people look for them; total by their types. The schemas themselves stay out of the page.
export const partyRole = ['INSTITUTION', 'RESELLER', 'DISTRIBUTOR', 'ADVISOR', 'OPERATIONS'] as const satisfies readonly PartyRole[];
export const region = ['AMERICAS', 'INTERNATIONAL'] as const satisfies readonly Region[];
export const program = ['EES', 'SCHOOL', 'EA', 'OPEN'] as const satisfies readonly Program[];
export const channelModel = ['ONE_TIER', 'TWO_TIER'] as const satisfies readonly ChannelModel[];

/** The fields of an enrollment that name an organisation. */
export const partyFields = ['institutionId', 'resellerId', 'distributorId', 'advisorId'] as const;
export type PartyField = (typeof partyFields)[number];

export const isPartyField = (field: string): field is PartyField => partyFields.some((each) => each === field);

/** The role an organisation has in each. */
export const roleIn = {
  institutionId: 'INSTITUTION',
  resellerId: 'RESELLER',
  distributorId: 'DISTRIBUTOR',
  advisorId: 'ADVISOR',
} as const satisfies Record<PartyField, PartnerRole | 'INSTITUTION'>;
