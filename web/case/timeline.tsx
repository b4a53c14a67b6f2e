import { daysBetween } from '../../shared/calendar/index.ts';
import type { CaseShown } from '../../shared/api/index.ts';
import { useToday } from '../api/local.ts';
import { kindOnPage } from '../kinds/index.ts';
import { Pill } from '../design/pill.tsx';
import { timeline as en } from '../../shared/texts/en/page/timeline.ts';
import { timeline as ja } from '../../shared/texts/ja/page/timeline.ts';
import { textsBeside } from '../language/texts-beside.ts';
import { useTexts, type Texts } from '../language/use-texts.tsx';
import { deadlineName } from './deadline-name.ts';
import { momentsOf, type Moment } from './moments.ts';
import type { CaseNames } from './use-case-names.ts';
import { WhyDate } from './why/why-date.tsx';
import './timeline.css';

const useTimelineTexts = textsBeside({ en, ja });

const textOf = ({ what }: Moment, of: CaseShown, { t }: Texts): string => {
  const { moments, signers } = kindOnPage(of).words(t);
  switch (what.kind) {
    case 'FILED':
      return moments.opened;
    case 'SIGNED':
      return t.case.signed(signers[what.role]?.title ?? what.role);
    case 'RECEIVED':
      return moments.received;
    case 'TODAY':
      return t.enrollment.today;
    case 'DEADLINE':
      return deadlineName(of.kind, what.deadline.rule, t);
    case 'EFFECTIVE':
      return moments.effective;
    case 'ENDED':
      return t.words.outcome[what.outcome];
    case 'OWN':
      return what.text;
    default:
      throw new Error(`unknown moment ${JSON.stringify(what satisfies never)}`);
  }
};

/** How a date was computed, where it is a matter of counting days. */
const arithmeticOf = ({ what }: Moment, of: CaseShown, { t, date }: Texts): string | null => {
  if (what.kind !== 'DEADLINE') return null;
  const lead = of.enrollments.map(({ leadTime }) => leadTime).find((each) => each?.rule === what.deadline.rule);
  return lead === null || lead === undefined ? null : t.cocp.leadTime({ days: lead.days, anchor: date(lead.anchor) });
};

/** The dates of a case in order: done, now, next; each with its reason. */
export function Timeline({ of, names }: { readonly of: CaseShown; readonly names: CaseNames }) {
  const texts = useTexts();
  const { t, date } = texts;
  const said = useTimelineTexts();
  const { enrollment } = names;
  const timeZone = enrollment?.timeZone ?? 'UTC';
  const today = useToday(timeZone);
  if (today === undefined) return null;
  return (
    <ol className="timeline">
      {momentsOf(of, { timeZone, region: enrollment?.region }, today, texts).map((moment) => {
        const { on, what, state, rule } = moment;
        const text = textOf(moment, of, texts);
        const arithmetic = arithmeticOf(moment, of, texts);
        return (
          <li key={`${on} ${text} ${what.kind === 'DEADLINE' ? what.deadline.on : ''}`} data-state={state}>
            <time className="number" dateTime={on}>
              {date(on)}
            </time>{' '}
            {state === 'AHEAD' ? <span className="quiet small">{t.dates.distance(daysBetween(today, on))}</span> : null}
            <div>
              {text}{' '}
              {what.kind === 'DEADLINE' && what.deadline.state !== 'PENDING' ? (
                <Pill tone={state === 'MISSED' ? 'late' : 'done'}>{t.case.dateState[what.deadline.state]}</Pill>
              ) : null}
              {what.kind === 'DEADLINE' && what.deadline.on !== on ? (
                <div className="quiet small">{said.wasDue(date(what.deadline.on))}</div>
              ) : null}
              {arithmetic === null ? null : <div className="quiet small">{arithmetic}</div>}
            </div>
            {rule === null ? null : (
              <WhyDate rule={rule} on={what.kind === 'DEADLINE' ? what.deadline.on : on} of={of} enrollment={enrollment} />
            )}
          </li>
        );
      })}
    </ol>
  );
}
