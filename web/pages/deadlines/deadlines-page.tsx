import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { daysBetween, plusDays, type CivilDate } from '../../../shared/calendar/index.ts';
import type { DeadlineShown } from '../../../shared/api/index.ts';
import { useNow, useToday } from '../../api/local.ts';
import { useCases, useDeadlines, useEnrollmentsById, useParties } from '../../api/queries.ts';
import { deadlineName } from '../../case/deadline-name.ts';
import { WhyDate } from '../../case/why/why-date.tsx';
import { dateAt } from '../../dates/now.ts';
import { parseDate } from '../../dates/parse-date.ts';
import { Answer, Waiting } from '../../design/answer.tsx';
import { PageHead } from '../../design/page-head.tsx';
import { Pill } from '../../design/pill.tsx';
import { DateField } from '../../form/date-field.tsx';
import { kindOnPage } from '../../kinds/index.ts';
import { commaIn } from '../../language/comma.ts';
import { useTexts } from '../../language/use-texts.tsx';
import './deadlines.css';
import { effectsOf, type Effect } from './effects.ts';
import { Feed } from './feed.tsx';

/** How far ahead one looks at first, and how far back what was missed still stands. */
const ahead = 90;
const back = 30;

type DaysProps = { readonly all: readonly DeadlineShown[]; readonly effects: readonly Effect[]; readonly today: CivilDate };

function Days({ all, effects, today }: DaysProps) {
  const texts = useTexts();
  const { t, date } = texts;
  const dated = [
    ...all.map(({ on, enrollmentId }) => ({ on, enrollmentId })),
    ...effects.flatMap(({ on, enrollmentIds }) => enrollmentIds.map((enrollmentId) => ({ on, enrollmentId }))),
  ];
  const enrollments = useEnrollmentsById(dated.map(({ enrollmentId }) => enrollmentId));
  const partyOf = useParties([...enrollments.values()].map(({ institutionId }) => institutionId));
  const comma = commaIn(texts.language);
  const days = [...new Set(dated.map(({ on }) => on))].toSorted();
  const now = useNow();
  /** Days are counted where the enrollment is, as everywhere: not where its reader is. Of several zones the one with least left. */
  const daysUntil = (on: CivilDate) => {
    const zones = dated.flatMap((each) => (each.on === on ? (enrollments.get(each.enrollmentId)?.timeZone ?? []) : []));
    return Math.min(...[...new Set(zones)].map((zone) => daysBetween(now === undefined ? today : dateAt(now, zone), on)));
  };
  if (days.length === 0) return <p role="status">{t.deadlines.none}</p>;
  return (
    <ol className="agenda">
      {days.map((on) => (
        <li key={on} data-past={on < today}>
          <h2>
            <time className="number" dateTime={on}>
              {date(on)}
            </time>{' '}
            <span className="quiet small">{Number.isFinite(daysUntil(on)) ? t.dates.distance(daysUntil(on)) : null}</span>
          </h2>
          <ul>
            {all
              .filter((each) => each.on === on)
              .map(({ caseId, logNumber, kind, enrollmentId, rule, state, text }) => {
                const enrollment = enrollments.get(enrollmentId);
                return (
                  <li key={`${caseId} ${rule} ${state}`} className="card">
                    <p>
                      <strong>{deadlineName(kind, rule, t)}</strong>{' '}
                      {state === 'PENDING' ? null : <Pill tone={state === 'MET' ? 'done' : 'late'}>{t.case.dateState[state]}</Pill>}
                    </p>
                    <p className="way small">
                      <Link to="/cases/$caseId" params={{ caseId: logNumber }}>
                        {partyOf(enrollment?.institutionId)?.name ?? '…'} · {logNumber}
                      </Link>
                    </p>
                    {state === 'PENDING' ? <p className="quiet small">{`${t.deadlines.ifMissed} ${text}`}</p> : null}
                    <WhyDate rule={rule} on={on} caseId={logNumber} enrollment={enrollment} />
                  </li>
                );
              })}
            {effects
              .filter((each) => each.on === on)
              .map(({ of, enrollmentIds }) => {
                const enrollment = enrollments.get(enrollmentIds[0] ?? '');
                const numbers = enrollmentIds.map((id) => enrollments.get(id)?.number ?? '…').join(comma);
                return (
                  <li key={`${of.caseId} effect`} className="card" data-effect>
                    <p>
                      <strong>{kindOnPage(of).title(of, texts).title}</strong> <Pill tone="done">{t.deadlines.takesEffect}</Pill>
                    </p>
                    <p className="way small">
                      <Link to="/cases/$caseId" params={{ caseId: of.logNumber }}>
                        {partyOf(enrollment?.institutionId)?.name ?? '…'} · {of.logNumber}
                      </Link>{' '}
                      <span className="quiet number">{t.worklist.enrollment(numbers)}</span>
                    </p>
                    <p className="quiet small">{t.deadlines.byItself}</p>
                  </li>
                );
              })}
          </ul>
        </li>
      ))}
    </ol>
  );
}

/** As typed. */
type Span = { readonly from: string; readonly to: string };

function Agenda({ today }: { readonly today: CivilDate }) {
  const { t } = useTexts();
  const [span, setSpan] = useState<Span>({ from: plusDays(today, -back), to: plusDays(today, ahead) });
  const [from, to] = [parseDate(span.from), parseDate(span.to)];
  const [first, last] = ['date' in from ? from.date : null, 'date' in to ? to.date : null];
  const deadlines = useDeadlines(first, last);
  const scheduled = useCases({ status: 'OPEN', phase: 'SCHEDULED' }, { every: 60_000 });
  return (
    <>
      <div className="row only-on-screen span">
        <DateField
          label={t.deadlines.from}
          path="/from"
          value={span.from}
          onChange={(typed) => setSpan({ ...span, from: typed })}
          today={today}
        />
        <DateField label={t.deadlines.to} path="/to" value={span.to} onChange={(typed) => setSpan({ ...span, to: typed })} today={today} />
      </div>
      <Answer of={deadlines}>
        {(all) => (
          <Answer of={scheduled}>
            {(cases) => <Days all={all.filter(({ state }) => state !== 'MET')} effects={effectsOf(cases, first, last)} today={today} />}
          </Answer>
        )}
      </Answer>
    </>
  );
}

/** Everything of the caller's that has a date, by date, and the address for a calendar of their own. */
export function DeadlinesPage() {
  const { t } = useTexts();
  const today = useToday();
  return (
    <div className="page">
      <PageHead title={t.deadlines.title} below={<p className="quiet">{t.deadlines.intro}</p>} />
      <div className="beside">
        <div className="stack">{today === undefined ? <Waiting /> : <Agenda today={today} />}</div>
        <Feed />
      </div>
    </div>
  );
}
