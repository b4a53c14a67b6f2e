import type { ReactNode } from 'react';
import type { ShownOf } from '../../../shared/api/index.ts';
import type { CaseKind } from '../../../shared/records/index.ts';
import type { CaseNames } from '../../case/use-case-names.ts';
import { useTexts } from '../../language/use-texts.tsx';

export type Fact = { readonly term: string; readonly value: ReactNode };

/** What a case is about, one line a fact. */
export function FactList({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className="facts">
      {facts.map(({ term, value }, index) => (
        // Two partners on one form both have a number: a term may come twice.
        <div key={`${index} ${term}`} className="facts-row">
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The facts of a kind, and below them those of every case: its enrollments, and who filed it. */
export function CaseFacts({
  of,
  names,
  facts = [],
}: {
  readonly of: ShownOf<CaseKind>;
  readonly names: CaseNames;
  readonly facts?: readonly Fact[];
}) {
  const { t } = useTexts();
  return (
    <FactList
      facts={[
        ...facts,
        {
          term: t.case.enrollment,
          value: (
            <>
              {names.institution} <span className="number">{names.numbers}</span>
            </>
          ),
        },
        of.openedBy === null
          ? { term: t.case.openedBy, value: t.case.calendar }
          : { term: t.case.filedBy, value: names.nameOf(of.openedBy.partyId) },
      ]}
    />
  );
}
