import { zoneIdentity, type CivilDate } from '../../calendar/index.ts';
import { isAcademic, type Enrollment, type Party, type PartyId } from '../../records/index.ts';
import type { Edition } from '../../rules/index.ts';
import { allRefusals, type Refusal, type Refused } from '../refusal.ts';
import { eachRefused, moreThan, namedTwice, otherThanFirst, type EnrollmentPath, type Together } from '../several-enrollments.ts';
import { heldField, rolesChanged, type CocpChange, type CocpForm } from './form.ts';
import { matchRefusals, newPartnerRefusals } from './match.ts';

type Several = { readonly enrollments: readonly Enrollment[]; readonly change: CocpChange; readonly edition: Edition };

const programRefusals = ({ enrollments }: Several, pathOf: EnrollmentPath) =>
  eachRefused({ enrollments, pathOf, rule: 'COCP-PROGRAM' }, ({ program }) => (isAcademic(program) ? null : 'PROGRAM_NOT_COVERED'));

const terminatedRefusals = ({ enrollments }: Several, pathOf: EnrollmentPath) =>
  eachRefused({ enrollments, pathOf, rule: 'COCP-TERMINATED' }, ({ status }) => (status === 'TERMINATED' ? 'ENROLLMENT_TERMINATED' : null));

const onOneForm = ({ enrollments }: Several, pathOf: EnrollmentPath): Together => ({ enrollments, pathOf, rule: 'COCP-MANY' });

const severalInstitutions = (several: Several, pathOf: EnrollmentPath) =>
  otherThanFirst(onOneForm(several, pathOf), ({ institutionId }) => institutionId, 'SEVERAL_INSTITUTIONS');

/** COCP-MANY, but for the several institutions that are still advised (as BULK). */
const manyRefusals = (several: Several, pathOf: EnrollmentPath, withinOneInstitution: boolean): readonly Refusal[] => {
  const form = onOneForm(several, pathOf);
  return [
    ...moreThan(several.edition.numbers['COCP-MANY'].atMost, form),
    ...otherThanFirst(form, ({ region }) => region, 'SEVERAL_REGIONS'),
    ...(withinOneInstitution
      ? [
          ...otherThanFirst(form, ({ timeZone }) => zoneIdentity(timeZone), 'SEVERAL_TIME_ZONES'),
          ...rolesChanged[several.change].flatMap((role) =>
            otherThanFirst(form, (enrollment) => enrollment[heldField[role]], 'SEVERAL_CURRENT_PARTNERS'),
          ),
        ]
      : []),
  ];
};

const distributorRefusals = ({ enrollments, change }: Several, pathOf: EnrollmentPath) =>
  (rolesChanged[change] as readonly string[]).includes('DISTRIBUTOR')
    ? eachRefused({ enrollments, pathOf, rule: 'COCP-DISTRIBUTOR-ROLE' }, ({ channelModel }) =>
        channelModel === 'ONE_TIER' ? 'NO_DISTRIBUTOR_IN_ONE_TIER' : null,
      )
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

/**
 * What is checked when a case is opened; all that fail are named, and the first gives the answer its rule. In this order: COCP-PROGRAM,
 * COCP-TERMINATED, COCP-MANY, COCP-ROUTE-SINGLE, COCP-DISTRIBUTOR-ROLE, COCP-MATCH, COCP-NEW-PCN, COCP-ASKED-DEFAULT, COCP-ONE-OPEN.
 */
export const openingRefusals = (opening: Opening, pathOf: EnrollmentPath): Refused | null =>
  allRefusals([
    programRefusals(opening, pathOf),
    terminatedRefusals(opening, pathOf),
    namedTwice(onOneForm(opening, pathOf)),
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
