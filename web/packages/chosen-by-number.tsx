import { foundEarlier, useInstitutionCalled, type Found } from '../api/found.ts';
import { usePackageTexts } from './use-package-texts.ts';

function Line({ of, onRemove }: { readonly of: Found; readonly onRemove: () => void }) {
  const said = usePackageTexts();
  const institution = useInstitutionCalled(of.institutionName);
  return (
    <li>
      <label className="check-beside">
        <input type="checkbox" checked aria-label={said.choose(of.number)} onChange={onRemove} />
        <span>
          {institution} <span className="quiet small number log-number">{of.number}</span>
        </span>
      </label>
    </li>
  );
}

/** Chosen enrollments that the reader is not on, so that they stand in no list: each can be taken out again. */
export function ChosenByNumber({
  enrollmentIds,
  onRemove,
}: {
  readonly enrollmentIds: readonly string[];
  readonly onRemove: (enrollmentId: string) => void;
}) {
  const said = usePackageTexts();
  return (
    <section className="card only-on-screen">
      <h2>{said.chosenByNumber(enrollmentIds.length)}</h2>
      <ul>
        {enrollmentIds.flatMap((id) => {
          const found = foundEarlier(id);
          return found === null ? [] : [<Line key={id} of={found} onRemove={() => onRemove(id)} />];
        })}
      </ul>
    </section>
  );
}
