import type { PartyShown } from '../../../shared/api/index.ts';
import { useCases, useEnrollmentsById, useParties } from '../../api/queries.ts';
import { CaseLine } from '../../case/case-line.tsx';
import { Answer } from '../../design/answer.tsx';
import { useTexts } from '../../language/use-texts.tsx';
import { useRegistryTexts } from '../../registry/use-registry-texts.ts';

/** The open cases it takes part in, as far as the reader sees them. */
export function PartyCases({ of }: { readonly of: PartyShown }) {
  const { t } = useTexts();
  const said = useRegistryTexts();
  const cases = useCases({ partyId: of.partyId, status: 'OPEN' });
  const enrollments = useEnrollmentsById((cases.data ?? []).map(({ enrollmentId }) => enrollmentId));
  const partyOf = useParties([...enrollments.values()].map(({ institutionId }) => institutionId));
  return (
    <section className="card stack">
      <h2>{t.enrollment.openCases}</h2>
      <Answer of={cases}>
        {(items) =>
          items.length === 0 ? (
            <p className="quiet">{said.noCases}</p>
          ) : (
            <ul className="stack">
              {items.map((each) => {
                const enrollment = enrollments.get(each.enrollmentId);
                return enrollment === undefined ? null : (
                  <CaseLine
                    key={each.caseId}
                    of={each}
                    timeZone={enrollment.timeZone}
                    institution={partyOf(enrollment.institutionId)?.name ?? '…'}
                  />
                );
              })}
            </ul>
          )
        }
      </Answer>
    </section>
  );
}
