import { Link } from '@tanstack/react-router';
import type { Me } from '../../../shared/api/index.ts';
import type { PartyOf } from '../../api/queries.ts';
import { download } from '../../csv/to-csv.ts';
import { Pill } from '../../design/pill.tsx';
import { changesFor } from '../../kinds/cocp/change/changes-for.ts';
import { useTexts } from '../../language/use-texts.tsx';
import '../worklist/enrollment-matters.css';
import type { LeadTime } from './lead-times.ts';
import { leadTimesCsv } from './start-csv.ts';
import { useStartTexts } from './use-start-texts.ts';

type Props = { readonly rows: readonly LeadTime[]; readonly withinDays: number; readonly partyOf: PartyOf; readonly me: Me };

/** Nearer than this it is said louder. */
const soonWithin = 14;

/** The last safe days of the customers' enrollments, the nearest first. */
export function LeadTimeList({ rows, withinDays, partyOf, me }: Props) {
  const { t, date } = useTexts();
  const said = useStartTexts();
  return (
    <section className="stack-tight">
      <h2>
        {said.leadTimes.title} <span className="quiet number">{rows.length}</span>
      </h2>
      <p className="quiet small">{rows.length === 0 ? said.leadTimes.none(withinDays) : said.leadTimes.intro(withinDays)}</p>
      {rows.length === 0 ? null : (
        <ul className="matters">
          {rows.map(({ enrollment, enrollment: { enrollmentId, institutionId, number }, receiveBy, anchor, daysLeft }) => (
            <li key={enrollmentId} className="start-row">
              <div>
                <Link to="/enrollments/$enrollmentId" params={{ enrollmentId }}>
                  {partyOf(institutionId)?.name ?? '…'}
                </Link>
                <span className="quiet small number">{t.worklist.enrollment(number)}</span>
              </div>
              <div>
                <span className="number">{said.leadTimes.row({ date: date(receiveBy), anchor: date(anchor) })}</span>
              </div>
              <div>
                <span>
                  <Pill tone={daysLeft <= soonWithin ? 'soon' : 'plain'}>{t.dates.distance(daysLeft)}</Pill>
                </span>
                {me.may.includes('SUBMIT') && changesFor(me, enrollment).length > 0 ? (
                  <span className="start-acts small only-on-screen">
                    <Link to="/enrollments/$enrollmentId/change" params={{ enrollmentId }}>
                      {said.leadTimes.ask}
                      <span className="hidden-but-read"> {number}</span>
                    </Link>
                  </span>
                ) : null}
              </div>
            </li>
          ))}
        </ul>
      )}
      {rows.length === 0 ? null : (
        <p className="only-on-screen">
          <button className="button" type="button" onClick={() => download(`${said.csv.leadFile}.csv`, leadTimesCsv(rows, partyOf, said))}>
            {said.export}
          </button>
        </p>
      )}
    </section>
  );
}
