import type { CaseShown } from '../../shared/api/index.ts';
import { useParties } from '../api/queries.ts';
import { momentAt } from '../dates/now.ts';
import { useTexts } from '../language/use-texts.tsx';
import { quoteOf, type Entry } from './entry.ts';
import { partiesTold, useSentence } from './use-sentence.ts';
import type { CaseNames } from './use-case-names.ts';
import { useWho } from './use-who.ts';

/** Entries of the history as sentences. */
export function HistoryList({
  of,
  names,
  entries,
}: {
  readonly of: CaseShown;
  readonly names: CaseNames;
  readonly entries: readonly Entry[];
}) {
  const { t, date } = useTexts();
  const sentence = useSentence();
  const partyOf = useParties(entries.flatMap(partiesTold));
  const who = useWho(of, names, partyOf);
  const zone = names.timeZone;
  return (
    <ol className="history">
      {entries.map((entry) => {
        const quote = quoteOf(entry);
        const at = momentAt(entry.at, zone, date);
        return (
          <li key={entry.seq}>
            <span>{sentence(of, entry, { partyOf, enrollment: names.enrollment })}</span>
            {quote === null ? null : <q>{quote}</q>}
            <span className="quiet small number">{t.case.historyBy({ at, who: who(entry) })}</span>
          </li>
        );
      })}
    </ol>
  );
}
