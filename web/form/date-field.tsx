import { useId, useRef, useState, type KeyboardEvent } from 'react';
import { daysBetween, weekdayOf, type CivilDate } from '../../shared/calendar/index.ts';
import { parseDate, parseDateNear, problemOfDate } from '../dates/parse-date.ts';
import { lazyPart } from '../design/lazy-part.tsx';
import { useTexts } from '../language/use-texts.tsx';
import { doubtAbout, type Known } from './doubt-about.ts';
import './date-field.css';
import { useFieldError, useIsInForm } from './form.tsx';
import { marksOf } from './marks.ts';

const CalendarPopover = lazyPart(async () => (await import('./calendar-popover.tsx')).CalendarPopover);

type Props = {
  readonly label: string;
  /** What it is called in the list of what is wrong, where its label alone would not tell. */
  readonly called?: string;
  readonly path: string;
  readonly help?: string;
  readonly isOptional?: boolean;
  /** As typed; `parseDate` tells what it means. What was typed without a year gets one before it is left or sent. */
  readonly value: string;
  readonly onChange: (typed: string) => void;
  /** Today in the zone the date counts in. */
  readonly today: CivilDate | undefined;
  /** Something that has happened: a day to come is told as soon as it is typed. */
  readonly hasBeen?: boolean;
  /** Something to come, as a rule: so is a day typed without a year. */
  readonly isAhead?: boolean;
  /** What the day is about: one that is far from it may be a typing error, and is asked about. */
  readonly near?: Known;
};

/** The date as it is understood: its weekday, and how far away. */
function Understood({ date: on, today }: { readonly date: CivilDate; readonly today: CivilDate | undefined }) {
  const { t, date } = useTexts();
  const distance = today === undefined ? '' : ` · ${t.dates.distance(daysBetween(today, on))}`;
  return (
    <>
      <strong className="number">{`${date(on)}${distance}`}</strong>
      {weekdayOf(on) > 5 ? <span className="quiet small"> {t.dates.weekend}</span> : null}
    </>
  );
}

/** A press that is under way ends where it began: nothing moves below it until it has. */
const afterPress = (then: () => void): void => {
  if (document.querySelector('button:active, a:active') === null) then();
  else document.addEventListener('mouseup', () => setTimeout(then), { once: true, capture: true });
};

/** A date: typed as people type dates, or chosen from a calendar; the weekday and the days left stand below. */
export function DateField({
  label,
  called = label,
  path,
  help,
  isOptional = false,
  value,
  onChange,
  today,
  hasBeen = false,
  isAhead = false,
  near,
}: Props) {
  const { t, date, language } = useTexts();
  const id = useId();
  const trigger = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const [isLeft, setLeft] = useState(false);
  const refused = useFieldError(path);
  const isInForm = useIsInForm();
  const parsed = parseDateNear(value, {
    today,
    earliest: isAhead ? today : near?.startsOn,
    latest: hasBeen ? today : undefined,
    language,
  });
  // Whoever reads the field after this one, and whoever sends it, finds the year that was shown.
  const writeOut = () => {
    if ('date' in parsed && !('date' in parseDate(value))) onChange(parsed.date);
  };
  const keyed = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) writeOut();
  };
  const unread = isLeft && 'problem' in parsed && parsed.problem !== 'EMPTY' ? problemOfDate(parsed, t) : undefined;
  const isToCome = hasBeen && isLeft && 'date' in parsed && today !== undefined && parsed.date > today;
  const doubt = near === undefined || today === undefined || !('date' in parsed) ? null : doubtAbout(parsed.date, today, near);
  const error = unread ?? (isToCome ? t.dates.notYet : refused);
  return (
    <div className="field" data-width="short">
      <label htmlFor={id}>
        {label} {isOptional ? <span className="quiet small">{t.shell.optional}</span> : null}
      </label>
      {help === undefined ? null : (
        <div className="field-help" id={`${id}-help`}>
          {help}
        </div>
      )}
      {error === undefined ? null : (
        <div className="field-error" id={`${id}-error`}>
          {error}
        </div>
      )}
      <div className="date-field">
        <input
          id={id}
          className="input"
          type="text"
          autoComplete="off"
          value={value}
          {...marksOf(path, called)}
          aria-required={isOptional ? undefined : isInForm || undefined}
          aria-invalid={error !== undefined}
          aria-describedby={`${id}-understood${help === undefined ? '' : ` ${id}-help`}${error === undefined ? '' : ` ${id}-error`}`}
          onChange={(event) => onChange(event.target.value)}
          onKeyDown={keyed}
          onBlur={() => {
            writeOut();
            afterPress(() => setLeft(true));
          }}
          onFocus={() => setLeft(false)}
        />
        <button
          ref={trigger}
          className="button"
          type="button"
          aria-label={`${t.dates.open}: ${label}`}
          aria-expanded={isOpen}
          onClick={() => setOpen(true)}
        >
          <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true" fill="none" stroke="currentColor" strokeWidth="1.8">
            <rect x="2.5" y="4" width="15" height="13" rx="2" />
            <path d="M2.5 8h15M6.5 2v4M13.5 2v4" />
          </svg>
        </button>
      </div>
      <div id={`${id}-understood`} aria-live="polite">
        {'date' in parsed ? (
          <Understood date={parsed.date} today={today} />
        ) : (
          <span className="field-help">{hasBeen ? t.dates.helpPast : t.dates.help}</span>
        )}
        {doubt === null ? null : (
          <p className="notice small" data-tone="soon">
            {doubt.about === 'BEFORE_START' ? t.dates.beforeStart(date(doubt.startsOn)) : t.dates.farAway[doubt.about](doubt.years)}
          </p>
        )}
      </div>
      {isOpen ? (
        <CalendarPopover
          label={t.dates.calendarOf(label)}
          trigger={trigger}
          value={'date' in parsed ? parsed.date : null}
          today={today}
          latest={hasBeen ? today : undefined}
          onChange={(chosen) => {
            onChange(chosen);
            setOpen(false);
          }}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </div>
  );
}
