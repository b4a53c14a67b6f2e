import { describe, expect, it } from 'vitest';
import { asDate, plusDays, type CivilDate } from '../../../../shared/calendar/index.ts';
import type { CocpChange } from '../../../../shared/cases/cocp/index.ts';
import type { ChannelModel, Program, Region } from '../../../../shared/records/index.ts';
import { anEnrollment, someAdvice } from '../../../builders/index.ts';

// The rules once more, in the words of the tables of 2.1, 2.2 and 2.4, for a term from 2025-04-01 to 2026-03-31
// that is billed on 2026-03-20, a form opened on 2026-01-15, and days on both sides of every boundary.

const opened = asDate('2026-01-15');
const changes = ['RESELLER', 'DISTRIBUTOR', 'RESELLER_AND_DISTRIBUTOR', 'SOFTWARE_ADVISOR'] as const;
const regions = ['AMERICAS', 'INTERNATIONAL'] as const;
const programs = ['EES', 'SCHOOL'] as const;
const channelModels = ['ONE_TIER', 'TWO_TIER'] as const;

const countries = [
  ['JP', 2],
  ['IN', 2],
  ['TW', 2],
  ['US', 1],
  ['GB', 1],
] as const;

const askedFor = [
  null,
  '2020-01-01',
  '2026-01-24',
  '2026-01-25',
  '2026-01-29',
  '2026-01-30',
  '2026-02-13',
  '2026-02-14',
  '2026-03-20',
  '2026-04-10',
];

const arrivedOn = [
  '2026-01-15',
  '2026-01-16',
  '2026-02-18',
  '2026-02-19',
  '2026-03-02',
  '2026-03-03',
  '2026-03-05',
  '2026-03-06',
  '2026-03-20',
  '2026-03-21',
  '2026-03-22',
  '2026-03-23',
  '2026-03-31',
].map(asDate);

type Row = { region: Region; program: Program; channelModel: ChannelModel; change: CocpChange; expired: boolean; asked: CivilDate | null };

const leadTimes = {
  AMERICAS: { DISTRIBUTOR: ['COCP-LEAD-AMS-10', 10], others: ['COCP-LEAD-AMS-30', 30] },
  INTERNATIONAL: { EES: ['COCP-LEAD-INTL-EES-30', 30], SCHOOL: ['COCP-LEAD-INTL-SCHOOL-15', 15] },
} as const;

const leadTimeOf = ({ region, program, change }: Row) => {
  if (region === 'AMERICAS') return change === 'DISTRIBUTOR' ? leadTimes.AMERICAS.DISTRIBUTOR : leadTimes.AMERICAS.others;
  return program === 'EES' ? leadTimes.INTERNATIONAL.EES : leadTimes.INTERNATIONAL.SCHOOL;
};

/** The days of COCP-EFFECTIVE-* are those of the lead time: 30 where the institution signs, 10 where it does not. */
const formOf = (row: Row) => {
  const [, days] = leadTimeOf(row);
  if (!row.expired && row.asked !== null && row.asked < plusDays(opened, days)) return ['M15', 'MANUAL'];
  if (row.expired) return ['EXPIRED', 'MANUAL'];
  if (row.channelModel === 'TWO_TIER' && row.change.startsWith('RESELLER')) return ['CHANGE_OF_RESELLER_TWO_TIER', 'MANUAL'];
  if (row.change === 'RESELLER') return ['CHANGE_OF_RESELLER', 'ELECTRONIC'];
  return [row.change === 'DISTRIBUTOR' ? 'CHANGE_OF_DISTRIBUTOR' : 'CHANGE_OF_ADVISOR', 'ELECTRONIC'];
};

const signers = {
  RESELLER: ['INSTITUTION', 'NEW_RESELLER'],
  DISTRIBUTOR: ['RESELLER', 'NEW_DISTRIBUTOR'],
  RESELLER_AND_DISTRIBUTOR: ['INSTITUTION', 'NEW_RESELLER', 'NEW_DISTRIBUTOR'],
  SOFTWARE_ADVISOR: ['INSTITUTION', 'NEW_ADVISOR'],
} as const;

const anchorOf = ({ region, change, asked, expired }: Row, arrived: CivilDate): string | null => {
  if (expired) return null;
  // By default the bill date: it is the one anchor that lies in the term and leaves the lead time.
  if (region === 'INTERNATIONAL') return asked ?? '2026-03-20';
  const anchors = change === 'DISTRIBUTOR' ? ['2026-04-01'] : ['2026-03-20', '2026-04-01'];
  return anchors.find((anchor) => arrived <= anchor) ?? null;
};

const datesOf = (row: Row, arrived: CivilDate, signed: CivilDate | null) => {
  const [rule, days] = leadTimeOf(row);
  const anchor = anchorOf(row, arrived);
  const receiveBy = anchor === null ? null : plusDays(asDate(anchor), -days);
  const onTime = receiveBy === null || arrived <= receiveBy;
  const bySignature = signed === null ? null : plusDays(signed, days);
  const tooEarly = row.region === 'AMERICAS' && !row.expired && row.asked !== null && bySignature !== null && row.asked < bySignature;
  const date = (): string | null => {
    if (!onTime || tooEarly) return null;
    if (row.region === 'INTERNATIONAL') return row.asked ?? anchor;
    if (row.expired && row.asked !== null) return row.asked;
    if (bySignature === null) return null;
    return row.asked !== null && row.asked > bySignature ? row.asked : bySignature;
  };
  return {
    leadTime: receiveBy === null ? null : { days, anchor, receiveBy, rule, onTime },
    effectiveOn: date(),
    isLate: !onTime || tooEarly,
  };
};

const cells = regions.flatMap((region) => programs.flatMap((program) => changes.map((change) => [region, program, change] as const)));

describe.each(cells)('%s, %s, change of %s', (region, program, change) => {
  const rows = channelModels
    .filter((channelModel) => channelModel === 'TWO_TIER' || !change.endsWith('DISTRIBUTOR'))
    .flatMap((channelModel) =>
      [false, true].flatMap((expired) =>
        askedFor.map((asked): Row => ({ region, program, change, channelModel, expired, asked: asked === null ? null : asDate(asked) })),
      ),
    );

  const ofRow = ({ channelModel, expired }: Row, country: string) =>
    anEnrollment({
      region,
      program,
      country,
      channelModel,
      startsOn: expired ? '2024-04-01' : '2025-04-01',
      years: 1,
      billDates: ['2026-03-20'],
      status: expired ? 'EXPIRED' : 'ACTIVE',
    });

  it('the form, the route, the ink, the copies and the signers are those of the tables', () => {
    const all = rows.flatMap((row) => countries.map(([country, copies]) => ({ row, country, copies })));
    const advised = all.map(({ row, country }) => {
      const advice = someAdvice({ enrollments: [ofRow(row, country)], change, requestedEffectiveOn: row.asked });
      return [row, advice.form, advice.route, advice.ink, advice.copies, advice.signers];
    });
    expect(advised).toEqual(
      all.map(({ row, copies }) => {
        const [form, route] = formOf(row);
        return [row, form, route, region === 'INTERNATIONAL' && route === 'MANUAL', copies, signers[change]];
      }),
    );
  });

  it('the dates are those of the tables, on every day and by every signature', () => {
    const all = rows.flatMap((row) => arrivedOn.flatMap((arrived) => [null, opened, arrived].map((signed) => ({ row, arrived, signed }))));
    const advised = all.map(({ row, arrived, signed }) => {
      const question = { change, requestedEffectiveOn: row.asked, receivedOn: arrived, signedOn: signed };
      const { leadTime, effectiveOn, why, enrollments } = someAdvice({ enrollments: [ofRow(row, 'JP')], ...question });
      expect(enrollments[0]).toMatchObject({ leadTime, effectiveOn });
      return { row, arrived, signed, leadTime, effectiveOn, isLate: why.includes('COCP-ROLL') };
    });
    expect(advised).toEqual(all.map(({ row, arrived, signed }) => ({ row, arrived, signed, ...datesOf(row, arrived, signed) })));
  });
});
