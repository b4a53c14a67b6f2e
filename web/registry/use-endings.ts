import { useMemo } from 'react';
import type { EnrollmentShown } from '../../shared/api/index.ts';
import { useCases } from '../api/queries.ts';
import { endingIn, terminationsIn, type Ending, type Ends } from './endings.ts';

/** How each of these ends. Asked for only where one of them is, or may be about to be, terminated. */
export const useEndings = (enrollments: readonly (Ends & Pick<EnrollmentShown, 'openCases'>)[]): ((of: Ends) => Ending) => {
  const enabled = enrollments.some(({ status, openCases }) => status === 'TERMINATED' || openCases.length > 0);
  const { data } = useCases({ kind: 'TERMINATION' }, { enabled, every: 60_000 });
  return useMemo(() => {
    const terminations = terminationsIn(data ?? []);
    return (of) => endingIn(terminations, of);
  }, [data]);
};
