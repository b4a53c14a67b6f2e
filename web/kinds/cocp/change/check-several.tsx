import { Link } from '@tanstack/react-router';
import type { Me } from '../../../../shared/api/index.ts';
import { Waiting } from '../../../design/answer.tsx';
import { problemErrors } from '../../../form/problem-errors.ts';
import { useTexts } from '../../../language/use-texts.tsx';
import { Foreseen } from '../../../packages/foreseen.tsx';
import { isRefusedRow, wantsDate } from '../../../packages/foreseen-rows.ts';
import { LeftOut } from '../../../packages/left-out.tsx';
import { useRowNames } from '../../../packages/row-name.tsx';
import type { PackageAsked } from '../../../packages/package-asked.ts';
import { useForeseen, type ForeseenNow } from '../../../packages/use-foreseen.ts';
import { usePackageFormTexts } from '../../../packages/use-package-form-texts.ts';
import { Answers, useAnswers } from './answers.tsx';
import type { Draft, StepName } from './draft.ts';

type Props = {
  readonly draft: Draft;
  readonly me: Me;
  readonly steps: readonly StepName[];
  readonly together: readonly string[];
  readonly asked: PackageAsked | null;
  readonly onLeaveOut: (enrollmentIds: readonly string[]) => void;
};

/** What sending it does, and who comes first then. */
function Sending({ of: { cases }, me }: { readonly of: ForeseenNow; readonly me: Me }) {
  const { t } = useTexts();
  const said = usePackageFormTexts();
  const role = cases[0]?.signers[0];
  if (role === undefined) return <p>{said.wouldOpenNone}</p>;
  if ((role === 'INSTITUTION') === (me.party.role === 'INSTITUTION')) return <p>{said.yours(cases.length)}</p>;
  const who = role === 'INSTITUTION' ? said.institutionOfEach : (t.kinds.cocp.signers[role]?.inSentence ?? '');
  return <p>{said.goesTo({ cases: cases.length, who })}</p>;
}

/** Every answer once more, and what comes of each enrollment. */
export function CheckSeveral({ draft, me, steps, together, asked, onLeaveOut }: Props) {
  const { t } = useTexts();
  const said = usePackageFormTexts();
  const foreseen = useForeseen(asked);
  const nameOf = useRowNames(together);
  const institutions = new Set(together.map((id) => nameOf(id).institution)).size;
  const own = Object.keys(draft.dates).length;
  const rows = useAnswers({
    draft,
    me,
    enrollments: said.answerEnrollments({ enrollments: together.length, institutions }),
    regular: said.dateEach,
    more: own === 0 ? '' : said.answerOwnDates(own),
  });
  const [failed] = problemErrors(foreseen.error, t.faults);
  // What was foreseen of other answers says nothing of these.
  const found = foreseen.isPlaceholderData ? undefined : foreseen.data;
  const undated = (found?.rows ?? []).filter(wantsDate).length;
  return (
    <section className="stack">
      <div>
        <h2>{t.cocp.check}</h2>
        <p className="quiet">{t.cocp.checkIntro}</p>
      </div>
      <Answers rows={rows} steps={steps} />
      <p>
        <Link to="/enrollments">{said.otherChoice}</Link>
      </p>
      <h3>{said.outcome}</h3>
      {failed === undefined ? null : (
        <p className="notice" data-tone="late" role="alert">
          {failed.message}
        </p>
      )}
      <div role="status">{found === undefined && failed === undefined ? <Waiting /> : null}</div>
      {undated === 0 ? null : (
        <p className="notice" data-tone="soon">
          {said.needDate(undated)}{' '}
          <Link
            from="/enrollments/$enrollmentId/change"
            search={(before) => ({ ...before, step: 'date' as const })}
            resetScroll={false}
            aria-label={t.cocp.changeAnswerOf(t.cocp.answers.date)}
          >
            {t.cocp.changeAnswer}
          </Link>
        </p>
      )}
      {found === undefined ? null : (
        <>
          <Sending of={found} me={me} />
          <LeftOut rows={found.rows} onLeaveOut={onLeaveOut} />
          <Foreseen rows={found.rows.filter((row) => !isRefusedRow(row))} label={said.outcome} />
        </>
      )}
    </section>
  );
}
