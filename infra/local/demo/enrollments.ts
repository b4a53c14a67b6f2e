import { plusDays, type CivilDate } from '../../../shared/calendar/index.ts';
import { asDate } from '../../../shared/calendar/index.ts';
import { enrollmentFields, type EnrollmentFields, type EnrollmentId, type OlsOrder } from '../../../shared/records/index.ts';

type Row = {
  readonly at: string;
  readonly program: 'EES' | 'SCHOOL';
  readonly years: 1 | 3;
  readonly reseller: string;
  /** Two-tier where there is one. */
  readonly distributor?: string;
  readonly advisor?: string;
  readonly starts: (today: CivilDate) => CivilDate;
  readonly billDates?: (today: CivilDate) => readonly CivilDate[];
  readonly ols?: (today: CivilDate) => readonly OlsOrder[];
};

const places = {
  'P-AOBA': ['JP', 'Asia/Tokyo'],
  'P-SETO': ['JP', 'Asia/Tokyo'],
  'P-HOKKAI': ['JP', 'Asia/Tokyo'],
  'P-NADAHAMA': ['JP', 'Asia/Tokyo'],
  'P-TSUKIMINO': ['JP', 'Asia/Tokyo'],
  'P-HARUMIDAI': ['JP', 'Asia/Tokyo'],
  'P-MUSASHIDAI': ['JP', 'Asia/Tokyo'],
  'P-NIIKAWA': ['JP', 'Asia/Tokyo'],
  'P-IZUMIGAHARA': ['JP', 'Asia/Tokyo'],
  'P-BEIHAI': ['TW', 'Asia/Taipei'],
  'P-HANBIT': ['KR', 'Asia/Seoul'],
  'P-CHAOPHRAYA': ['TH', 'Asia/Bangkok'],
  'P-DECCAN': ['IN', 'Asia/Kolkata'],
  'P-SOUTHLAKES': ['NZ', 'Pacific/Auckland'],
  'P-ELBMARSCH': ['DE', 'Europe/Berlin'],
  'P-PENNINE': ['GB', 'Europe/London'],
  'P-LAKESHORE': ['US', 'America/Chicago'],
  'P-CASCADE': ['US', 'America/Los_Angeles'],
  'P-ALTIPLANO': ['MX', 'America/Mexico_City'],
  'P-SERENO': ['BR', 'America/Sao_Paulo'],
  'P-SHIELD': ['CA', 'America/Toronto'],
} as const;

const american: readonly string[] = ['US', 'MX', 'BR', 'CA'];

const yearOf = (date: CivilDate): number => Number(date.slice(0, 4));

/** Most Japanese terms begin on 1 April: the last one, or so many years before it. */
const lastApril =
  (yearsBefore: number) =>
  (today: CivilDate): CivilDate => {
    const year = today.slice(5) < '04-01' ? yearOf(today) - 1 : yearOf(today);
    return asDate(`${year - yearsBefore}-04-01`);
  };

/** The first of the month so many days from today, years before: the next anniversary is that far away. */
const anniversaryIn =
  (days: number, yearsBefore: number) =>
  (today: CivilDate): CivilDate => {
    const month = plusDays(today, days).slice(0, 7);
    return asDate(`${Number(month.slice(0, 4)) - yearsBefore}-${month.slice(5)}-01`);
  };

/** A term of one year whose last day was so many days ago. */
const endedBefore =
  (days: number) =>
  (today: CivilDate): CivilDate => {
    const next = plusDays(today, 1 - days);
    // 29 February has no anniversary of its own in the year before.
    const day = next.endsWith('02-29') ? plusDays(next, -1) : next;
    return asDate(`${yearOf(day) - 1}${day.slice(4)}`);
  };

/** The enrollments of the demonstration, dated from today. */
const enrollmentRows = {
  'E-AOBA-1': { at: 'P-AOBA', program: 'EES', years: 3, reseller: 'P-MINATO', distributor: 'P-TOTO', starts: lastApril(1) },
  'E-AOBA-2': { at: 'P-AOBA', program: 'EES', years: 3, reseller: 'P-MINATO', distributor: 'P-TOTO', starts: lastApril(2) },
  'E-SETO-1': { at: 'P-SETO', program: 'EES', years: 3, reseller: 'P-SAKURA', starts: lastApril(1) },
  'E-SETO-2': { at: 'P-SETO', program: 'EES', years: 1, reseller: 'P-SAKURA', starts: endedBefore(40) },
  'E-HOKKAI-1': { at: 'P-HOKKAI', program: 'EES', years: 3, reseller: 'P-HOSHINO', distributor: 'P-GAKUJUTSU', starts: lastApril(1) },
  'E-HOKKAI-2': { at: 'P-HOKKAI', program: 'EES', years: 3, reseller: 'P-SAKURA', advisor: 'P-RYOKUFU', starts: lastApril(1) },
  'E-NADAHAMA-1': { at: 'P-NADAHAMA', program: 'EES', years: 3, reseller: 'P-HOSHINO', starts: lastApril(2) },
  'E-TSUKIMINO-1': { at: 'P-TSUKIMINO', program: 'EES', years: 3, reseller: 'P-MINATO', starts: lastApril(1) },
  'E-HARUMIDAI-1': {
    at: 'P-HARUMIDAI',
    program: 'EES',
    years: 3,
    reseller: 'P-SAKURA',
    starts: lastApril(1),
    ols: (today) => [
      { product: 'Microsoft 365 A3', quantity: 420, renewsOn: plusDays(today, 60) },
      { product: 'Power BI Pro', quantity: 15, renewsOn: plusDays(today, 90) },
    ],
  },
  'E-HARUMIDAI-2': { at: 'P-HARUMIDAI', program: 'EES', years: 1, reseller: 'P-SAKURA', starts: lastApril(0) },
  'E-MUSASHIDAI-1': { at: 'P-MUSASHIDAI', program: 'SCHOOL', years: 1, reseller: 'P-MINATO', starts: lastApril(0) },
  'E-MUSASHIDAI-2': {
    at: 'P-MUSASHIDAI',
    program: 'SCHOOL',
    years: 3,
    reseller: 'P-HOSHINO',
    distributor: 'P-GAKUJUTSU',
    starts: lastApril(1),
  },
  'E-NIIKAWA-1': { at: 'P-NIIKAWA', program: 'SCHOOL', years: 3, reseller: 'P-SAKURA', distributor: 'P-TOTO', starts: lastApril(1) },
  'E-IZUMIGAHARA-1': {
    at: 'P-IZUMIGAHARA',
    program: 'SCHOOL',
    years: 3,
    reseller: 'P-MINATO',
    distributor: 'P-GAKUJUTSU',
    starts: lastApril(2),
  },
  'E-IZUMIGAHARA-2': { at: 'P-IZUMIGAHARA', program: 'SCHOOL', years: 3, reseller: 'P-HOSHINO', starts: lastApril(1) },
  'E-BEIHAI-1': {
    at: 'P-BEIHAI',
    program: 'EES',
    years: 3,
    reseller: 'P-MERLION',
    distributor: 'P-STRAITS',
    starts: anniversaryIn(200, 2),
  },
  'E-HANBIT-1': {
    at: 'P-HANBIT',
    program: 'SCHOOL',
    years: 1,
    reseller: 'P-MERLION',
    distributor: 'P-STRAITS',
    starts: anniversaryIn(100, 1),
  },
  'E-CHAOPHRAYA-1': { at: 'P-CHAOPHRAYA', program: 'EES', years: 3, reseller: 'P-MERLION', starts: anniversaryIn(45, 3) },
  'E-DECCAN-1': { at: 'P-DECCAN', program: 'EES', years: 3, reseller: 'P-MERLION', starts: anniversaryIn(240, 2) },
  'E-SOUTHLAKES-1': { at: 'P-SOUTHLAKES', program: 'EES', years: 3, reseller: 'P-MERLION', starts: anniversaryIn(150, 2) },
  'E-ELBMARSCH-1': { at: 'P-ELBMARSCH', program: 'EES', years: 3, reseller: 'P-NORDLICHT', starts: anniversaryIn(180, 2) },
  'E-PENNINE-1': {
    at: 'P-PENNINE',
    program: 'SCHOOL',
    years: 3,
    reseller: 'P-NORDLICHT',
    distributor: 'P-STRAITS',
    starts: anniversaryIn(280, 3),
  },
  'E-LAKESHORE-1': {
    at: 'P-LAKESHORE',
    program: 'EES',
    years: 3,
    reseller: 'P-QUADRANGLE',
    advisor: 'P-KEYSTONE',
    starts: anniversaryIn(220, 2),
    billDates: (today) => [plusDays(today, 120)],
  },
  'E-CASCADE-1': {
    at: 'P-CASCADE',
    program: 'SCHOOL',
    years: 3,
    reseller: 'P-QUADRANGLE',
    distributor: 'P-PRAIRIE',
    starts: anniversaryIn(160, 1),
  },
  'E-ALTIPLANO-1': { at: 'P-ALTIPLANO', program: 'EES', years: 3, reseller: 'P-CORDILLERA', starts: anniversaryIn(150, 2) },
  'E-SERENO-1': {
    at: 'P-SERENO',
    program: 'EES',
    years: 3,
    reseller: 'P-CORDILLERA',
    distributor: 'P-PRAIRIE',
    starts: anniversaryIn(190, 2),
  },
  'E-SHIELD-1': { at: 'P-SHIELD', program: 'EES', years: 3, reseller: 'P-REDMAPLE', starts: anniversaryIn(130, 1) },
} as const satisfies Readonly<Record<EnrollmentId, Row & { readonly at: keyof typeof places }>>;

export type DemonstrationEnrollment = keyof typeof enrollmentRows;

const rows: readonly (readonly [string, Row & { readonly at: keyof typeof places }])[] = Object.entries(enrollmentRows);

/** What operations register. Numbers follow from the place in the list. */
export const demonstrationEnrollments = (
  today: CivilDate,
  contactOf: (partyId: string) => EnrollmentFields['contacts']['PRIMARY'],
): readonly { readonly enrollmentId: EnrollmentId; readonly fields: EnrollmentFields }[] =>
  rows.map(([enrollmentId, row], index) => {
    const { at, program, years, reseller, distributor, advisor, starts, billDates, ols } = row;
    const [country, timeZone] = places[at];
    const startsOn = starts(today);
    const place = Object.keys(places).indexOf(at);
    return {
      enrollmentId,
      fields: enrollmentFields.parse({
        number: String(64_310_117 + index * 70_793),
        masterAgreement: `S${7_214_508 + place * 1_913}`,
        program,
        agreementVersion: index % 3 === 0 ? '3.10' : '3.2',
        region: american.includes(country) ? 'AMERICAS' : 'INTERNATIONAL',
        country,
        timeZone,
        channelModel: distributor === undefined ? 'ONE_TIER' : 'TWO_TIER',
        startsOn,
        years,
        billDates: billDates?.(today) ?? [],
        institutionId: at,
        resellerId: reseller,
        distributorId: distributor ?? null,
        advisorId: advisor ?? null,
        firstOrderOn: plusDays(startsOn, 9),
        qualified: true,
        contacts: { PRIMARY: contactOf(at), CHANNEL_PARTNER: contactOf(reseller) },
        olsOrders: ols?.(today) ?? [],
      }),
    };
  });
