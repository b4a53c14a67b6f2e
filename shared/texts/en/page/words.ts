import type { Route } from '../../../cases/case.ts';
import type { CocpChange, FormName } from '../../../cases/cocp/index.ts';
import type { Outcome } from '../../../cases/case.ts';
import type { ChannelModel, ContactRole, EnrollmentStatus, PartnerRole, PartyRole, Program, Region } from '../../../records/index.ts';

/** What codes are called where people read them. */
export const words = {
  partyRole: {
    INSTITUTION: 'Institution',
    RESELLER: 'Reseller',
    DISTRIBUTOR: 'Distributor',
    ADVISOR: 'Software advisor',
    OPERATIONS: 'Regional operations',
  } satisfies Record<PartyRole, string>,
  operations: {
    AMERICAS: 'Regional operations, Americas',
    INTERNATIONAL: 'Regional operations, International',
  } satisfies Record<Region, string>,
  partnerInSentence: {
    RESELLER: 'reseller',
    DISTRIBUTOR: 'distributor',
    ADVISOR: 'software advisor',
  } satisfies Record<PartnerRole, string>,
  change: {
    RESELLER: 'Change of reseller',
    DISTRIBUTOR: 'Change of distributor',
    RESELLER_AND_DISTRIBUTOR: 'Change of reseller and distributor',
    SOFTWARE_ADVISOR: 'Change of software advisor',
  } satisfies Record<CocpChange, string>,
  changeInSentence: {
    RESELLER: 'change of reseller',
    DISTRIBUTOR: 'change of distributor',
    RESELLER_AND_DISTRIBUTOR: 'change of reseller and distributor',
    SOFTWARE_ADVISOR: 'change of software advisor',
  } satisfies Record<CocpChange, string>,
  route: { ELECTRONIC: 'Filed electronically', MANUAL: 'Filed manually' } satisfies Record<Route, string>,
  form: {
    CHANGE_OF_RESELLER: 'Change of reseller form',
    CHANGE_OF_RESELLER_TWO_TIER: 'Change of reseller form (under a distributor)',
    CHANGE_OF_DISTRIBUTOR: 'Change of distributor form',
    CHANGE_OF_ADVISOR: 'Change of software advisor form',
    MULTI_ENROLLMENT: 'Multi-enrollment form',
    BULK: 'Bulk change form',
    EXPIRED: 'Form for an expired agreement',
    M15: 'M15 amendment (early or past date)',
  } satisfies Record<FormName, string>,
  outcome: {
    EFFECTIVE: 'In effect',
    COMPLETED: 'Completed',
    REJECTED: 'Rejected',
    DECLINED: 'Declined',
    WITHDRAWN: 'Withdrawn',
    LAPSED: 'Lapsed',
    VOID: 'Void',
  } satisfies Record<Outcome, string>,
  program: { EES: 'EES (campus)', SCHOOL: 'School', EA: 'Enterprise Agreement', OPEN: 'Open' } satisfies Record<Program, string>,
  channelModel: {
    ONE_TIER: 'One-tier (reseller)',
    TWO_TIER: 'Two-tier (distributor and reseller)',
  } satisfies Record<ChannelModel, string>,
  region: { AMERICAS: 'Americas', INTERNATIONAL: 'International' } satisfies Record<Region, string>,
  enrollmentStatus: { ACTIVE: 'Active', EXPIRED: 'Expired', TERMINATED: 'Terminated' } satisfies Record<EnrollmentStatus, string>,
  contactRole: {
    PRIMARY: 'Primary contact',
    NOTICES: 'Notices',
    NOTICES_AND_ONLINE_ACCESS: 'Notices and online access',
    SA_BENEFITS: 'Software Assurance benefits',
    CHANNEL_PARTNER: 'Channel partner contact',
    ACCOUNT_MANAGER: 'Account manager',
  } satisfies Record<ContactRole, string>,
};
