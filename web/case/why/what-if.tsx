import { useState } from 'react';
import { plusDays, type CivilDate } from '../../../shared/calendar/index.ts';
import { useToday } from '../../api/local.ts';
import { isRefused } from '../../api/problem.ts';
import { parseDate } from '../../dates/parse-date.ts';
import { DateField } from '../../form/date-field.tsx';
import { problemErrors } from '../../form/problem-errors.ts';
import { useAdviceOn } from '../../kinds/common/advice-frame.tsx';
import { commaIn } from '../../language/comma.ts';
import { useTexts } from '../../language/use-texts.tsx';
import { useWhyTexts } from './use-why-texts.ts';
import './why.css';
import { overtakenBy, resultsOf, type Advice, type Result, type Subject, type Supposed, type Supposition } from './what-if-subjects.ts';

/** As typed; a day not touched is as it is. */
type Typed = Partial<Readonly<Record<Supposition, string>>>;

const moves = [-7, -1, 1, 7] as const;

/** A result in words; also what tells whether it changed. */
const useResultText = (): ((of: Result | undefined) => string) => {
  const { date } = useTexts();
  const { why } = useWhyTexts();
  return (of) => {
    if (of === undefined) return '';
    if (of.name === 'IN_TIME') return of.isInTime ? why.inTime : why.tooLate;
    if (of.on === null) return of.name === 'WINDOW' ? why.noWindow : why.open;
    return date(of.on);
  };
};

function Compared({
  before,
  after,
  isMoved,
}: {
  readonly before: readonly Result[];
  readonly after: readonly Result[];
  readonly isMoved: boolean;
}) {
  const { language } = useTexts();
  const { why } = useWhyTexts();
  const text = useResultText();
  // What no longer has a date with these days is not compared: the other lines say why.
  const names = after.map(({ name }) => name);
  const find = (all: readonly Result[], name: Result['name']) => text(all.find((each) => each.name === name));
  const changed = names.filter((name) => find(before, name) !== find(after, name));
  const said =
    changed.length === 0
      ? why.unchanged
      : why.changes(changed.map((name) => `${why.results[name]} ${find(after, name)}`).join(commaIn(language)));
  return (
    <>
      <p role="status">{isMoved ? said : ''}</p>
      <table className="what-if small">
        <thead>
          <tr>
            <th scope="col">{why.result}</th>
            <th scope="col">{why.asItIs}</th>
            {isMoved ? <th scope="col">{why.supposed}</th> : null}
          </tr>
        </thead>
        <tbody>
          {names.map((name) => (
            <tr key={name} data-changed={isMoved && changed.includes(name)}>
              <th scope="row">{why.results[name]}</th>
              <td className="number">{find(before, name)}</td>
              {isMoved ? <td className="number">{find(after, name)}</td> : null}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

/** What comes before the days supposed, so that the case is no longer there on them. */
function Overtaken({ lapse, termEnd }: ReturnType<typeof overtakenBy>) {
  const { date } = useTexts();
  const { why } = useWhyTexts();
  return (
    <div className="stack-tight" role="status">
      {lapse === null ? null : (
        <p className="notice small" data-tone="late">
          {why.lapsed(date(lapse))}
        </p>
      )}
      {termEnd === null ? null : (
        <p className="notice small" data-tone="late">
          {why.ended(date(termEnd))}
        </p>
      )}
    </div>
  );
}

/** One day, typed, chosen, or moved by a step. */
function Day({
  name,
  value,
  onChange,
  today,
}: {
  readonly name: Supposition;
  readonly value: string;
  readonly onChange: (typed: string) => void;
  readonly today: CivilDate;
}) {
  const { why } = useWhyTexts();
  const parsed = parseDate(value);
  const from = 'date' in parsed ? parsed.date : today;
  return (
    <div className="stack-tight">
      <DateField label={why.suppose[name]} path={`/whatIf/${name}`} value={value} onChange={onChange} today={today} />
      <div className="what-if-moves" role="group" aria-label={why.suppose[name]}>
        {moves.map((days) => (
          <button key={days} className="button small" type="button" onClick={() => onChange(plusDays(from, days))}>
            {why.steps[days]}
          </button>
        ))}
      </div>
    </div>
  );
}

const datesIn = (typed: Typed): Supposed =>
  Object.fromEntries(
    Object.entries(typed).flatMap(([name, text]) => {
      const parsed = parseDate(text);
      return 'date' in parsed ? [[name, parsed.date]] : [];
    }),
  );

function Moving({ of, today }: { readonly of: Subject; readonly today: CivilDate }) {
  const { t } = useTexts();
  const { why } = useWhyTexts();
  const [typed, setTyped] = useState<Typed>({});
  const asItIs: Supposed = Object.fromEntries(of.days.flatMap(({ name, asItIs: on }) => (on === null ? [] : [[name, on]])));
  const moved = datesIn(typed);
  const isMoved = Object.keys(moved).length > 0;
  const before = useAdviceOn<Advice>(of.kind, of.question(asItIs));
  const asked = useAdviceOn<Advice>(of.kind, isMoved ? of.question({ ...asItIs, ...moved }) : null);
  const error = before.error ?? asked.error;
  const failed = isRefused(error, 401) ? [] : problemErrors(error, t.faults);
  // Compared only with the answer to these days: not with that to the days before, which stays until it comes.
  const answered = isMoved && !asked.isPlaceholderData ? asked.data : undefined;
  const after = before.data === undefined ? [] : resultsOf(answered ?? before.data, of);
  return (
    <div className="stack-tight what-if-days">
      <p className="quiet">{why.whatIfIntro}</p>
      {of.days.map(({ name, asItIs: on }) => (
        <Day
          key={name}
          name={name}
          value={typed[name] ?? on ?? today}
          onChange={(text) => setTyped({ ...typed, [name]: text })}
          today={today}
        />
      ))}
      {failed.length > 0 ? (
        <p className="notice" data-tone="soon" role="status">
          {failed.map(({ message }) => message).join(' ')}
        </p>
      ) : before.data === undefined ? (
        <p className="quiet">{t.shell.loading}</p>
      ) : (
        <>
          <Compared before={resultsOf(before.data, of)} after={after} isMoved={answered !== undefined} />
          {answered === undefined ? null : <Overtaken {...overtakenBy(of, moved, after)} />}
        </>
      )}
      {isMoved ? (
        <p>
          <button className="button small" type="button" onClick={() => setTyped({})}>
            {why.back}
          </button>
        </p>
      ) : null}
    </div>
  );
}

/** Move a day and see what changes: the same advisor that decides cases is asked, and nothing is sent. */
export function WhatIf({ of, zone }: { readonly of: Subject; readonly zone: string }) {
  const { why } = useWhyTexts();
  const today = useToday(zone);
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="more" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{why.whatIf}</summary>
      {isOpen && today !== undefined ? <Moving of={of} today={today} /> : null}
    </details>
  );
}
