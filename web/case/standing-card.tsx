import type { CaseShown } from '../../shared/api/index.ts';
import { useMe } from '../api/queries.ts';
import { useToday } from '../api/local.ts';
import { Pill } from '../design/pill.tsx';
import { useTexts } from '../language/use-texts.tsx';
import { ClockPill } from './clock-pill.tsx';
import { lastOf, quoteOf } from './history.ts';
import { clockOf, isWaitingOn, stepOf } from './standing.ts';
import type { CaseNames } from './use-case-names.ts';

const endings = ['decline', 'withdraw', 'reject'];

/** The one sentence that everybody sees alike. */
export const useStanding = (of: CaseShown, names: CaseNames): string => {
  const { t, date } = useTexts();
  if (of.outcome !== null) return t.case.ended[of.outcome]({ on: of.effectiveOn === null ? null : date(of.effectiveOn) });
  const step = stepOf(of, names.enrollment?.region);
  const next = step === 'SCHEDULED' ? of.effectiveOn : (of.deadlines.find(({ state }) => state === 'PENDING')?.on ?? null);
  return t.case.standing[step]({ who: names.namesOf(of.waitingOn), by: next === null ? null : date(next) });
};

/** Where the case stands, whether it is the reader's turn, and the clock. */
export function StandingCard({ of, names }: { readonly of: CaseShown; readonly names: CaseNames }) {
  const { t } = useTexts();
  const { data: me } = useMe();
  const today = useToday(names.enrollment?.timeZone);
  const standing = useStanding(of, names);
  const isMine = me !== undefined && isWaitingOn(of, me.party.partyId);
  const step = stepOf(of, names.enrollment?.region);
  const ending = of.outcome === null ? undefined : of.history.findLast(({ act }) => endings.includes(act));
  const returned = step === 'CORRECT' ? lastOf(of, 'return') : undefined;
  const quote = ending === undefined ? null : quoteOf(ending);
  const returnQuote = returned === undefined ? null : quoteOf(returned);
  return (
    <section className="card standing stack-tight" data-mine={isMine} aria-labelledby="standing">
      <h2 id="standing" className="hidden-but-read">
        {t.case.stands}
      </h2>
      <p className="standing-sentence">{standing}</p>
      {quote === null ? null : <p>{t.history.reason(quote)}</p>}
      {returnQuote === null ? null : <p>{t.actForms.returnedBecause(returnQuote)}</p>}
      <p className="row">
        {of.outcome === null ? (
          <Pill tone={isMine ? 'mine' : 'plain'}>{isMine ? t.case.turn : t.case.notYourTurn}</Pill>
        ) : (
          <Pill tone={of.outcome === 'EFFECTIVE' ? 'done' : 'plain'}>{t.words.outcome[of.outcome]}</Pill>
        )}
        {today === undefined ? null : <ClockPill clock={clockOf(of, today)} hasDate={false} />}
      </p>
      {isMine && of.outcome === null && t.worklist.whyMine[step] !== '' ? <p className="quiet small">{t.worklist.whyMine[step]}</p> : null}
    </section>
  );
}
