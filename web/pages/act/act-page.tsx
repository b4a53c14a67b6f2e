import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { CaseShown, Me } from '../../../shared/api/index.ts';
import { useCase, useMe } from '../../api/queries.ts';
import { actNamed, actWords } from '../../case/acts-order.ts';
import { LoopBar } from '../../desk/loop-bar-part.ts';
import { queue } from '../../desk/queue.ts';
import { useCaseNames, type CaseNames } from '../../case/use-case-names.ts';
import { Answer } from '../../design/answer.tsx';
import { lazyPart } from '../../design/lazy-part.tsx';
import { PageHead } from '../../design/page-head.tsx';
import { usePanel } from '../../kinds/common/use-panel.ts';
import { kindOnPage } from '../../kinds/index.ts';
import { useTexts } from '../../language/use-texts.tsx';
import { NotFound } from '../../design/not-found.tsx';
import { useHappened, useIsDone } from './use-happened.ts';
import '../case/case.css';

const HistoryList = lazyPart(async () => (await import('../../case/history-list.tsx')).HistoryList);

function ToCase({ of }: { readonly of: CaseShown }) {
  const { t } = useTexts();
  return (
    <p>
      <Link to="/cases/$caseId" params={{ caseId: of.logNumber }}>
        {t.cocp.toCase}
      </Link>
    </p>
  );
}

/** Somebody else was quicker, or oneself in another window: what happened, and whether the act is still possible. */
function Happened({ of, act, names }: { readonly of: CaseShown; readonly act: string; readonly names: CaseNames }) {
  const { t } = useTexts();
  const { byOthers, isOwn } = useHappened(of, act);
  const isDone = useIsDone(of, act);
  const isPossible = of.acts.includes(act);
  if (isDone || (byOthers.length === 0 && isPossible)) return null;
  if (isOwn && !isPossible) {
    return (
      <section className="notice" data-tone="done" role="alert">
        <p>
          <strong>{actWords(of, act, t).done}</strong>
        </p>
        <ToCase of={of} />
      </section>
    );
  }
  return (
    <section className="notice meanwhile" data-tone="soon" role="alert">
      {byOthers.length === 0 ? null : (
        <>
          <p>
            <strong>{t.faults.stale}</strong>
          </p>
          <HistoryList of={of} names={names} entries={byOthers} />
        </>
      )}
      <p>{isPossible ? t.faults.staleStill : t.faults.staleOver}</p>
      <ToCase of={of} />
    </section>
  );
}

function Shown({ of, act, me }: { readonly of: CaseShown; readonly act: string; readonly me: Me }) {
  const texts = useTexts();
  const { t } = texts;
  const kind = kindOnPage(of);
  const names = useCaseNames(of, [...kind.partiesOf(of), me.party.partyId]);
  const panel = usePanel(of, act);
  const [current] = useState(() => queue.moveTo(of.logNumber));
  // What somebody has begun to fill in stays in sight when it is no longer asked for; a form that was not asked for when the page was opened is none.
  const [wasPossible] = useState(of.acts.includes(act));
  return (
    <div className="page">
      <PageHead
        title={actWords(of, act, t).name}
        above={
          <p className="quiet">
            {t.case.title({ change: kind.title(of, texts).title, institution: names.institution })} ·{' '}
            <span className="number log-number">{of.logNumber}</span>
          </p>
        }
      />
      {me.party.role === 'OPERATIONS' ? <LoopBar of={of} act={act} current={current} /> : null}
      <Happened of={of} act={act} names={names} />
      <div className="beside">
        {wasPossible || of.acts.includes(act) ? (
          <Answer of={panel}>{({ Panel }) => <Panel of={of} act={act} me={me} names={names} />}</Answer>
        ) : null}
        <aside className="card">
          <h2>{kind.words(t).what}</h2>
          <kind.Facts of={of} names={names} />
        </aside>
      </div>
    </div>
  );
}

/** One act of a case, with its own small form. */
export function ActPage() {
  const { caseId, act: name } = useParams({ from: '/of-the-caller/cases/$caseId/$act' });
  const found = useCase(caseId);
  const me = useMe();
  return (
    <Answer of={me}>
      {(who) => (
        <Answer of={found}>
          {(of) => {
            const act = actNamed(of, name);
            return act === undefined ? <NotFound /> : <Shown key={`${of.caseId} ${act}`} of={of} act={act} me={who} />;
          }}
        </Answer>
      )}
    </Answer>
  );
}
