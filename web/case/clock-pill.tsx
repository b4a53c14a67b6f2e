import { Pill } from '../design/pill.tsx';
import { useTexts } from '../language/use-texts.tsx';
import { clockText, isSoon, type Clock } from './standing.ts';

/** Due in 2 days, late by 3, in effect in 12: the word, and where it is not said beside it the date. */
export function ClockPill({ clock, hasDate = true }: { readonly clock: Clock; readonly hasDate?: boolean }) {
  const { t, date } = useTexts();
  if (clock.kind === 'NONE') return null;
  const tone = clock.kind === 'LATE' ? 'late' : isSoon(clock) ? 'soon' : clock.kind === 'EFFECTIVE' && clock.isSettled ? 'done' : 'plain';
  return (
    <span className="clock-pill">
      <Pill tone={tone}>{clockText(clock, t)}</Pill>
      {hasDate ? (
        <time className="quiet small number" dateTime={clock.on}>
          {date(clock.on)}
        </time>
      ) : null}
    </span>
  );
}
