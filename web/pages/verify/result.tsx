import { useEffect, useRef } from 'react';
import type { Attested } from '../../../shared/api/index.ts';
import { partyName } from '../../../shared/records/party-name.ts';
import { browserZone, momentAt } from '../../dates/now.ts';
import { FactList, type Fact } from '../../kinds/common/fact-list.tsx';
import { useTexts } from '../../language/use-texts.tsx';
import type { Finding } from './examine.ts';
import { useVerifyTexts } from './use-verify-texts.ts';

/** What was asked about a code. */
type CodeFinding = { readonly verdict: 'CODE'; readonly attested: Attested } | { readonly verdict: 'CODE_UNKNOWN' };
export type Found = Finding | CodeFinding;

type Verdict = keyof ReturnType<typeof useVerifyTexts>['verdicts'];

const verdictOf = (found: Found): Verdict => {
  switch (found.verdict) {
    case 'ISSUED':
      return found.attested.verdict;
    case 'CODE':
      return found.attested.verdict === 'VALID' ? 'CODE_VALID' : 'CODE_SUPERSEDED';
    case 'APPENDED':
    case 'ALTERED':
    case 'UNKNOWN':
    case 'CODE_UNKNOWN':
      return found.verdict;
    default:
      throw new Error(`unknown finding ${JSON.stringify(found satisfies never)}`);
  }
};

const tones: Readonly<Record<Verdict, 'done' | 'soon' | 'late'>> = {
  VALID: 'done',
  CODE_VALID: 'done',
  SUPERSEDED: 'soon',
  CODE_SUPERSEDED: 'soon',
  APPENDED: 'late',
  ALTERED: 'late',
  UNKNOWN: 'late',
  CODE_UNKNOWN: 'late',
};

function WhatIsAttested({ of, isExact }: { readonly of: Attested; readonly isExact: boolean }) {
  const { date, language } = useTexts();
  const words = useVerifyTexts();
  const zone = browserZone();
  const on = (at: Attested['issuedAt']): string => momentAt(at, zone, date);
  const institution = partyName(of.institution, language);
  const stateAt = (revision: Pick<Attested, 'state' | 'issuedAt'>) =>
    words.stateAt({ state: words.states[revision.state], at: on(revision.issuedAt) });
  const facts: readonly Fact[] = [
    { term: words.what, value: words.kinds[of.kind] },
    { term: words.log, value: <span className="number log-number">{of.logNumber}</span> },
    { term: words.institution, value: institution },
    ...(isExact
      ? [
          { term: words.state, value: words.states[of.state] },
          { term: words.issuedAt, value: <span className="number">{on(of.issuedAt)}</span> },
          { term: words.hash, value: <span className="code">{of.sha256}</span> },
        ]
      : []),
    ...(of.supersededBy === null ? [] : [{ term: words.replacedBy, value: <span className="number">{stateAt(of.supersededBy)}</span> }]),
  ];
  return <FactList facts={facts} />;
}

/** What came of it, in plain words: what is attested, what was altered, what replaced it. */
export function Result({ found }: { readonly found: Found }) {
  const { language } = useTexts();
  const words = useVerifyTexts();
  const title = useRef<HTMLHeadingElement>(null);
  // Another result is another element: the page gives each its key.
  useEffect(() => title.current?.focus(), []);
  const verdict = verdictOf(found);
  const said = words.verdicts[verdict];
  return (
    <section className="card stack" aria-labelledby="verdict">
      <div className="notice" data-tone={tones[verdict]}>
        <h2 id="verdict" ref={title} tabIndex={-1}>
          {said.title}
        </h2>
        <p>{said.text}</p>
        {found.verdict === 'APPENDED' ? <p className="number">{words.added(found.added.toLocaleString(language))}</p> : null}
      </div>
      {'attested' in found ? <WhatIsAttested of={found.attested} isExact={found.verdict !== 'ALTERED'} /> : null}
    </section>
  );
}
