import type { CivilDate } from '../../shared/calendar/index.ts';
import { parseDate } from '../dates/parse-date.ts';
import { Waiting } from '../design/answer.tsx';
import { DateField } from '../form/date-field.tsx';
import { Choices } from '../form/fields.tsx';
import { problemErrors } from '../form/problem-errors.ts';
import { useTexts } from '../language/use-texts.tsx';
import { DateOfRow } from './date-of-row.tsx';
import { countsByDate, isRefusedRow, wantsDate, type ForeseenRow } from './foreseen-rows.ts';
import { LeftOut } from './left-out.tsx';
import './rows.css';
import { useRowNames } from './row-name.tsx';
import type { PackageAsked } from './package-asked.ts';
import { useForeseen } from './use-foreseen.ts';
import { usePackageFormTexts } from './use-package-form-texts.ts';

type Dated = {
  readonly dateKind: 'REGULAR' | 'ASKED' | null;
  readonly date: string;
  /** As typed, by enrollment; absent: what holds for all. */
  readonly dates: Readonly<Record<string, string>>;
};

type Props = {
  readonly draft: Dated;
  readonly change: (changed: Partial<Dated>) => void;
  /** The request without any date; null: something before it is missing. */
  readonly asked: PackageAsked | null;
  readonly today: CivilDate | undefined;
  readonly onLeaveOut: (enrollmentIds: readonly string[]) => void;
};

const readable = (typed: string | undefined): string | null => {
  const parsed = typed === undefined ? null : parseDate(typed);
  return parsed !== null && 'date' in parsed ? parsed.date : null;
};

/** The date typed for one that has no regular one, for the others that have none either. */
function ForTheOthers({ rows, dates, change }: Pick<Dated, 'dates'> & Pick<Props, 'change'> & { readonly rows: readonly ForeseenRow[] }) {
  const { date } = useTexts();
  const said = usePackageFormTexts();
  const typed = rows.flatMap(({ enrollmentId }) => dates[enrollmentId] ?? []).find((text) => readable(text) !== null);
  const parsed = typed === undefined ? null : parseDate(typed);
  const without = rows.filter(({ enrollmentId }) => dates[enrollmentId] === undefined);
  if (typed === undefined || parsed === null || !('date' in parsed) || without.length === 0) return null;
  const take = () => change({ dates: { ...dates, ...Object.fromEntries(without.map(({ enrollmentId }) => [enrollmentId, typed])) } });
  return (
    <p>
      <button className="button" type="button" onClick={take}>
        {said.takeForOthers({ date: date(parsed.date), count: without.length })}
      </button>
    </p>
  );
}

function Rows({ rows, draft, change, today, onLeaveOut }: Omit<Props, 'asked'> & { readonly rows: readonly ForeseenRow[] }) {
  const { date } = useTexts();
  const said = usePackageFormTexts();
  const nameOf = useRowNames(rows.map(({ enrollmentId }) => enrollmentId));
  const { dates } = draft;
  const isOneForAll = draft.dateKind === 'ASKED';
  const wanting = rows.filter(wantsDate);
  const without = isOneForAll ? [] : wanting.filter(({ enrollmentId }) => readable(dates[enrollmentId]) === null);
  const set = (id: string, typed: string | undefined) => {
    const { [id]: _, ...others } = dates;
    change({ dates: typed === undefined ? others : { ...others, [id]: typed } });
  };
  return (
    <>
      <LeftOut rows={rows} onLeaveOut={onLeaveOut} />
      <section className="stack-tight">
        <h3>{said.dates}</h3>
        <p className="quiet small">{said.datesHelp}</p>
        {isOneForAll ? null : (
          <ul>
            {countsByDate(rows).map(({ date: on, count }) => (
              <li key={on} className="number">
                {on === null ? said.dateOpen(count) : said.onDate({ date: date(on), count })}
              </li>
            ))}
          </ul>
        )}
        <div role="status">
          {without.length === 0 ? null : (
            <p className="notice" data-tone="soon">
              {said.needDate(without.length)}
            </p>
          )}
        </div>
        {isOneForAll ? null : <ForTheOthers rows={wanting} dates={dates} change={change} />}
        <ul className="date-rows">
          {[...wanting, ...rows.filter((row) => !wantsDate(row) && !isRefusedRow(row))].map((row) => (
            <DateOfRow
              key={row.enrollmentId}
              row={row}
              name={nameOf(row.enrollmentId)}
              isOneForAll={isOneForAll}
              typed={dates[row.enrollmentId]}
              onType={(typed) => set(row.enrollmentId, typed)}
              today={today}
            />
          ))}
        </ul>
      </section>
    </>
  );
}

/** From when, for each of several enrollments: its own next regular date unless it is given another. */
export function DatesStep({ asked, ...step }: Props) {
  const { t } = useTexts();
  const said = usePackageFormTexts();
  const { draft, change, today } = step;
  // Without the dates typed: a row does not move while its date is typed, and what is typed is not asked about letter by letter.
  const foreseen = useForeseen(asked);
  const [failed] = problemErrors(foreseen.error, t.faults);
  return (
    <>
      <Choices
        legend={t.cocp.dateQuestion}
        path="/form/requestedEffectiveOn"
        value={draft.dateKind}
        onChange={(dateKind) => change({ dateKind })}
        options={[
          { value: 'REGULAR', title: said.dateEach, help: said.dateEachHelp },
          {
            value: 'ASKED',
            title: said.dateAll,
            asks: (
              <DateField
                label={t.cocp.dateLabel}
                path="/form/requestedEffectiveOn"
                value={draft.date}
                onChange={(typed) => change({ date: typed })}
                today={today}
                isAhead
              />
            ),
          },
        ]}
      />
      {failed === undefined ? null : (
        <p className="notice" data-tone="late" role="alert">
          {failed.message}
        </p>
      )}
      {foreseen.data === undefined ? foreseen.isFetching ? <Waiting /> : null : <Rows rows={foreseen.data.rows} {...step} />}
    </>
  );
}
