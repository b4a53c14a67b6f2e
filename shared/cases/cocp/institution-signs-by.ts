import { plusDays, type CivilDate } from '../../calendar/index.ts';
import type { Edition } from '../../rules/index.ts';
import { earliestOf } from '../earliest-of.ts';
import { editionOfCase } from '../of-a-case.ts';
import type { Measured } from './lead-time.ts';
import { firstSignature, pendingRows, type CocpCase } from './model.ts';

type Expected = Pick<Measured, 'region' | 'program'> & { readonly effectiveOn: CivilDate | null };

/**
 * The day by which the institution should have signed: so many days before the first effective date that is expected
 * (COCP-SIGN-30). null where no date is.
 */
export const signByOf = (expected: readonly Expected[], { numbers }: Edition): CivilDate | null => {
  const { days, schoolInternationalDays } = numbers['COCP-SIGN-30'];
  return earliestOf(
    expected.map(({ region, program, effectiveOn }) => {
      if (effectiveOn === null) return null;
      return plusDays(effectiveOn, -(region === 'INTERNATIONAL' && program === 'SCHOOL' ? schoolInternationalDays : days));
    }),
  );
};

/** That day of a case. null where the institution does not sign, or where the date only follows from its signature. */
export const institutionSignsBy = (of: CocpCase): CivilDate | null =>
  firstSignature(of).role === 'INSTITUTION'
    ? signByOf(
        pendingRows(of).map(({ program, askedOn }) => ({ region: of.region, program, effectiveOn: askedOn })),
        editionOfCase(of),
      )
    : null;

/** What became of that duty with the institution's signature of `signedOn`: never a refusal. */
export const withDutyToSign = (of: CocpCase, signedOn: CivilDate): CocpCase => {
  const on = institutionSignsBy(of);
  return on === null ? of : { ...of, resolved: [...of.resolved, { rule: 'COCP-SIGN-30', on, state: signedOn <= on ? 'MET' : 'MISSED' }] };
};
