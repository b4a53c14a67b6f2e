import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { CivilDate } from '../../shared/calendar/index.ts';
import { useMovableClock, useMoveClock } from '../api/local.ts';
import { useCases } from '../api/queries.ts';
import { lazyPart } from '../design/lazy-part.tsx';
import { browserZone, dateAt, momentAt } from '../dates/now.ts';
import { problemErrors } from '../form/problem-errors.ts';
import { useDemonstrationTexts } from '../language/use-demonstration-texts.ts';
import { useTexts } from '../language/use-texts.tsx';
import { PressButton } from '../design/press-button.tsx';

const steps = [
  { advance: 'P1D', name: 'nextDay' },
  { advance: 'P10D', name: 'tenDays' },
  { advance: 'P30D', name: 'thirtyDays' },
] as const;

const TourPanel = lazyPart(async () => (await import('../tour/tour-panel.tsx')).TourPanel);

/** The next date of the caller's cases after today. */
function useNextDate(today: CivilDate, isSignedIn: boolean): CivilDate | null {
  const { data } = useCases({ status: 'OPEN' }, { enabled: isSignedIn });
  const dates = (data ?? []).flatMap(({ deadlines, effectiveOn, phase }) => [
    ...deadlines.filter(({ state }) => state === 'PENDING').map(({ on }) => on),
    ...(phase === 'SCHEDULED' && effectiveOn !== null ? [effectiveOn] : []),
  ]);
  return dates.filter((date) => date > today).toSorted()[0] ?? null;
}

function MoveClock({ today, isSignedIn }: { readonly today: CivilDate; readonly isSignedIn: boolean }) {
  const { date, t } = useTexts();
  const { demonstration } = useDemonstrationTexts();
  const move = useMoveClock();
  const [failed] = problemErrors(move.error, t.faults);
  const next = useNextDate(today, isSignedIn);
  return (
    <>
      {steps.map(({ advance, name }) => (
        <PressButton key={advance} kind="bare" isPending={move.isPending} onPress={() => move.mutate({ advance })}>
          {demonstration[name]}
        </PressButton>
      ))}
      {next === null ? null : (
        // Noon in UTC is that day, and past the hour of notices, in every zone but the easternmost.
        <PressButton kind="bare" isPending={move.isPending} onPress={() => move.mutate({ to: `${next}T12:00:00.000Z` })}>
          {demonstration.nextDue(date(next))}
        </PressButton>
      )}
      <span role="status">{move.isPending ? demonstration.moving : ''}</span>
      {failed === undefined ? null : <span role="alert">{failed.message}</span>}
    </>
  );
}

/** One machine only: says plainly that this is a demonstration, and lets time pass. */
export function DemonstrationBar({ isSignedIn }: { readonly isSignedIn: boolean }) {
  const { demonstration } = useDemonstrationTexts();
  const now = useMovableClock();
  const [isOpen, setOpen] = useState(false);
  if (now === null) return null;
  const zone = browserZone();
  const today = dateAt(now, zone);
  return (
    <>
      <aside className="demonstration only-on-screen" aria-label={demonstration.label}>
        <div>
          <strong>{demonstration.label}</strong>
          <button type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            <span className="hidden-but-read">{demonstration.clock}</span>
            <span className="number">{momentAt(now, zone, (on) => on)}</span>
            <span aria-hidden="true">▾</span>
            <span className="hidden-but-read">{demonstration.move}</span>
          </button>
          {isSignedIn ? <Link to="/mailbox">{demonstration.mailbox}</Link> : null}
          {isOpen ? <MoveClock today={today} isSignedIn={isSignedIn} /> : null}
        </div>
      </aside>
      {isSignedIn ? <TourPanel /> : null}
    </>
  );
}
