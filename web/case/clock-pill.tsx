import { Pill } from '../design/pill.tsx';
import { useShortDate } from '../dates/use-short-date.ts';
import { useTexts } from '../language/use-texts.tsx';
import { clockText, isSoon, type Clock } from './standing.ts';

type Props = {
  readonly clock: Clock;
  readonly hasDate?: boolean;
  /** In a column of dates. */
  readonly isShort?: boolean;
};

/** Due in 2 days, late by 3, in effect in 12: the word, and where it is not said beside it the date. What is late says what can still be done, and until when. */
export function ClockPill({ clock, hasDate = true, isShort = false }: Props) {
  const { t, date } = useTexts();
  const shortDate = useShortDate();
  if (clock.kind === 'NONE') return null;
  const tone = clock.kind === 'LATE' ? 'late' : isSoon(clock) ? 'soon' : clock.kind === 'EFFECTIVE' && clock.isSettled ? 'done' : 'plain';
  const next = clock.kind === 'LATE' ? clock.next : undefined;
  const { on } = next ?? clock;
  return (
    <span className="clock-pill">
      <Pill tone={tone}>{clockText(clock, t)}</Pill>
      {next === undefined ? null : <span className="small">{t.clock.due(next.days)}</span>}
      {hasDate ? (
        <time className="quiet small number" dateTime={on}>
          {(isShort ? shortDate : date)(on)}
        </time>
      ) : null}
    </span>
  );
}
