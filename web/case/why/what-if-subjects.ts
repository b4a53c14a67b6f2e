import type {
  CaseShown,
  CocpAdviceShown,
  EnrollmentShown,
  TerminationAdviceShown,
  TransferAdviceShown,
} from '../../../shared/api/index.ts';
import { earliest, type CivilDate } from '../../../shared/calendar/index.ts';
import type { CocpChange } from '../../../shared/cases/cocp/index.ts';
import { lapseDayOf } from '../../../shared/cases/within-reach.ts';

/** A day that can be moved. */
export type Supposition = 'RECEIVED' | 'SIGNED' | 'RECORDED' | 'NOTICE';
export type Supposed = Partial<Readonly<Record<Supposition, CivilDate>>>;

/** What follows, as far as days change it: a date, none, or whether a period is kept. */
export type Result =
  | { readonly name: 'RECEIVE_BY' | 'EFFECTIVE' | 'SIGN_BY' | 'WINDOW' | 'CURE_BY' | 'ENDS'; readonly on: CivilDate | null }
  | { readonly name: 'IN_TIME'; readonly isInTime: boolean };

/** What is asked of the advisor with other days. `days`: those that can be moved, as they are; null is today. */
export type Subject = {
  readonly kind: 'cocp' | 'transfer' | 'termination';
  readonly days: readonly { readonly name: Supposition; readonly asItIs: CivilDate | null }[];
  readonly question: (supposed: Supposed) => object;
  /** The last day of a form as it stands, and of the term where that is known: past them nothing is as supposed. */
  readonly lapsesOn?: CivilDate | null;
  readonly endsOn?: CivilDate | null;
};

export type Advice = CocpAdviceShown | TransferAdviceShown | TerminationAdviceShown;

const cocpResults = (advice: CocpAdviceShown, lapsesOn: CivilDate | null): readonly Result[] => {
  const signBy = advice.duties.institution.find(({ rule }) => rule === 'COCP-SIGN-30')?.on;
  /** A form that lapses before is not there any more on a target of its own. */
  const reached = (target: CivilDate): CivilDate => (lapsesOn === null ? target : earliest(target, lapsesOn));
  return [
    ...(advice.leadTime === null
      ? []
      : ([
          { name: 'RECEIVE_BY', on: reached(advice.leadTime.receiveBy) },
          { name: 'IN_TIME', isInTime: advice.leadTime.onTime },
        ] as const)),
    { name: 'EFFECTIVE', on: advice.effectiveOn },
    ...(signBy === undefined ? [] : [{ name: 'SIGN_BY', on: reached(signBy) } as const]),
  ];
};

/** What of an advice hangs on the days supposed. */
export const resultsOf = (advice: Advice, { lapsesOn = null }: Pick<Subject, 'lapsesOn'> = {}): readonly Result[] => {
  if ('saWindow' in advice) return [{ name: 'WINDOW', on: advice.saWindow?.orderBy ?? null }];
  if (!('cureBy' in advice)) return cocpResults(advice, lapsesOn);
  return [
    { name: 'CURE_BY', on: advice.cureBy },
    { name: 'ENDS', on: advice.effectiveOn },
  ];
};

/** What a moved day comes after, so that it can not come to what is supposed. */
export const overtakenBy = (
  { lapsesOn = null, endsOn = null }: Pick<Subject, 'lapsesOn' | 'endsOn'>,
  moved: Supposed,
  after: readonly Result[],
): { readonly lapse: CivilDate | null; readonly termEnd: CivilDate | null } => {
  const days = Object.values(moved);
  const effects = after.flatMap((each) => (each.name === 'EFFECTIVE' && each.on !== null ? [each.on] : []));
  const isPast = (last: CivilDate | null, all: readonly CivilDate[]): boolean => last !== null && all.some((on) => on > last);
  return { lapse: isPast(lapsesOn, days) ? lapsesOn : null, termEnd: isPast(endsOn, [...days, ...effects]) ? endsOn : null };
};

/** A change of channel partner, filed or about to be. */
export const cocpSubject = (of: {
  readonly enrollmentIds: readonly string[];
  readonly change: CocpChange;
  readonly requestedEffectiveOn?: string | null | undefined;
  /** Where the effective date follows from the first signature. */
  readonly countsFromSignature: boolean;
  readonly signedOn: CivilDate | null;
  readonly receivedOn: CivilDate | null;
  readonly lapsesOn: CivilDate | null;
  readonly endsOn: CivilDate | null;
}): Subject => ({
  kind: 'cocp',
  lapsesOn: of.lapsesOn,
  endsOn: of.endsOn,
  days: [
    ...(of.countsFromSignature ? [{ name: 'SIGNED', asItIs: of.signedOn } as const] : []),
    { name: 'RECEIVED', asItIs: of.receivedOn },
  ],
  question: ({ SIGNED: signedOn, RECEIVED: onDate }) => ({
    enrollmentIds: of.enrollmentIds,
    change: of.change,
    ...(of.requestedEffectiveOn === null || of.requestedEffectiveOn === undefined ? {} : { requestedEffectiveOn: of.requestedEffectiveOn }),
    ...(onDate === undefined ? {} : { onDate }),
    ...(signedOn === undefined ? {} : { signedOn }),
  }),
});

/** What can be supposed about a case; null where no day moves anything any more. */
export const subjectOf = (
  of: CaseShown,
  { region, endsOn, status }: Pick<EnrollmentShown, 'region' | 'endsOn' | 'status'>,
): Subject | null => {
  if (of.status === 'CLOSED') return null;
  switch (of.kind) {
    case 'COCP': {
      const isAmericas = region === 'AMERICAS';
      return cocpSubject({
        enrollmentIds: of.enrollments.map(({ enrollmentId }) => enrollmentId),
        change: of.form.change,
        // Internationally the default was fixed when the case was opened (COCP-ASKED-DEFAULT).
        requestedEffectiveOn: of.form.requestedEffectiveOn ?? (isAmericas ? null : of.enrollments[0]?.leadTime?.anchor),
        countsFromSignature: isAmericas,
        signedOn: of.signers[0]?.signedOn ?? null,
        receivedOn: of.receivedOn,
        lapsesOn: lapseDayOf(of.deadlines),
        // What has expired already does not end a second time.
        endsOn: status === 'ACTIVE' ? endsOn : null,
      });
    }
    case 'TRANSFER':
      return of.phase === 'SA_WINDOW'
        ? null
        : {
            kind: 'transfer',
            days: [{ name: 'RECORDED', asItIs: of.details.recordedOn }],
            question: ({ RECORDED: recordedOn }) => ({
              enrollmentId: of.enrollmentId,
              transfereeId: of.form.transfereeId,
              transferOn: of.form.transferOn,
              products: of.form.products,
              ...(recordedOn === undefined ? {} : { recordedOn }),
            }),
          };
    case 'TERMINATION':
      return of.details.reason !== 'BREACH'
        ? null
        : {
            kind: 'termination',
            days: [{ name: 'NOTICE', asItIs: of.details.noticeOn }],
            question: ({ NOTICE: noticeOn }) => ({
              enrollmentIds: of.enrollments.map(({ enrollmentId }) => enrollmentId),
              reason: 'BREACH',
              ...(noticeOn === undefined ? {} : { noticeOn }),
            }),
          };
    case 'CICR':
    case 'EXPIRY':
      return null;
    default:
      throw new Error(`unknown kind ${JSON.stringify(of satisfies never)}`);
  }
};
