import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTexts } from '../../../language/use-texts.tsx';
import { parseDate } from '../../../dates/parse-date.ts';
import type { ActingPerson } from '../../common/acting.ts';
import { rolesOf } from '../roles-of.ts';
import type { Draft, StepName } from './draft.ts';

type AnswerRow = { readonly what: string; readonly answer: ReactNode; readonly step: StepName };

type Given = {
  readonly draft: Draft;
  readonly me: ActingPerson;
  readonly enrollments: string;
  readonly regular: string;
  readonly more?: string;
};

/** Every answer once more. `enrollments`: which it is about; `regular`: what is said where no date is asked for; `more`: beside the date. */
export const useAnswers = ({ draft, me, enrollments, regular, more = '' }: Given): readonly AnswerRow[] => {
  const { t, date } = useTexts();
  const parsed = draft.dateKind === 'ASKED' ? parseDate(draft.date) : null;
  const roles = rolesOf(draft.change);
  return [
    { what: t.cocp.answers.change, answer: draft.change === null ? '' : t.words.change[draft.change], step: 'change' },
    { what: t.cocp.answers.enrollments, answer: enrollments, step: 'change' },
    ...roles.map((role): AnswerRow => {
      const typed = draft.current[role];
      return {
        what: t.cocp.answers.current(t.words.partnerInSentence[role]),
        answer:
          typed === null || typed === undefined
            ? t.cocp.answers.none
            : `${typed.name} (${t.enrollment.pcn(typed.pcn.trim().toUpperCase())})`,
        step: 'current',
      };
    }),
    ...roles.map((role): AnswerRow => ({
      what: t.cocp.answers.next(t.words.partnerInSentence[role]),
      answer: draft.next[role]?.name ?? me.party.name,
      step: 'next',
    })),
    {
      what: t.cocp.answers.date,
      answer: `${parsed !== null && 'date' in parsed ? date(parsed.date) : regular}${more === '' ? '' : ` · ${more}`}`,
      step: 'date',
    },
  ];
};

/** Answers, each with the way back to it; what none of the steps asks has none. */
export function Answers({ rows, steps }: { readonly rows: readonly AnswerRow[]; readonly steps: readonly StepName[] }) {
  const { t } = useTexts();
  return (
    <dl className="answers">
      {rows.map(({ what, answer, step }) => (
        <div key={what}>
          <dt>{what}</dt>
          <dd>{answer}</dd>
          <dd>
            {steps.includes(step) ? (
              <Link
                from="/enrollments/$enrollmentId/change"
                search={(before) => ({ ...before, step })}
                resetScroll={false}
                aria-label={t.cocp.changeAnswerOf(what)}
              >
                {t.cocp.changeAnswer}
              </Link>
            ) : null}
          </dd>
        </div>
      ))}
    </dl>
  );
}
