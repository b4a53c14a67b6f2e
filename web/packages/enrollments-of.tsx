import type { ReactNode } from 'react';
import type { EnrollmentShown } from '../../shared/api/index.ts';
import { useEnrollments, useEnrollmentsById, useMe } from '../api/queries.ts';

type Props = {
  readonly ids: readonly string[];
  readonly children: (enrollments: ReadonlyMap<string, EnrollmentShown>) => ReactNode;
};

function OneByOne({ ids, children }: Props) {
  return children(useEnrollmentsById(ids));
}

function FromList({ ids, children }: Props) {
  const { data: own } = useEnrollments({});
  const inList = new Map((own ?? []).map((of) => [of.enrollmentId, of]));
  const others = useEnrollmentsById(own === undefined ? [] : ids.filter((id) => !inList.has(id)));
  return children(new Map([...inList, ...others]));
}

/** The enrollments of a package: all with the caller's own list, in one request; one by one for operations, whose list is a region's. */
export function EnrollmentsOf(props: Props) {
  const role = useMe().data?.party.role;
  if (role === undefined) return null;
  return role === 'OPERATIONS' ? <OneByOne {...props} /> : <FromList {...props} />;
}
