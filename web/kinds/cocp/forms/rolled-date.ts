import type { CivilDate } from '../../../../shared/calendar/index.ts';
import type { ShownOf, EnrollmentShown } from '../../../../shared/api/index.ts';
import { rolledDateOf } from '../../../../shared/cases/cocp/index.ts';
import { editionOn } from '../../../../shared/rules/index.ts';

/**
 * The date a late form takes when its missed one stays with the current partner (COCP-ROLL), by the function that decides it,
 * before the countersignature can make it later. null where the caller sees too little of the enrollment to say.
 */
export const rolledDateFor = (of: ShownOf<'COCP'>, enrollment: EnrollmentShown): CivilDate | null => {
  const { terms, billDates, region, program, channelModel, startsOn, status } = enrollment;
  const row = of.enrollments.find(({ enrollmentId }) => enrollmentId === enrollment.enrollmentId);
  if (of.receivedOn === null || row === undefined) return null;
  const measured = {
    region,
    program,
    channelModel,
    change: of.form.change,
    expired: status === 'EXPIRED',
    billDates: billDates ?? [],
    terms: { startsOn, terms: [...(terms ?? [])], extension: null },
  };
  const asked = of.form.requestedEffectiveOn ?? (region === 'INTERNATIONAL' ? (row.leadTime?.anchor ?? null) : null);
  const signed = of.signers[0]?.signedOn ?? null;
  return rolledDateOf(measured, { signed, received: of.receivedOn, asked, leadTime: row.leadTime }, editionOn(of.openedAt.slice(0, 10)));
};
