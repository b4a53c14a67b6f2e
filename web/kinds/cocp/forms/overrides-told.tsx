import { Link } from '@tanstack/react-router';
import type { PartnerOverrides } from '../../../../shared/api/index.ts';
import { browserZone, dateAt } from '../../../dates/now.ts';
import { Pill, type Tone } from '../../../design/pill.tsx';
import { useTexts } from '../../../language/use-texts.tsx';
import { useOverrideTexts } from './use-override-texts.ts';

type Item = PartnerOverrides['items'][number];

const tones: Readonly<Record<NonNullable<Item['decision']>, Tone>> = {
  APPROVED: 'done',
  DECLINED: 'late',
  EXPIRED: 'soon',
  ENDED: 'plain',
};

/** The other requests, counted by what became of them. */
const countsOf = (items: readonly Item[]) => {
  const of = (...decisions: readonly Item['decision'][]): number => items.filter(({ decision }) => decisions.includes(decision)).length;
  return {
    asked: items.length,
    approved: of('APPROVED'),
    declined: of('DECLINED'),
    other: of('EXPIRED', 'ENDED'),
    undecided: of(null),
  };
};

function Request({ of }: { readonly of: Item }) {
  const { date } = useTexts();
  const { history: said, reasons } = useOverrideTexts();
  const day = (at: Item['askedAt']): string => date(dateAt(at, browserZone()));
  return (
    <li className="stack-tight">
      <p className="row">
        <Link className="number log-number" to="/cases/$caseId" params={{ caseId: of.logNumber }}>
          {of.logNumber}
        </Link>
        <Pill tone={of.decision === null ? 'mine' : tones[of.decision]}>
          {of.decision === null ? said.undecided : said.decisions[of.decision]}
        </Pill>
        {of.decidedAt === null ? null : <span className="quiet small">{said.decided(day(of.decidedAt))}</span>}
      </p>
      <p className="small">
        {said.asked({ on: day(of.askedAt), date: of.requestedEffectiveOn === null ? null : date(of.requestedEffectiveOn) })}
        {' · '}
        {reasons[of.rule]}
      </p>
      <details className="more small">
        <summary>{said.reading}</summary>
        <blockquote className="quote">{of.justification}</blockquote>
        {of.note === null ? null : (
          <p>
            {said.note}: {of.note}
          </p>
        )}
      </details>
    </li>
  );
}

function Requests({ items }: { readonly items: readonly Item[] }) {
  return (
    <ul className="override-requests">
      {items.map((item) => (
        <Request key={`${item.caseId} ${item.askedAt}`} of={item} />
      ))}
    </ul>
  );
}

/** What is told of the requests that were found, but for the one that is being decided: how many came to what, and each one press away, so that the decision stays in sight. */
export function OverridesTold({ of, found, who }: { readonly of: string; readonly found: PartnerOverrides; readonly who: string }) {
  const { date } = useTexts();
  const { history: said } = useOverrideTexts();
  const since = date(dateAt(found.countedFrom, browserZone()));
  const items = found.items.filter(({ caseId, decision }) => caseId !== of || decision !== null);
  return (
    <section className="card stack-tight">
      <h2>{said.title(who)}</h2>
      <p>{items.length === 0 ? said.none(since) : said.summary({ since, ...countsOf(items) })}</p>
      {items.length === 0 ? null : (
        <details className="more">
          <summary>{said.each(items.length)}</summary>
          <Requests items={items} />
        </details>
      )}
    </section>
  );
}
