import { plusDays, type CivilDate } from '../../calendar/index.ts';
import type { EnrollmentId, PartyId } from '../../records/index.ts';
import type { Edition, RuleId } from '../../rules/index.ts';
import type { Route } from '../case.ts';
import { daysToEffect } from './effective-date.ts';
import { leadRuleOf, type Measured } from './lead-time.ts';

/** Every form there is on paper for a change of channel partner. */
export const cocpFormNames = [
  'CHANGE_OF_RESELLER',
  'CHANGE_OF_RESELLER_TWO_TIER',
  'CHANGE_OF_DISTRIBUTOR',
  'CHANGE_OF_ADVISOR',
  'MULTI_ENROLLMENT',
  'BULK',
  'EXPIRED',
  'M15',
] as const;
export type FormName = (typeof cocpFormNames)[number];

/** One enrollment of a form, as far as routes and dates need it. */
export type FormRow = Measured & {
  readonly enrollmentId: EnrollmentId;
  readonly institutionId: PartyId;
  readonly institutionPcn: string | null;
  readonly masterAgreement: string;
};

/** What the form advisor looks at. `opened` is the day of opening; `requested` the effective date the form asks for. */
type Asked = {
  readonly rows: readonly FormRow[];
  readonly opened: CivilDate;
  readonly requested: CivilDate | null;
  readonly edition: Edition;
};

/** Is an early or back-dated effective date asked for? Never on an expired enrollment. */
const asksForM15 = (row: FormRow, { opened, requested, edition }: Asked): boolean => {
  if (requested === null || row.expired) return false;
  const days = daysToEffect(row, edition) ?? leadRuleOf(row, edition).days;
  return requested < plusDays(opened, days);
};

const shareInstitutionAndAgreement = ({ rows: [first, ...others] }: Pick<Asked, 'rows'>): boolean =>
  others.every((row) => row.institutionPcn === first?.institutionPcn && row.masterAgreement === first.masterAgreement);

const isSeveral = ({ rows }: Asked): boolean => rows.length > 1;

type ManualRule = { readonly rule: RuleId; readonly form: FormName; readonly holds: (asked: Asked) => boolean };

/** Every rule that makes a form manual; the first that holds names the form. */
const manualRules = [
  { rule: 'COCP-ROUTE-M15', form: 'M15', holds: (asked) => asked.rows.some((row) => asksForM15(row, asked)) },
  { rule: 'COCP-ROUTE-BULK', form: 'BULK', holds: (asked) => isSeveral(asked) && !shareInstitutionAndAgreement(asked) },
  {
    rule: 'COCP-ROUTE-MULTI',
    form: 'MULTI_ENROLLMENT',
    holds: (asked) => shareInstitutionAndAgreement(asked) && asked.rows.length > asked.edition.numbers['COCP-ROUTE-MULTI'].moreThan,
  },
  { rule: 'COCP-ROUTE-EXPIRED', form: 'EXPIRED', holds: ({ rows }) => rows.some((row) => row.expired) },
  {
    rule: 'COCP-ROUTE-TWO-TIER',
    form: 'CHANGE_OF_RESELLER_TWO_TIER',
    holds: ({ rows }) =>
      rows.some((row) => row.channelModel === 'TWO_TIER' && (row.change === 'RESELLER' || row.change === 'RESELLER_AND_DISTRIBUTOR')),
  },
] as const satisfies readonly ManualRule[];

/** The route of each change by itself. */
const electronicRules = {
  SOFTWARE_ADVISOR: { rule: 'COCP-ROUTE-ADVISOR', form: 'CHANGE_OF_ADVISOR' },
  RESELLER: { rule: 'COCP-ROUTE-RESELLER', form: 'CHANGE_OF_RESELLER' },
  RESELLER_AND_DISTRIBUTOR: { rule: 'COCP-ROUTE-RESELLER', form: 'CHANGE_OF_RESELLER' },
  DISTRIBUTOR: { rule: 'COCP-ROUTE-DISTRIBUTOR', form: 'CHANGE_OF_DISTRIBUTOR' },
} as const satisfies Record<Measured['change'], { rule: RuleId; form: FormName }>;

/** 2 to 6 enrollments of one institution and agreement: one case each, by its own route (COCP-ROUTE-SINGLE). */
export const isOneCaseEach = ({ rows, edition }: Pick<Asked, 'rows' | 'edition'>): boolean => {
  const { from, to } = edition.numbers['COCP-ROUTE-SINGLE'];
  return rows.length >= from && rows.length <= to && shareInstitutionAndAgreement({ rows });
};

export type RouteAdvice = {
  readonly route: Route;
  readonly form: FormName;
  /** Every rule that holds, the one that names the form first. */
  readonly why: readonly RuleId[];
  readonly oneCaseEach: boolean;
};

/** Which form, which route: MANUAL as soon as one manual rule holds. */
export const routeOf = (asked: Asked): RouteAdvice => {
  const [first] = asked.rows;
  if (first === undefined) throw new Error('a form is about at least one enrollment');
  const own = electronicRules[first.change];
  const isOneTierReseller = own.rule !== 'COCP-ROUTE-RESELLER' || asked.rows.some((row) => row.channelModel === 'ONE_TIER');
  const oneCaseEach = isOneCaseEach(asked);
  const holding = manualRules.filter((row) => row.holds(asked));
  const [naming] = holding;
  return {
    route: naming === undefined ? 'ELECTRONIC' : 'MANUAL',
    form: naming?.form ?? own.form,
    why: [
      ...holding.map((row) => row.rule),
      ...(isOneTierReseller ? [own.rule] : []),
      ...(oneCaseEach ? (['COCP-ROUTE-SINGLE'] as const) : []),
    ],
    oneCaseEach,
  };
};
