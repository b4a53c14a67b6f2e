import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import type { CaseShown } from '../../../shared/api/index.ts';
import { useCase, useMe } from '../../api/queries.ts';
import { actNamed, actsOf, isSecondary, type ActName } from '../../case/acts-order.ts';
import { sentenceOf, type Entry } from '../../case/history.ts';
import { HistoryList } from '../../case/history-list.tsx';
import { Signers } from '../../case/signers.tsx';
import { StandingCard } from '../../case/standing-card.tsx';
import { Timeline } from '../../case/timeline.tsx';
import { useCaseNames, type CaseNames } from '../../case/use-case-names.ts';
import { newPartnerIn, WhatChanges } from '../../case/what-changes.tsx';
import { rolesOf } from '../../change/draft.ts';
import { Answer } from '../../design/answer.tsx';
import { PageHead } from '../../design/page-head.tsx';
import { useMedia } from '../../design/use-media.ts';
import { useTexts } from '../../language/use-texts.tsx';
import './case.css';
import { Tasks } from './tasks.tsx';

/** What others have done while the page was open. */
function useNews(of: CaseShown): readonly Entry[] {
  const seen = useRef(of.history.at(-1)?.seq ?? 0);
  const { data: me } = useMe();
  const [news, setNews] = useState<readonly Entry[]>([]);
  useEffect(() => {
    const fresh = of.history.filter(({ seq, by }) => seq > seen.current && by !== me?.userId);
    seen.current = of.history.at(-1)?.seq ?? seen.current;
    if (fresh.length > 0) setNews(fresh);
  }, [of.history, me?.userId]);
  return news;
}

/** What the caller has just done; where it stands now is said right below. */
function JustDone({ of }: { readonly of: CaseShown }) {
  const { t } = useTexts();
  const { filed = false, done } = useSearch({ from: '/signed-in/cases/$caseId' });
  const { data: me } = useMe();
  const act = done === undefined ? undefined : actNamed(done);
  const isMine = me !== undefined && of.waitingOn.includes(me.party.partyId);
  if (!filed && act === undefined) return null;
  return (
    <section className="notice" data-tone="done" role="status">
      <h2>{filed ? t.cocp.doneTitle(of.logNumber) : act === undefined ? '' : t.acts[act].done}</h2>
      {filed ? (
        <p>
          {t.cocp.doneText} {isMine ? t.cocp.doneMine : t.cocp.doneWatch}
        </p>
      ) : null}
    </section>
  );
}

function News({ of }: { readonly of: CaseShown }) {
  const { t, date, language } = useTexts();
  const news = useNews(of);
  return (
    <div role="status">
      {news.length === 0 ? null : (
        <p className="notice">{t.case.changedNow(news.map((entry) => sentenceOf(entry, t, date)).join(language === 'ja' ? '' : ' '))}</p>
      )}
    </div>
  );
}

function ActLink({ of, act, kind }: { readonly of: CaseShown; readonly act: ActName; readonly kind: 'main' | 'plain' | 'quiet' }) {
  const { t } = useTexts();
  return (
    <Link className="button" data-kind={kind} to="/cases/$caseId/$act" params={{ caseId: of.logNumber, act }}>
      {t.acts[act].name}
    </Link>
  );
}

/** What the caller can do now, always in sight; on a phone what ends or returns the case is one press further away. */
function ActBar({ of }: { readonly of: CaseShown }) {
  const { t } = useTexts();
  const isNarrow = useMedia('(max-width: 40rem)');
  const acts = actsOf(of);
  if (acts.length === 0) return null;
  const main = acts.filter((act) => !isSecondary(act));
  const others = acts.filter(isSecondary).map((act) => <ActLink key={act} of={of} act={act} kind="quiet" />);
  return (
    <div className="action-bar only-on-screen" role="group" aria-label={t.case.doNow}>
      {main.map((act, index) => (
        <ActLink key={act} of={of} act={act} kind={index === 0 ? 'main' : 'plain'} />
      ))}
      {isNarrow && main.length > 0 && others.length > 1 ? (
        <details className="other-acts">
          <summary className="button" data-kind="quiet">
            {t.case.otherActs}
          </summary>
          <div>{others}</div>
        </details>
      ) : (
        others
      )}
    </div>
  );
}

function PerEnrollment({ of, names }: { readonly of: CaseShown; readonly names: CaseNames }) {
  const { t, date } = useTexts();
  if (of.enrollments.length < 2) return null;
  return (
    <section className="card">
      <h2>{t.case.perEnrollment}</h2>
      <ul className="stack-tight">
        {of.enrollments.map(({ enrollmentId, effectiveOn, outcome }) => (
          <li key={enrollmentId} className="row">
            <span className="number">{names.enrollments.find((each) => each.enrollmentId === enrollmentId)?.number ?? '…'}</span>
            <span className="quiet small">
              {effectiveOn === null ? t.case.effectiveOpen : `${t.case.effectiveOn} ${date(effectiveOn)}`}
            </span>
            {outcome === null ? null : <span className="pill">{t.words.outcome[outcome]}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Shown({ of }: { readonly of: CaseShown }) {
  const { t } = useTexts();
  const names = useCaseNames(
    of,
    rolesOf(of.form.change).map((role) => newPartnerIn(of.form, role)),
  );
  return (
    <div className="page">
      <PageHead
        title={t.case.title({ change: t.words.change[of.form.change], institution: names.institution })}
        above={<p className="quiet number">{of.logNumber}</p>}
      />
      <JustDone of={of} />
      <News of={of} />
      <div className="beside">
        <div className="stack">
          <StandingCard of={of} names={names} />
          <Tasks of={of} names={names} />
          <section className="card">
            <h2>{t.case.what}</h2>
            <WhatChanges of={of} names={names} />
          </section>
          <PerEnrollment of={of} names={names} />
          <section className="card">
            <h2>{t.case.signers}</h2>
            <Signers of={of} names={names} />
          </section>
          <section className="card">
            <h2>{t.case.history}</h2>
            <p className="quiet small only-on-screen">{t.case.live}</p>
            <HistoryList of={of} names={names} entries={of.history.toReversed()} />
          </section>
        </div>
        <div className="stack">
          <section className="card">
            <h2>{t.case.dates}</h2>
            <Timeline of={of} names={names} />
            <p className="small only-on-screen">
              <Link to="/deadlines">{t.case.feed}</Link>
            </p>
          </section>
        </div>
      </div>
      <ActBar of={of} />
    </div>
  );
}

/** A case: where it stands, what I can do, its dates with their reasons, what happened. */
export function CasePage() {
  const { caseId } = useParams({ from: '/signed-in/cases/$caseId' });
  const found = useCase(caseId);
  return <Answer of={found}>{(of) => <Shown key={of.caseId} of={of} />}</Answer>;
}
