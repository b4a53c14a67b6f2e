import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { daysBetween, plusDays, type CivilDate } from '../../../shared/calendar/index.ts';
import type { DeadlineShown } from '../../../shared/api/index.ts';
import { useNow, useToday } from '../../api/local.ts';
import { useDeadlines, useEnrollmentsById, useParties } from '../../api/queries.ts';
import { deadlineName } from '../../case/deadline-name.ts';
import { WhyDate } from '../../case/why/why-date.tsx';
import { dateAt } from '../../dates/now.ts';
import { parseDate } from '../../dates/parse-date.ts';
import { Answer, Waiting } from '../../design/answer.tsx';
import { PageHead } from '../../design/page-head.tsx';
import { Pill } from '../../design/pill.tsx';
import { DateField } from '../../form/date-field.tsx';
import { useTexts } from '../../language/use-texts.tsx';
import './deadlines.css';
import { Feed } from './feed.tsx';

/** How far ahead one looks at first, and how far back what was missed still stands. */
const ahead = 90;
const back = 30;

function Days({ all, today }: { readonly all: readonly DeadlineShown[]; readonly today: CivilDate }) {
  const { t, date } = useTexts();
  const enrollments = useEnrollmentsById(all.map(({ enrollmentId }) => enrollmentId));
  const partyOf = useParties([...enrollments.values()].map(({ institutionId }) => institutionId));
  const days = [...new Set(all.map(({ on }) => on))];
  const now = useNow();
  /** Days are counted where the enrollment is, as everywhere: not where its reader is. Of several zones the one with least left. */
  const daysUntil = (on: CivilDate) => {
    const zones = all.flatMap((each) => (each.on === on ? (enrollments.get(each.enrollmentId)?.timeZone ?? []) : []));
    return Math.min(...[...new Set(zones)].map((zone) => daysBetween(now === undefined ? today : dateAt(now, zone), on)));
  };
  if (all.length === 0) return <p role="status">{t.deadlines.none}</p>;
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
                    <p className="small">
                      <Link to="/cases/$caseId" params={{ caseId: logNumber }}>
                        {partyOf(enrollment?.institutionId)?.name ?? '…'} · {logNumber}
                      </Link>
                    </p>
                    {state === 'PENDING' ? <p className="quiet small">{`${t.deadlines.ifMissed} ${text}`}</p> : null}
                    <WhyDate rule={rule} on={on} caseId={logNumber} enrollment={enrollment} />
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
  const deadlines = useDeadlines('date' in from ? from.date : null, 'date' in to ? to.date : null);
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
      <Answer of={deadlines}>{(all) => <Days all={all.filter(({ state }) => state !== 'MET')} today={today} />}</Answer>
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
