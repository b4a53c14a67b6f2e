import { daysBetween, type CivilDate } from '../../../shared/calendar/index.ts';
import type { EnrollmentShown } from '../../../shared/api/index.ts';
import { WhyDate } from '../../case/why/why-date.tsx';
import { useTexts } from '../../language/use-texts.tsx';
import type { TermDate, TermLine as Line } from './term-dates.ts';
import './term-line.css';

const height = 76;
const axis = 40;

const endKinds: ReadonlySet<TermDate['kind']> = new Set(['END', 'TERMINATION']);

const Mark = ({ kind, x }: { readonly kind: TermDate['kind']; readonly x: string }) => {
  switch (kind) {
    case 'START':
    case 'END':
    case 'TERMINATION':
      return <line className="mark-end" x1={x} x2={x} y1={axis - 14} y2={axis + 14} />;
    case 'ANNIVERSARY':
      return <line className="mark-anniversary" x1={x} x2={x} y1={axis - 14} y2={axis + 14} />;
    case 'BILL_DATE':
      return <line className="mark-bill" x1={x} x2={x} y1={axis - 8} y2={axis + 8} />;
    case 'SAFE_UNTIL':
      return <circle className="mark-safe" cx={x} cy={axis} r="4" />;
    case 'TODAY':
      return <line className="mark-today" x1={x} x2={x} y1={8} y2={axis + 18} />;
    default:
      throw new Error(`unknown date ${String(kind satisfies never)}`);
  }
};

/** The mark of a kind of date, as it stands in the list beside the line. */
const Sign = ({ kind }: { readonly kind: TermDate['kind'] }) => (
  <svg className="term-sign" width="16" height="32" viewBox="-8 24 16 32" aria-hidden="true">
    <Mark kind={kind} x="0" />
  </svg>
);

/** Why a date of the term: it follows from the first start, or from the lead time. The others are on record as they are. */
function WhyOf({ of, line, enrollment }: { readonly of: TermDate; readonly line: Line; readonly enrollment: EnrollmentShown }) {
  const { kind, on, anchor } = of;
  if (kind === 'ANNIVERSARY') return <WhyDate rule="DATE-3" on={on} enrollment={enrollment} />;
  if (kind === 'END') return <WhyDate rule="DATE-4" on={on} enrollment={enrollment} />;
  if (kind !== 'SAFE_UNTIL' || anchor === undefined) return null;
  const how = { by: 'DAYS', from: { on: anchor, what: { name: 'ANCHOR' } }, days: -line.leadDays } as const;
  return <WhyDate rule={line.leadRule} on={on} enrollment={enrollment} how={how} />;
}

/** A term drawn as a line, and as an ordered list for whoever does not see the line. */
export function TermLine({
  line,
  today,
  of: enrollment,
}: {
  readonly line: Line;
  readonly today: CivilDate;
  readonly of: EnrollmentShown;
}) {
  const { t, date } = useTexts();
  const first = line.startsOn < today ? line.startsOn : today;
  const last = line.endsOn > today ? line.endsOn : today;
  const length = Math.max(daysBetween(first, last), 1);
  // A little air at both ends, so that marks and words there are not cut off.
  const at = (on: CivilDate) => `${3 + (94 * Math.min(Math.max(daysBetween(first, on), 0), length)) / length}%`;
  const span = (from: CivilDate, to: CivilDate) =>
    `${(94 * Math.max(daysBetween(from < first ? first : from, to > last ? last : to), 0)) / length}%`;
  const words = {
    START: () => t.enrollment.starts,
    END: () => t.enrollment.ends,
    TERMINATION: () => t.termination.title,
    ANNIVERSARY: () => t.enrollment.anniversary,
    BILL_DATE: () => t.enrollment.billDate,
    TODAY: () => t.enrollment.today,
    SAFE_UNTIL: ({ anchor, on }) => t.enrollment.safeUntil({ date: date(on), anchor: date(anchor ?? on) }),
  } satisfies Record<TermDate['kind'], (of: TermDate) => string>;
  const labelled = line.dates.filter(({ kind }) => kind === 'START' || kind === 'ANNIVERSARY' || endKinds.has(kind));
  return (
    <div className="term">
      <svg className="term-line" width="100%" height={height} aria-hidden="true">
        <line className="axis" x1={at(line.startsOn)} x2={at(line.endsOn)} y1={axis} y2={axis} />
        {line.tooLate.map(({ from, to }) => (
          <rect key={to} className="too-late" x={at(from)} width={span(from, to)} y={axis - 7} height="14" />
        ))}
        <line className="passed" x1={at(line.startsOn)} x2={at(today < line.endsOn ? today : line.endsOn)} y1={axis} y2={axis} />
        {line.dates.map((of) => (
          <Mark key={`${of.kind} ${of.on} ${of.anchor ?? ''}`} kind={of.kind} x={at(of.on)} />
        ))}
        {labelled.map(({ on, kind }) => (
          <text
            key={`${kind} ${on}`}
            x={at(on)}
            y={height - 4}
            textAnchor={kind === 'START' ? 'start' : endKinds.has(kind) ? 'end' : 'middle'}
            dx={kind === 'START' ? -8 : endKinds.has(kind) ? 8 : 0}
          >
            {`${Number(on.slice(0, 4))}/${Number(on.slice(5, 7))}`}
          </text>
        ))}
      </svg>
      <ol className="term-dates">
        {line.dates.map((of) => (
          <li key={`${of.kind} ${of.on} ${of.anchor ?? ''}`} data-kind={of.kind}>
            <Sign kind={of.kind} />
            <time className="number" dateTime={of.on}>
              {date(of.on)}
            </time>
            <span>{words[of.kind](of)}</span>
            <WhyOf of={of} line={line} enrollment={enrollment} />
          </li>
        ))}
      </ol>
      {line.tooLate.length === 0 ? null : <p className="quiet small">{t.enrollment.lineExplained(line.leadDays)}</p>}
    </div>
  );
}
