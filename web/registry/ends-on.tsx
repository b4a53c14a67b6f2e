import type { EnrollmentShown } from '../../shared/api/index.ts';
import { useTexts } from '../language/use-texts.tsx';
import type { Ending } from './endings.ts';

/** When an enrollment ends, or that and when it was terminated. */
export function EndsOn({
  of: { status },
  ending: { on, isTermination },
}: {
  readonly of: Pick<EnrollmentShown, 'status'>;
  readonly ending: Ending;
}) {
  const { t, date } = useTexts();
  if (on === null) return null;
  const { endsOn, terminatesOn, terminatedOn } = t.enrollments;
  return <span className="number">{(isTermination ? (status === 'TERMINATED' ? terminatedOn : terminatesOn) : endsOn)(date(on))}</span>;
}
