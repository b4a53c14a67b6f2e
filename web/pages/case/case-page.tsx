import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import type { CaseShown, Me } from '../../../shared/api/index.ts';
import { mayInviteFor } from '../../case/may-invite.ts';
import { useCase, useMe } from '../../api/queries.ts';
import { actNamed, actsOf, actWords, weightOf } from '../../case/acts-order.ts';
import type { Entry } from '../../case/entry.ts';
import { Decided, LoopBar } from '../../desk/loop-bar-part.ts';
import { queue } from '../../desk/queue.ts';
import { useArriving } from '../../desk/use-arriving.ts';
import { Signers } from '../../case/signers.tsx';
import { StandingCard } from '../../case/standing-card.tsx';
import { useCaseNames, type CaseNames } from '../../case/use-case-names.ts';
import { Answer } from '../../design/answer.tsx';
import { lazyPart } from '../../design/lazy-part.tsx';
import { PageHead } from '../../design/page-head.tsx';
import { useMedia } from '../../design/use-media.ts';
import { kindOnPage } from '../../kinds/index.ts';
import { nextCase as en } from '../../../shared/texts/en/page/next-case.ts';
import { nextCase as ja } from '../../../shared/texts/ja/page/next-case.ts';
import { textsBeside } from '../../language/texts-beside.ts';
import { useTexts } from '../../language/use-texts.tsx';
import './case.css';
import { Tasks } from './tasks.tsx';

const useNextTexts = textsBeside({ en, ja });

const DocumentsCard = lazyPart(async () => (await import('../../case/documents/documents-card.tsx')).DocumentsCard);
const JustDone = lazyPart(async () => (await import('./just-done.tsx')).JustDone);
const ScanWay = lazyPart(async () => (await import('../../case/scans/scan-way.tsx')).ScanWay);
const MailsCard = lazyPart(async () => (await import('../../case/mails/mails-card.tsx')).MailsCard);
const NewsNotice = lazyPart(async () => (await import('../../case/news-notice.tsx')).NewsNotice);
const Timeline = lazyPart(async () => (await import('../../case/timeline.tsx')).Timeline);
const Remind = lazyPart(async () => (await import('./remind.tsx')).Remind);
const HistoryPart = lazyPart(async () => (await import('../../case/history-part.tsx')).HistoryPart);

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

function News({ of, names }: { readonly of: CaseShown; readonly names: CaseNames }) {
  const news = useNews(of);
  return <div role="status">{news.length === 0 ? null : <NewsNotice of={of} names={names} entries={news} />}</div>;
}

function ActLink({ of, act, kind }: { readonly of: CaseShown; readonly act: string; readonly kind: 'main' | 'plain' | 'quiet' }) {
  const { t } = useTexts();
  return (
    <Link className="button" data-kind={kind} to="/cases/$caseId/$act" params={{ caseId: of.logNumber, act }}>
      {actWords(of, act, t).name}
    </Link>
  );
}

/** What the caller can do now, always in sight; on a phone what ends or returns the case is one press further away. */
function ActBar({ of, isArriving }: { readonly of: CaseShown; readonly isArriving: boolean }) {
  const { t } = useTexts();
  const isNarrow = useMedia('(max-width: 40rem)');
  const acts = actsOf(of);
  if (acts.length === 0) return null;
  const main = acts.filter((act) => weightOf(of, act) === 'MAIN');
  const others = acts.filter((act) => weightOf(of, act) !== 'MAIN').map((act) => <ActLink key={act} of={of} act={act} kind="quiet" />);
  return (
    <div
      className="action-bar only-on-screen"
      role="group"
      aria-label={t.case.doNow}
      // Where the button of the case before stood a moment ago.
      onClickCapture={isArriving ? (event) => event.preventDefault() : undefined}
    >
      {main.map((act, index) => (
        <ActLink key={act} of={of} act={act} kind={index === 0 ? 'main' : 'plain'} />
      ))}
      <ScanWay of={of} />
      {isNarrow && others.length > (main.length > 0 ? 1 : 2) ? (
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
            {effectiveOn === null && outcome !== null ? null : (
              <span className="quiet small">
                {effectiveOn === null ? t.case.effectiveOpen : `${t.case.effectiveOn} ${date(effectiveOn)}`}
              </span>
            )}
            {outcome === null ? null : <span className="pill">{t.words.outcome[outcome]}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Shown({ of }: { readonly of: CaseShown }) {
  const { data: me } = useMe();
  const texts = useTexts();
  const { t } = texts;
  const kind = kindOnPage(of);
  const names = useCaseNames(of, kind.partiesOf(of));
  const [current] = useState(() => queue.moveTo(of.logNumber));
  const decided = current?.done;
  const said = useNextTexts();
  const isArriving = useArriving(decided !== undefined);
  const { filed = false, done } = useSearch({ from: '/of-the-caller/cases/$caseId' });
  const act = done === undefined ? undefined : actNamed(of, done);
  const title = t.case.title({ change: kind.title(of, texts).title, institution: names.institution });
  return (
    <div className="page">
      {me?.party.role === 'OPERATIONS' ? <div role="status">{decided === undefined ? null : <Decided done={decided} />}</div> : null}
      <PageHead
        title={decided === undefined ? title : said.next(title)}
        isOutcome={decided !== undefined}
        above={
          <p className="quiet number">
            {of.logNumber}
            {of.packageId === undefined ? null : (
              <>
                {' · '}
                <Link to="/packages/$packageId" params={{ packageId: of.packageId }}>
                  {t.case.package}
                </Link>
              </>
            )}
          </p>
        }
      />
      {me?.party.role === 'OPERATIONS' ? <LoopBar of={of} act={null} current={current} isArriving={isArriving} /> : null}
      {filed || act !== undefined ? <JustDone of={of} names={names} filed={filed} act={act} /> : null}
      <News of={of} names={names} />
      <div className="beside">
        <div className="stack">
          <StandingCard of={of} names={names} />
          {me === undefined ? null : <Remind of={of} me={me} names={names} />}
          <Tasks of={of} names={names} />
          <section className="card">
            <h2>{kind.words(t).what}</h2>
            <kind.Facts of={of} names={names} />
            {of.phase === 'CONFIRMATION' ? <InviteLink of={of} text={t.case.letConfirm} /> : null}
          </section>
          {kind.More === undefined ? null : <kind.More of={of} names={names} />}
          <PerEnrollment of={of} names={names} />
          {of.signers.length === 0 ? null : (
            <section className="card">
              <h2>{t.case.signers}</h2>
              <Signers of={of} names={names} />
              {me !== undefined && waitsForSignature(of, me) ? <InviteLink of={of} text={t.case.letSign} /> : null}
            </section>
          )}
          <DocumentsCard of={of} names={names} />
          <MailsCard of={of} names={names} />
          <section className="card">
            <h2>{t.case.history}</h2>
            <p className="quiet small only-on-screen">{t.case.live}</p>
            <HistoryPart of={of} names={names} />
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
      <ActBar of={of} isArriving={isArriving} />
    </div>
  );
}

/** Somebody has yet to sign on screen, whom the reader may have sign without an account (LINK-WHO). */
const waitsForSignature = (of: CaseShown, me: Me): boolean =>
  of.status === 'OPEN' &&
  of.route !== 'MANUAL' &&
  kindOnPage(of).stepOf(of) !== 'CORRECT' &&
  of.signers.some(({ signedOn, partyId }) => signedOn === null && mayInviteFor(partyId, of, me));

function InviteLink({ of, text }: { readonly of: CaseShown; readonly text: string }) {
  return (
    <p className="only-on-screen">
      <Link to="/cases/$caseId/invite" params={{ caseId: of.logNumber }}>
        {text}
      </Link>
    </p>
  );
}

/** A case: where it stands, what I can do, its dates with their reasons, what happened. */
export function CasePage() {
  const { caseId } = useParams({ from: '/of-the-caller/cases/$caseId' });
  const found = useCase(caseId);
  return <Answer of={found}>{(of) => <Shown key={of.caseId} of={of} />}</Answer>;
}
