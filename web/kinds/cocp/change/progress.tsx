import { Link } from '@tanstack/react-router';
import { useTexts } from '../../../language/use-texts.tsx';
import type { StepName } from './draft.ts';

/** The steps of the form; those done lead back. */
export function Progress({ step, steps }: { readonly step: StepName; readonly steps: readonly StepName[] }) {
  const { t } = useTexts();
  const current = steps.indexOf(step);
  const stateOf = (index: number) => (index < current ? 'done' : index === current ? 'now' : 'ahead');
  return (
    <nav className="progress" aria-label={t.cocp.stepOf({ step: current + 1, of: steps.length })}>
      <ol>
        {steps.map((each, index) => (
          <li key={each} data-state={stateOf(index)} aria-current={index === current ? 'step' : undefined}>
            {index < current ? (
              <Link from="/enrollments/$enrollmentId/change" search={(before) => ({ ...before, step: each })} resetScroll={false}>
                {t.cocp.steps[each]}
              </Link>
            ) : (
              <span>{t.cocp.steps[each]}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
