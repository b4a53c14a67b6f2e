import { asDate } from '../../shared/calendar/index.ts';
import { adviseCocp, type CocpAdvice, type CocpChange } from '../../shared/cases/cocp/index.ts';
import { isRefused, type Refusal } from '../../shared/cases/refusal.ts';
import type { Enrollment, Party } from '../../shared/records/index.ts';
import { editionOn } from '../../shared/rules/index.ts';
import { anEnrollment } from './an-enrollment.ts';
import { parties } from './a-party.ts';

export type Question = {
  readonly enrollments?: readonly Enrollment[];
  /** Beside the cast. */
  readonly parties?: readonly Party[];
  readonly change?: CocpChange;
  readonly requestedEffectiveOn?: string | null;
  /** The day of opening, 2026-01-15 where nothing is said. */
  readonly openedOn?: string;
  /** The day of opening where nothing is said. */
  readonly receivedOn?: string;
  readonly signedOn?: string | null;
};

const dateOrNull = (text: string | null | undefined) => (text === null || text === undefined ? null : asDate(text));

const ask = ({ enrollments = [anEnrollment()], change = 'RESELLER', openedOn = '2026-01-15', ...dates }: Question) =>
  adviseCocp(
    {
      enrollments,
      parties: parties(...(dates.parties ?? [])),
      change,
      requestedEffectiveOn: dateOrNull(dates.requestedEffectiveOn),
      openedOn: asDate(openedOn),
      receivedOn: asDate(dates.receivedOn ?? openedOn),
      signedOn: dateOrNull(dates.signedOn),
      edition: editionOn(openedOn),
    },
    (index) => `/enrollmentIds/${index}`,
  );

/** What the form advisor answers; throws where it refuses. */
export const someAdvice = (question: Question = {}): CocpAdvice => {
  const answer = ask(question);
  if (isRefused(answer)) throw new Error(`the advice was refused: ${answer.refused[0].code}`);
  return answer;
};

/** Why the form advisor refuses; nothing where it answers. */
export const refusedAdvice = (question: Question): readonly Refusal[] => {
  const answer = ask(question);
  return isRefused(answer) ? answer.refused : [];
};
