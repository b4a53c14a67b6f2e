import type * as z from 'zod';
import { asDate, termOf } from '../../shared/calendar/index.ts';
import { enrollment, type Enrollment } from '../../shared/records/index.ts';

/**
 * An enrollment as kept. Where nothing is said: a Japanese university under EES, two-tier, its first three years
 * from 2024-04-01 to 2027-03-31, under P-RES and P-DIS, without a software advisor.
 * `terms` follow from `startsOn` and `years`, `distributorId` from the channel model.
 */
export const anEnrollment = (of: Partial<z.input<typeof enrollment>> = {}): Enrollment => {
  const { startsOn = '2024-04-01', years = 3, channelModel = 'TWO_TIER', enrollmentId = 'E-1' } = of;
  return enrollment.parse({
    schema: 1,
    enrollmentId,
    number: `8${enrollmentId.replaceAll(/\D/g, '').padStart(7, '0')}`,
    masterAgreement: 'S1234567',
    program: 'EES',
    agreementVersion: '3.2',
    region: 'INTERNATIONAL',
    country: 'JP',
    timeZone: 'Asia/Tokyo',
    channelModel,
    startsOn,
    years,
    billDates: [],
    institutionId: 'P-UNI',
    resellerId: 'P-RES',
    distributorId: channelModel === 'TWO_TIER' ? 'P-DIS' : null,
    advisorId: null,
    firstOrderOn: startsOn,
    qualified: true,
    contacts: {},
    olsOrders: [],
    status: 'ACTIVE',
    terms: [termOf(asDate(startsOn), 0, years)],
    extension: null,
    openCases: [],
    knownAt: `${startsOn}T00:00:00.000Z`,
    following: null,
    namedPartnerIds: [],
    caseChanges: [],
    version: 1,
    ...of,
  });
};

/** An American college under EES, one-tier, in New York; otherwise as `anEnrollment`. */
export const anAmericanEnrollment = (of: Partial<z.input<typeof enrollment>> = {}): Enrollment =>
  anEnrollment({ region: 'AMERICAS', country: 'US', timeZone: 'America/New_York', channelModel: 'ONE_TIER', ...of });
