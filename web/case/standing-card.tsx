import type { CaseShown } from '../../shared/api/index.ts';
import { useMe } from '../api/queries.ts';
import { useToday } from '../api/local.ts';
import { Pill } from '../design/pill.tsx';
import { useTexts } from '../language/use-texts.tsx';
import { ClockPill } from './clock-pill.tsx';
import { weightOf } from './acts-order.ts';
import { quoteOf } from './entry.ts';
import { outcomeTone } from './outcome-tone.ts';
import { clockOf, isWaitingOn, stepWords } from './standing.ts';
import { kindOnPage } from '../kinds/index.ts';
import type { CaseNames } from './use-case-names.ts';
import { useStanding } from './use-standing.ts';

/** Where the case stands, whether it is the reader's turn, and the clock. */
export function StandingCard({ of, names }: { readonly of: CaseShown; readonly names: CaseNames }) {
  const { t } = useTexts();
  const { data: me } = useMe();
  const today = useToday(names.enrollment?.timeZone);
  const standing = useStanding(of, names);
  const isTurn = me !== undefined && of.waitingOn.includes(me.party.partyId);
  // Or something else is left to do on it, which says so itself.
  const isMine = isTurn || (me !== undefined && isWaitingOn(of, me.party.partyId));
  const whyMine = of.outcome === null && isTurn ? stepWords(of, t).whyMine : '';
  const ending = of.outcome === null ? undefined : of.history.findLast(({ act }) => weightOf(of, act) === 'ENDING');
  const quote = ending === undefined ? null : quoteOf(ending);
  const said = of.outcome === null ? (kindOnPage(of).said?.(of, t) ?? null) : null;
  return (
    <section className="card standing stack-tight" data-mine={isMine} aria-labelledby="standing">
      <h2 id="standing" className="hidden-but-read">
        {t.case.stands}
      </h2>
      <p className="standing-sentence">{standing}</p>
      {quote === null ? null : <p>{t.case.quoted(quote)}</p>}
      {said === null ? null : <p>{said}</p>}
      <p className="row">
        {of.outcome === null ? (
          <Pill tone={isMine ? 'mine' : 'plain'}>{isTurn ? t.case.turn : isMine ? t.case.taskTurn : t.case.notYourTurn}</Pill>
        ) : (
          <Pill tone={outcomeTone(of.outcome)}>{t.words.outcome[of.outcome]}</Pill>
        )}
        {today === undefined ? null : <ClockPill clock={clockOf(of, today)} hasDate={false} />}
      </p>
      {whyMine === '' ? null : <p className="quiet small">{whyMine}</p>}
    </section>
  );
}
