import { plusDays, type CivilDate } from '../../calendar/index.ts';
import { daysToSignBefore, earliestOf } from './advice.ts';
import { editionOfCase, firstSignature, pendingRows, type CocpCase } from './model.ts';

/**
 * The day by which the institution should have signed: so many days before the first effective date that is expected
 * (COCP-SIGN-30). null where it does not sign, or where the date only follows from its signature.
 */
export const institutionSignsBy = (of: CocpCase): CivilDate | null =>
  firstSignature(of).role === 'INSTITUTION'
    ? earliestOf(
        pendingRows(of).map((row) =>
          row.askedOn === null
            ? null
            : plusDays(row.askedOn, -daysToSignBefore({ region: of.region, program: row.program }, editionOfCase(of))),
        ),
      )
    : null;

/** What became of that duty with the institution's signature of `signedOn`: never a refusal. */
export const withDutyToSign = (of: CocpCase, signedOn: CivilDate): CocpCase => {
  const on = institutionSignsBy(of);
  return on === null ? of : { ...of, resolved: [...of.resolved, { rule: 'COCP-SIGN-30', on, state: signedOn <= on ? 'MET' : 'MISSED' }] };
};
