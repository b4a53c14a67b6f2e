import { daysBetween, type CivilDate } from '../../../shared/calendar/index.ts';
import type { ShownOf } from '../../../shared/api/index.ts';
import { useTexts } from '../../language/use-texts.tsx';
import './consequences.css';

export type Offered = ShownOf<'EXPIRY'>['details']['options'][number];

/** What follows from an option, as a small timeline: the date, how far away it is, what happens. The last day to choose is said above. */
export function Consequences({ of, today }: { readonly of: Offered; readonly today: CivilDate }) {
  const { t, date } = useTexts();
  return (
    <ol className="consequences">
      {of.consequences
        .filter(({ step }) => step !== 'CHOICE_ENDS')
        .map(({ step, on }) => (
          <li key={step}>
            <time className="number" dateTime={on}>
              {date(on)}
            </time>{' '}
            <span className="quiet">{t.dates.distance(daysBetween(today, on))}</span>
            <span>{t.expiry.steps[step]({ option: of.option })}</span>
          </li>
        ))}
    </ol>
  );
}
