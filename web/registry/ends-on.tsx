import type { EnrollmentShown } from '../../shared/api/index.ts';
import { endsOn as en } from '../../shared/texts/en/page/ends-on.ts';
import { endsOn as ja } from '../../shared/texts/ja/page/ends-on.ts';
import { textsBeside } from '../language/texts-beside.ts';
import { useTexts } from '../language/use-texts.tsx';
import type { Ending } from './endings.ts';

const useEndsOnTexts = textsBeside({ en, ja });

/** When an enrollment ends, or that and when it was terminated. */
export function EndsOn({
  of: { status },
  ending: { on, isTermination },
}: {
  readonly of: Pick<EnrollmentShown, 'status'>;
  readonly ending: Ending;
}) {
  const { t, date } = useTexts();
  const { terminatesOn, terminatedOn } = useEndsOnTexts();
  if (on === null) return null;
  const { endsOn } = t.enrollments;
  return <span className="number">{(isTermination ? (status === 'TERMINATED' ? terminatedOn : terminatesOn) : endsOn)(date(on))}</span>;
}
