import { zoneIdentity, type CivilDate } from '../../calendar/index.ts';
import { isAcademic, type Enrollment, type Party, type PartyId } from '../../records/index.ts';
import type { Edition, RuleId } from '../../rules/index.ts';
import { allRefusals, type Refusal, type RefusalCode, type Refused } from '../refusal.ts';
import { heldField, rolesChanged, type CocpChange, type CocpForm } from './form.ts';
import { matchRefusals, newPartnerRefusals } from './match.ts';

/** Where in what was sent the nth enrollment is named. */
export type EnrollmentPath = (index: number) => string;

export type Several = { readonly enrollments: readonly Enrollment[]; readonly change: CocpChange; readonly edition: Edition };

const each = (
  { enrollments }: Several,
  pathOf: EnrollmentPath,
  refuses: (enrollment: Enrollment) => boolean,
  code: RefusalCode,
  rule: RuleId,
): readonly Refusal[] =>
  enrollments.flatMap((enrollment, index) =>
    refuses(enrollment)
      ? [{ code, rule, path: pathOf(index), facts: { enrollmentId: enrollment.enrollmentId, number: enrollment.number } }]
      : [],
  );

const programRefusals = (several: Several, pathOf: EnrollmentPath) =>
  each(several, pathOf, ({ program }) => !isAcademic(program), 'PROGRAM_NOT_COVERED', 'COCP-PROGRAM');

const terminatedRefusals = (several: Several, pathOf: EnrollmentPath) =>
  each(several, pathOf, ({ status }) => status === 'TERMINATED', 'ENROLLMENT_TERMINATED', 'COCP-TERMINATED');

const differs = (
  several: Several,
  pathOf: EnrollmentPath,
  by: (enrollment: Enrollment) => string | null,
  code: RefusalCode,
): readonly Refusal[] => {
  const [head] = several.enrollments;
  return head === undefined ? [] : each(several, pathOf, (enrollment) => by(enrollment) !== by(head), code, 'COCP-MANY');
};

const severalInstitutions = (several: Several, pathOf: EnrollmentPath) =>
  differs(several, pathOf, ({ institutionId }) => institutionId, 'SEVERAL_INSTITUTIONS');

/** COCP-MANY, but for the several institutions that are still advised (as BULK). */
const manyRefusals = (several: Several, pathOf: EnrollmentPath, withinOneInstitution: boolean): readonly Refusal[] => {
  const { enrollments, change, edition } = several;
  const { atMost } = edition.numbers['COCP-MANY'];
  return [
    ...(enrollments.length > atMost
      ? [{ code: 'TOO_MANY_ENROLLMENTS', rule: 'COCP-MANY', path: pathOf(atMost), facts: { atMost } } as const]
      : []),
    ...differs(several, pathOf, ({ region }) => region, 'SEVERAL_REGIONS'),
    ...(withinOneInstitution
      ? [
          ...differs(several, pathOf, ({ timeZone }) => zoneIdentity(timeZone), 'SEVERAL_TIME_ZONES'),
          ...rolesChanged[change].flatMap((role) =>
            differs(several, pathOf, (enrollment) => enrollment[heldField[role]], 'SEVERAL_CURRENT_PARTNERS'),
          ),
        ]
      : []),
  ];
};

const distributorRefusals = (several: Several, pathOf: EnrollmentPath) =>
  (rolesChanged[several.change] as readonly string[]).includes('DISTRIBUTOR')
    ? each(several, pathOf, ({ channelModel }) => channelModel === 'ONE_TIER', 'NO_DISTRIBUTOR_IN_ONE_TIER', 'COCP-DISTRIBUTOR-ROLE')
    : [];

/** What no form can be advised for. */
export const adviceRefusals = (several: Several, pathOf: EnrollmentPath): Refused | null =>
  allRefusals([
    programRefusals(several, pathOf),
    terminatedRefusals(several, pathOf),
    manyRefusals(several, pathOf, severalInstitutions(several, pathOf).length === 0),
    distributorRefusals(several, pathOf),
  ]);

export type Opening = Several & {
  readonly form: CocpForm;
  readonly parties: ReadonlyMap<PartyId, Party>;
  readonly oneCaseEach: boolean;
  /** The date each enrollment asks for; null where internationally it must be given and is not. */
  readonly datesAsked: readonly (CivilDate | null)[];
};

const repeatedRefusals = ({ enrollments }: Several, pathOf: EnrollmentPath): readonly Refusal[] =>
  enrollments.flatMap(({ enrollmentId, number }, index) =>
    enrollments.findIndex((other) => other.enrollmentId === enrollmentId) < index
      ? [{ code: 'ENROLLMENT_NAMED_TWICE', rule: 'COCP-MANY', path: pathOf(index), facts: { enrollmentId, number } }]
      : [],
  );

const missingDateRefusals = ({ enrollments, datesAsked }: Opening): readonly Refusal[] =>
  enrollments.some(({ region }, index) => region === 'INTERNATIONAL' && datesAsked[index] === null)
    ? [{ code: 'EFFECTIVE_DATE_REQUIRED', rule: 'COCP-ASKED-DEFAULT', path: '/form/requestedEffectiveOn', facts: {} }]
    : [];

/** What must be so of the form itself, at opening and again after a correction. */
export const formRefusals = (opening: Opening, pathOf: EnrollmentPath): readonly Refusal[] => {
  const { enrollments, form, parties } = opening;
  return [
    ...distributorRefusals(opening, pathOf),
    ...matchRefusals(form, enrollments, parties),
    ...newPartnerRefusals(form, enrollments, parties),
    ...missingDateRefusals(opening),
  ];
};

/** What is checked when a case is opened, in the order of domain 2.3; all that fail are named. */
export const openingRefusals = (opening: Opening, pathOf: EnrollmentPath): Refused | null =>
  allRefusals([
    programRefusals(opening, pathOf),
    terminatedRefusals(opening, pathOf),
    repeatedRefusals(opening, pathOf),
    severalInstitutions(opening, pathOf),
    manyRefusals(opening, pathOf, true),
    opening.oneCaseEach ? [{ code: 'ONE_CASE_EACH', rule: 'COCP-ROUTE-SINGLE', path: '/form/enrollmentIds', facts: {} }] : [],
    formRefusals(opening, pathOf),
    opening.enrollments.flatMap(({ openCases, enrollmentId, number }, index): readonly Refusal[] => {
      const open = openCases.find(({ kind }) => kind === 'COCP');
      return open === undefined
        ? []
        : [
            {
              code: 'ALREADY_OPEN',
              rule: 'COCP-ONE-OPEN',
              path: pathOf(index),
              facts: { enrollmentId, number, logNumber: open.logNumber },
            },
          ];
    }),
  ]);
