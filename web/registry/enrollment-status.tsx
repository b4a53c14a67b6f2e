import type { EnrollmentShown } from '../../shared/api/index.ts';
import { useToday } from '../api/local.ts';
import { Pill } from '../design/pill.tsx';
import { useTexts } from '../language/use-texts.tsx';

/** How an enrollment stands. The records call one active from the day it is registered; before its first day it is said when it begins. */
export function EnrollmentStatus({ of }: { readonly of: Pick<EnrollmentShown, 'status' | 'startsOn' | 'timeZone'> }) {
  const { t, date } = useTexts();
  const today = useToday(of.timeZone);
  if (of.status === 'ACTIVE' && today !== undefined && today < of.startsOn) return <Pill>{t.enrollment.startsOn(date(of.startsOn))}</Pill>;
  return <Pill tone={of.status === 'ACTIVE' ? 'done' : 'plain'}>{t.words.enrollmentStatus[of.status]}</Pill>;
}
