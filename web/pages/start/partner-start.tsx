import { Link } from '@tanstack/react-router';
import { useDeferredValue, useState } from 'react';
import type { Me } from '../../../shared/api/index.ts';
import { matches } from '../../../shared/search/matches.ts';
import { wordsOfEnrollment } from '../../../shared/search/words-of-enrollment.ts';
import { useParties, usePartyRecords } from '../../api/queries.ts';
import { download } from '../../csv/to-csv.ts';
import { dateAt } from '../../dates/now.ts';
import { Answer } from '../../design/answer.tsx';
import { lazyPart } from '../../design/lazy-part.tsx';
import { PageHead } from '../../design/page-head.tsx';
import { useTexts } from '../../language/use-texts.tsx';
import { useEndings } from '../../registry/use-endings.ts';
import { EnrollmentMatters } from '../worklist/enrollment-matters.tsx';
import { AskList } from './ask-list.tsx';
import { LeadTimeList } from './lead-time-list.tsx';
import { leadTimesOf } from './lead-times.ts';
import { OthersList } from './others-list.tsx';
import { mattersCsv } from './start-csv.ts';
import './start.css';
import type { Matter } from './worklist.ts';
import { useStart, type Start } from './use-start.ts';
import { useStartTexts } from './use-start-texts.ts';

const Feed = lazyPart(async () => (await import('../deadlines/feed.tsx')).Feed);

/** How far ahead lead times are looked at, in days. */
const leadDaysAhead = 60;
/** With more matters than this, one may want to look for one. */
const worthSearching = 8;

function Lists({
  start,
  me,
  today,
}: {
  readonly start: Start;
  readonly me: Me;
  readonly today: (timeZone: string) => ReturnType<typeof dateAt>;
}) {
  const texts = useTexts();
  const { t } = texts;
  const said = useStartTexts();
  const { mine, others, scheduled, enrollments, onEnrollments } = start;
  const all = [...mine, ...others, ...scheduled];
  const endingOf = useEndings(enrollments);
  const leadTimes = leadTimesOf(enrollments, today, leadDaysAhead, endingOf);
  const partyOf = useParties([
    ...all.flatMap(({ of, enrollment }) => [enrollment?.institutionId, ...of.waitingOn]),
    ...leadTimes.map(({ enrollment }) => enrollment.institutionId),
  ]);
  const { recordOf } = usePartyRecords(all.map(({ enrollment }) => enrollment?.institutionId));
  const [sought, setSought] = useState('');
  const soughtNow = useDeferredValue(sought);
  const isFound = ({ of, enrollment, task }: Matter) =>
    matches(
      soughtNow,
      of.logNumber,
      task ?? '',
      ...(enrollment === undefined ? [] : wordsOfEnrollment(enrollment, [recordOf(enrollment.institutionId)])),
    );
  const found = (matters: readonly Matter[]) => (soughtNow.trim() === '' ? matters : matters.filter(isFound));
  const late = found(mine).filter(({ clock }) => clock.kind === 'LATE');
  const lists = [
    { title: said.late, matters: late },
    { title: t.worklist.mine, matters: found(mine).filter(({ clock }) => clock.kind !== 'LATE') },
    { title: t.worklist.others, matters: found(others) },
    { title: t.worklist.scheduled, matters: found(scheduled) },
  ] as const;
  const [lateOnes, onMe, onOthers, settled] = lists;
  const isSearching = soughtNow.trim() !== '';
  return (
    <>
      <p role="status">
        {t.worklist.summary({
          mine: mine.length + onEnrollments.length,
          late: mine.filter(({ clock }) => clock.kind === 'LATE').length,
          others: others.length,
          settled: scheduled.length,
        })}
      </p>
      {all.length > worthSearching ? (
        <div className="field only-on-screen" data-width="medium">
          <label htmlFor="sought">{t.worklist.filter}</label>
          <input id="sought" className="input" type="search" value={sought} onChange={(event) => setSought(event.target.value)} />
        </div>
      ) : null}
      <p role="status">{isSearching && lists.every(({ matters }) => matters.length === 0) ? t.worklist.nothingFound : ''}</p>
      {lateOnes.matters.length === 0 ? null : (
        <section className="stack-tight">
          <h2>
            {lateOnes.title} <span className="quiet number">{lateOnes.matters.length}</span>
          </h2>
          <AskList matters={lateOnes.matters} me={me} />
        </section>
      )}
      {onMe.matters.length === 0 && (isSearching || lateOnes.matters.length > 0) ? null : (
        <section className="stack-tight">
          <h2>
            {onMe.title} <span className="quiet number">{onMe.matters.length}</span>
          </h2>
          {onMe.matters.length === 0 ? <p className="card">{t.worklist.nothingMine}</p> : <AskList matters={onMe.matters} me={me} />}
        </section>
      )}
      {isSearching ? null : <EnrollmentMatters matters={onEnrollments} />}
      <OthersList title={onOthers.title} matters={onOthers.matters} />
      <OthersList title={settled.title} matters={settled.matters} />
      {all.length === 0 ? null : (
        <p className="only-on-screen">
          <button
            className="button"
            type="button"
            onClick={() => download(`${said.csv.file}.csv`, mattersCsv(lists, partyOf, texts, said))}
          >
            {said.export}
          </button>
        </p>
      )}
      <LeadTimeList rows={leadTimes} withinDays={leadDaysAhead} partyOf={partyOf} me={me} />
      <details className="more only-on-screen">
        <summary>{said.calendar}</summary>
        <Feed />
      </details>
    </>
  );
}

/** Where a partner begins: what is late, what waits on it, what waits for others, and which lead times run out. */
export function PartnerStart({ me }: { readonly me: Me }) {
  const { t } = useTexts();
  const said = useStartTexts();
  const start = useStart(me);
  const { now } = start;
  return (
    <div className="page">
      <PageHead title={t.worklist.title}>
        <Link className="button" to="/enrollments/find">
          {t.enrollments.startChange}
        </Link>
        <Link className="button" data-kind="quiet" to="/parties/$partyId" params={{ partyId: me.party.partyId }}>
          {said.ask.people}
        </Link>
      </PageHead>
      <Answer of={start}>
        {(found) => (now === undefined ? null : <Lists start={found} me={me} today={(timeZone) => dateAt(now, timeZone)} />)}
      </Answer>
    </div>
  );
}
