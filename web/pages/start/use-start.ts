import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { CaseListed, EnrollmentShown, Me } from '../../../shared/api/index.ts';
import { useNow } from '../../api/local.ts';
import { caseQuery, useCases, useCasesWithTasks, useEnrollments } from '../../api/queries.ts';
import { browserZone, dateAt } from '../../dates/now.ts';
import { useTexts } from '../../language/use-texts.tsx';
import { enrollmentMattersOf, type EnrollmentMatter } from '../worklist/matters.ts';
import { worklistOf, type Worklist } from './worklist.ts';

export type Start = Worklist & {
  readonly cases: readonly CaseListed[];
  readonly enrollments: readonly EnrollmentShown[];
  readonly onEnrollments: readonly EnrollmentMatter[];
};

/** What an organisation begins with: its matters by whom they wait for, and its enrollments; undefined while it is on its way. */
export const useStart = (me: Me) => {
  const { language } = useTexts();
  const now = useNow();
  const open = useCases({ status: 'OPEN' });
  const closed = useCasesWithTasks();
  const own = useEnrollments({});
  const { data: toLookAt = [] } = useEnrollments({ openTasks: 'true' });
  const known = useMemo(() => new Map((own.data ?? []).map((enrollment) => [enrollment.enrollmentId, enrollment])), [own.data]);
  const cases = [...(open.data ?? []), ...closed];
  // Of an enrollment the organisation has left, its cases still tell what it is called.
  const left = own.isSuccess ? cases.flatMap(({ caseId, enrollmentId }) => (known.has(enrollmentId) ? [] : [caseId])) : [];
  const others = useQueries({
    queries: [...new Set(left)].map((id) => caseQuery(id, language)),
    combine: (results) => new Map(results.flatMap(({ data }) => (data?.names ?? []).map((each) => [each.enrollmentId, each] as const))),
  });
  const data: Start | undefined =
    open.data === undefined || own.data === undefined || now === undefined
      ? undefined
      : {
          ...worklistOf(
            cases,
            me.party.partyId,
            (id) => known.get(id) ?? others.get(id),
            (zone) => dateAt(now, zone ?? browserZone()),
          ),
          cases: open.data,
          enrollments: own.data,
          onEnrollments: enrollmentMattersOf(toLookAt, me.party.partyId),
        };
  const failed = open.isError ? open : own;
  return { data, isError: failed.isError, error: failed.error, refetch: failed.refetch, now };
};
