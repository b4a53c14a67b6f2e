import type { EnrollmentShown } from '../../../../shared/api/index.ts';
import type { CivilDate } from '../../../../shared/calendar/index.ts';
import type { ChannelModel, EnrollmentStatus, PartnerRole, Program, Region } from '../../../../shared/records/index.ts';
import type { Found } from '../../../api/found.ts';

/** The enrollment a form is about, as far as its submitter may know it. */
export type Subject = {
  readonly enrollmentId: string;
  readonly number: string;
  readonly institutionName: string;
  readonly program: Program;
  readonly channelModel: ChannelModel;
  readonly region: Region;
  /** Unknown to a partner that only found it. */
  readonly status?: EnrollmentStatus;
  readonly timeZone?: string;
  readonly startsOn?: CivilDate;
  /** The last day of the current term. */
  readonly endsOn?: CivilDate;
  /** Who holds each role today; null: nobody. Unknown to a partner that is not on it. */
  readonly held?: Readonly<Record<PartnerRole, string | null>>;
};

export const subjectOfEnrollment = (of: EnrollmentShown, institutionName: string): Subject => {
  const { enrollmentId, number, program, channelModel, region, status, timeZone, startsOn, endsOn, resellerId } = of;
  const held =
    resellerId === undefined
      ? {}
      : { held: { RESELLER: resellerId, DISTRIBUTOR: of.distributorId ?? null, ADVISOR: of.advisorId ?? null } };
  return { enrollmentId, number, institutionName, program, channelModel, region, status, timeZone, startsOn, endsOn, ...held };
};

export const subjectOfFound = ({ enrollmentId, number, institutionName, program, channelModel, region }: Found): Subject => ({
  enrollmentId,
  number,
  institutionName,
  program,
  channelModel,
  region,
});
