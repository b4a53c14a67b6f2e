import type { CaseShown } from '../../shared/api/index.ts';
import { dateAt, timeAt } from '../dates/now.ts';
import { useTexts } from '../language/use-texts.tsx';
import { partyOfEntry, quoteOf, sentenceOf, type Entry } from './history.ts';
import type { CaseNames } from './use-case-names.ts';

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
  const zone = names.enrollment?.timeZone ?? 'UTC';
  return (
    <ol className="history">
      {entries.map((entry) => {
        const party = partyOfEntry(of, entry, names.enrollment?.region);
        const quote = quoteOf(entry);
        const at = `${date(dateAt(entry.at, zone))} ${timeAt(entry.at, zone)}`;
        return (
          <li key={entry.seq}>
            <span>{sentenceOf(entry, t, date)}</span>
            {quote === null ? null : <q>{quote}</q>}
            <span className="quiet small number">
              {t.case.historyBy({ at, who: entry.by === null ? t.case.calendar : party === null ? '' : names.nameOf(party) })}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
