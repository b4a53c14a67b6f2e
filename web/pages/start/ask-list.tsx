import { Link } from '@tanstack/react-router';
import type { Me } from '../../../shared/api/index.ts';
import { useParties } from '../../api/queries.ts';
import { ClockPill } from '../../case/clock-pill.tsx';
import { stepWords } from '../../case/standing.ts';
import { kindOnPage } from '../../kinds/index.ts';
import { useTexts } from '../../language/use-texts.tsx';
import type { Matter } from './worklist.ts';
import { askOf, askersOf } from './asks.ts';
import { useStartTexts } from './use-start-texts.ts';

/** What waits on the reader's organisation, a sentence each. */
export function AskList({ matters, me }: { readonly matters: readonly Matter[]; readonly me: Me }) {
  const texts = useTexts();
  const { t } = texts;
  const said = useStartTexts();
  const partyOf = useParties(matters.flatMap(({ of, enrollment }) => [...askersOf(of), enrollment?.institutionId]));
  const why = ({ of, task }: Matter): string => (task === null ? stepWords(of, t).whyMine : t.worklist.task);
  const wayTo = ({ of, task }: Matter): string =>
    task === null ? stepWords(of, t).toDo(kindOnPage(of).title(of, texts).inSentence) : `${said.open} ${of.logNumber}`;
  return (
    <ul className="asks">
      {matters.map((matter) => {
        const { key, of, clock, enrollment } = matter;
        return (
          <li key={key} className="ask" data-late={clock.kind === 'LATE'}>
            <p className="ask-sentence">{askOf(matter, me.party.partyId, partyOf, texts, said)}</p>
            <p className="ask-way only-on-screen">
              <Link className="button" to="/cases/$caseId" params={{ caseId: of.logNumber }}>
                {wayTo(matter)}
              </Link>
            </p>
            <p className="row small">
              {why(matter) === '' ? null : <span className="quiet">{why(matter)}</span>}
              <ClockPill clock={clock} hasDate={false} />
              <span className="quiet number">
                {[
                  ...(enrollment === undefined || enrollment.institutionId === me.party.partyId
                    ? []
                    : [partyOf(enrollment.institutionId)?.name ?? '…']),
                  ...(enrollment === undefined ? [] : [t.worklist.enrollment(enrollment.number)]),
                  ...(of.enrollments.length > 1 ? [t.worklist.andMore(of.enrollments.length - 1)] : []),
                  of.logNumber,
                ].join(' · ')}
              </span>
            </p>
          </li>
        );
      })}
    </ul>
  );
}
