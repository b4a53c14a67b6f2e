import { Link } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import type { EnrollmentList } from '../../../shared/api/index.ts';
import { asPrinted } from '../../../shared/search/as-printed.ts';
import { send } from '../../api/client.ts';
import { useParties } from '../../api/queries.ts';
import { usePaused } from '../../form/use-paused.ts';
import { useRegistryTexts } from '../../registry/use-registry-texts.ts';

/** As many as are named; one is enough to look twice. */
const named = 3;

type Props = {
  readonly number: string;
  /** Of the record that is corrected; a new one has none yet. */
  readonly except: string | undefined;
};

/** Which other enrollments have the number. They are not refused for it: somebody may have meant to correct one of them. */
export function SameNumber({ number, except }: Props) {
  const said = useRegistryTexts();
  const typed = usePaused(number.trim());
  const { data } = useQuery({
    queryKey: ['enrollments with the number', typed],
    queryFn: ({ signal }) => send<EnrollmentList>(`/api/enrollments?${new URLSearchParams({ number: typed })}`, { signal }),
    enabled: typed !== '' && [...typed].length <= 40,
  });
  const others = (data?.items ?? [])
    .filter((each) => each.enrollmentId !== except && asPrinted(each.number) === asPrinted(number))
    .slice(0, named);
  const partyOf = useParties(others.map(({ institutionId }) => institutionId));
  return (
    <div role="status">
      {others.length === 0 ? null : (
        <div className="notice stack-tight" data-tone="soon">
          <p>{said.enrollment.sameNumber}</p>
          <ul>
            {others.map(({ enrollmentId, institutionId, masterAgreement }) => (
              <li key={enrollmentId}>
                <Link to="/enrollments/$enrollmentId" params={{ enrollmentId }}>
                  {partyOf(institutionId)?.name ?? '…'} · {said.enrollment.masterAgreement} {masterAgreement}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
