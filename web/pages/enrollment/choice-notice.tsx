import { Link } from '@tanstack/react-router';
import type { CaseListed } from '../../../shared/api/index.ts';
import { daysBetween, type CivilDate } from '../../../shared/calendar/index.ts';
import { choiceNotice as en } from '../../../shared/texts/en/page/choice-notice.ts';
import { choiceNotice as ja } from '../../../shared/texts/ja/page/choice-notice.ts';
import { actWords } from '../../case/acts-order.ts';
import { textsBeside } from '../../language/texts-beside.ts';
import { useTexts } from '../../language/use-texts.tsx';

const useWords = textsBeside({ en, ja });

type Props = {
  readonly window: { readonly from: CivilDate; readonly to: CivilDate };
  readonly today: CivilDate;
  /** Those open on the enrollment. */
  readonly cases: readonly CaseListed[];
};

/** Whether what follows the term can be chosen now, or from when until when it can; the way to it as soon as it can. */
export function ChoiceNotice({ window: { from, to }, today, cases }: Props) {
  const words = useWords();
  const { t, date } = useTexts();
  const of = cases.find(({ kind, phase }) => kind === 'EXPIRY' && phase === 'CHOICE');
  if (of?.kind !== 'EXPIRY') {
    return today < from ? <p className="notice">{words.ahead({ from: date(from), to: date(to) })}</p> : null;
  }
  const isChosen = of.details.choice !== null;
  const until = { to: date(of.details.endsOn), distance: t.dates.distance(daysBetween(today, of.details.endsOn)) };
  const mayChoose = of.acts.includes('choose');
  return (
    <section className="notice row" data-tone={isChosen ? 'plain' : 'soon'}>
      <span>{!isChosen ? words.open(until) : of.details.confirmed === null ? words.chosen(until) : words.confirmed}</span>
      {mayChoose ? (
        <Link className="button only-on-screen" to="/cases/$caseId/$act" params={{ caseId: of.logNumber, act: 'choose' }}>
          {actWords(of, 'choose', t).name}
        </Link>
      ) : (
        <Link className="only-on-screen" to="/cases/$caseId" params={{ caseId: of.logNumber }}>
          {t.cocp.toCase}
        </Link>
      )}
    </section>
  );
}
