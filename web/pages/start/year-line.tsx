import { Link } from '@tanstack/react-router';
import { daysBetween, type CivilDate } from '../../../shared/calendar/index.ts';
import { deadlineName } from '../../case/deadline-name.ts';
import { useTexts } from '../../language/use-texts.tsx';
import { monthsOf, placeIn, type Year, type YearDate } from './year-dates.ts';
import { useStartTexts } from './use-start-texts.ts';

const height = 64;
const axis = 30;

function Mark({ kind, x }: { readonly kind: YearDate['kind']; readonly x: string }) {
  switch (kind) {
    case 'START':
    case 'END':
    case 'TERMINATION':
      return <line className="mark-end" x1={x} x2={x} y1={axis - 13} y2={axis + 13} />;
    case 'ANNIVERSARY':
      return <line className="mark-anniversary" x1={x} x2={x} y1={axis - 13} y2={axis + 13} />;
    case 'BILL_DATE':
      return <line className="mark-bill" x1={x} x2={x} y1={axis - 8} y2={axis + 8} />;
    case 'SAFE_UNTIL':
    case 'CHOOSE':
      return <circle className="mark-safe" cx={x} cy={axis} r="4" />;
    case 'DUE':
      return <circle className="mark-due" cx={x} cy={axis} r="6" />;
    case 'TODAY':
      return <line className="mark-today" x1={x} x2={x} y1={4} y2={axis + 15} />;
    default:
      throw new Error(`unknown date ${String(kind satisfies never)}`);
  }
}

/** As many dates as stand in words below the line; the rest are drawn, and said on the page of the enrollment. */
const inWords = 5;

/** The year of an enrollment drawn as a line, and what is ahead in it as a list. */
export function YearLine({ year, today, enrollmentId }: { readonly year: Year; readonly today: CivilDate; readonly enrollmentId: string }) {
  const { t, date, language } = useTexts();
  const { year: said } = useStartTexts();
  // A little air at both ends, so that marks there are not cut off.
  const at = (on: CivilDate) => `${2 + 96 * placeIn(year, on)}%`;
  const wide = (from: CivilDate, to: CivilDate) => `${96 * (placeIn(year, to) - placeIn(year, from))}%`;
  const wordsOf = (of: YearDate): string => {
    switch (of.kind) {
      case 'START':
        return said.starts;
      case 'END':
        return said.ends;
      case 'TERMINATION':
        return t.termination.title;
      case 'ANNIVERSARY':
        return said.anniversary;
      case 'BILL_DATE':
        return said.billDate;
      case 'CHOOSE':
        return said.choose;
      case 'TODAY':
        return said.today;
      case 'SAFE_UNTIL':
        return said.safeUntil(date(of.anchor));
      case 'DUE':
        return said.due(deadlineName(of.of.kind, of.rule, t));
      default:
        throw new Error(`unknown date ${JSON.stringify(of satisfies never)}`);
    }
  };
  const keyOf = (of: YearDate) =>
    `${of.kind} ${of.on} ${of.kind === 'SAFE_UNTIL' ? of.anchor : of.kind === 'DUE' ? `${of.of.caseId} ${of.rule}` : ''}`;
  const ahead = year.dates.filter(({ kind, on }) => kind !== 'TODAY' && on >= today);
  return (
    <div className="stack-tight">
      <svg className="term-line year-line" width="100%" height={height} aria-hidden="true">
        <line className="axis" x1="2%" x2="98%" y1={axis} y2={axis} />
        {year.term === null ? null : <line className="in-term" x1={at(year.term.from)} x2={at(year.term.to)} y1={axis} y2={axis} />}
        {year.tooLate.map(({ from, to }) => (
          <rect key={to} className="too-late" x={at(from)} width={wide(from, to)} y={axis - 7} height="14" />
        ))}
        {year.choosing === null ? null : (
          <rect
            className="choosing"
            x={at(year.choosing.from)}
            width={wide(year.choosing.from, year.choosing.to)}
            y={axis + 9}
            height="5"
          />
        )}
        {year.dates.map((of) => (
          <Mark key={keyOf(of)} kind={of.kind} x={at(of.on)} />
        ))}
        {monthsOf(year).map((on, index) =>
          index % 2 === 0 ? (
            <text key={on} x={at(on)} y={height - 3} textAnchor="middle">
              {`${on.slice(5, 7) === '01' ? `${on.slice(0, 4)}/` : ''}${Number(on.slice(5, 7))}`}
            </text>
          ) : null,
        )}
      </svg>
      {ahead.length === 0 ? <p className="quiet small">{said.nothing}</p> : null}
      <ol className="year-dates small">
        {ahead.slice(0, inWords).map((of) => (
          <li key={keyOf(of)} data-kind={of.kind}>
            <svg className="term-sign" width="16" height="28" viewBox="-8 16 16 28" aria-hidden="true">
              <Mark kind={of.kind} x="0" />
            </svg>
            <time className="number" dateTime={of.on}>
              {date(of.on)}
            </time>
            <span>
              {of.kind === 'DUE' ? (
                <Link to="/cases/$caseId" params={{ caseId: of.of.logNumber }}>
                  {wordsOf(of)}
                </Link>
              ) : (
                wordsOf(of)
              )}
              <span className="quiet"> {t.dates.distance(daysBetween(today, of.on))}</span>
            </span>
          </li>
        ))}
      </ol>
      {ahead.length > inWords ? (
        <p className="small">
          <Link to="/enrollments/$enrollmentId" params={{ enrollmentId }}>
            {said.all}
          </Link>
        </p>
      ) : null}
      {year.leadDays === null || year.tooLate.length === 0 ? null : (
        <p className="quiet small">
          {[said.explained(year.leadDays), ...(year.choosing === null ? [] : [said.choosing])].join(language === 'ja' ? '' : ' ')}
        </p>
      )}
    </div>
  );
}
