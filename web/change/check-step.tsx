import { Link } from '@tanstack/react-router';
import { useTexts } from '../language/use-texts.tsx';
import { parseDate } from '../dates/parse-date.ts';
import { rolesOf, type StepName } from './draft.ts';
import type { StepProps } from './steps.tsx';

type Row = { readonly what: string; readonly answer: string; readonly step: StepName };

/** Every answer once more, each with the way back to it. */
export function CheckStep({
  draft,
  subject,
  me,
  numbers,
  next,
}: StepProps & {
  readonly numbers: readonly string[];
  /** Who has to act first; null: whoever submits. */
  readonly next: string | null;
}) {
  const { t, date } = useTexts();
  const parsed = draft.dateKind === 'ASKED' ? parseDate(draft.date) : null;
  const roles = rolesOf(draft.change);
  const rows: readonly Row[] = [
    { what: t.cocp.answers.change, answer: draft.change === null ? '' : t.words.change[draft.change], step: 'change' },
    { what: t.cocp.answers.enrollments, answer: `${subject.institutionName} · ${numbers.join(', ')}`, step: 'change' },
    ...roles.map((role): Row => {
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
    ...roles.map((role): Row => ({
      what: t.cocp.answers.next(t.words.partnerInSentence[role]),
      answer: draft.next[role]?.name ?? me.party.name,
      step: 'next',
    })),
    { what: t.cocp.answers.date, answer: parsed !== null && 'date' in parsed ? date(parsed.date) : t.cocp.answers.regular, step: 'date' },
  ];
  return (
    <section className="stack">
      <div>
        <h2>{t.cocp.check}</h2>
        <p className="quiet">{t.cocp.checkIntro}</p>
      </div>
      <dl className="answers">
        {rows.map(({ what, answer, step }) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>{answer}</dd>
            <dd>
              <Link from="/enrollments/$enrollmentId/change" search={{ step }} resetScroll={false} aria-label={t.cocp.changeAnswerOf(what)}>
                {t.cocp.changeAnswer}
              </Link>
            </dd>
          </div>
        ))}
      </dl>
      <p>{next === null ? t.cocp.submitMeansMine : t.cocp.submitMeans(next)}</p>
    </section>
  );
}
