import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { historyPart as en } from '../../shared/texts/en/page/history-part.ts';
import { historyPart as ja } from '../../shared/texts/ja/page/history-part.ts';
import type { CaseShown, HistoryVerified } from '../../shared/api/index.ts';
import { send } from '../api/client.ts';
import { whileSame } from '../api/while-same.ts';
import { textsBeside } from '../language/texts-beside.ts';
import type { Entry } from './entry.ts';
import { partyOfEntry } from './history-party.ts';
import { HistoryList } from './history-list.tsx';
import { filtered, partiesIn, type Filter } from './history-of.ts';
import './history-part.css';
import type { CaseNames } from './use-case-names.ts';
import { Failed } from '../design/answer.tsx';

const useWords = textsBeside({ en, ja });

type Props = { readonly of: CaseShown; readonly names: CaseNames };

/** Asked anew with every version: what was read is what is checked. */
const useVerified = ({ caseId, version }: CaseShown) =>
  useQuery({
    queryKey: ['case', caseId, 'verified', version],
    queryFn: ({ signal }) => send<HistoryVerified>(`/api/cases/${caseId}/history/verify`, { signal }),
    staleTime: Infinity,
    placeholderData: whileSame(caseId),
  });

function Chain({ of }: { readonly of: CaseShown }) {
  const words = useWords();
  const { data, isError, error, refetch } = useVerified(of);
  return (
    <>
      {data === undefined && isError ? (
        <Failed error={error} again={() => void refetch()} />
      ) : data === undefined ? (
        <p className="quiet small">{words.checking}</p>
      ) : data.intact ? (
        <p className="quiet small">{words.intact(data.entries)}</p>
      ) : (
        <p className="notice" data-tone="late">
          {words.broken}
        </p>
      )}
      <details className="more small only-on-screen">
        <summary>{words.chain}</summary>
        <p className="quiet">{words.chainText}</p>
        <ol className="chain">
          {of.history.map(({ seq, recordedAt, rule, hash }) => (
            <li key={seq}>
              <span className="number">{`${words.entry} ${seq}`}</span>
              <span className="quiet number">{`${words.recorded} ${recordedAt}`}</span>
              {rule === null ? null : <span className="code">{`${words.rule} ${rule}`}</span>}
              <span className="code">{`${words.fingerprint} ${hash}`}</span>
            </li>
          ))}
        </ol>
      </details>
    </>
  );
}

type Offered = { readonly id: string; readonly filter: Filter; readonly title: string };

/** What of it to show; nothing to choose among where there is little. */
function Choose({
  filters,
  chosen,
  choose,
}: {
  readonly filters: readonly Offered[];
  readonly chosen: Offered;
  readonly choose: (id: string) => void;
}) {
  const words = useWords();
  return (
    <div className="history-filters only-on-screen" role="group" aria-label={words.show}>
      {filters.map(({ id, title }) => (
        <button key={id} className="button small" type="button" aria-pressed={id === chosen.id} onClick={() => choose(id)}>
          {title}
        </button>
      ))}
    </div>
  );
}

/** With fewer entries than this all are seen at once. */
const worthChoosing = 4;

/** All that happened, the last first: whole or in part, and that nobody has altered it. */
export function HistoryPart({ of, names }: Props) {
  const words = useWords();
  const [chosen, choose] = useState<string | null>(null);
  const partyOf = (entry: Entry) => partyOfEntry(of, entry, names.enrollment);
  const all: Offered = { id: 'ALL', filter: 'ALL', title: words.all };
  const filters: readonly Offered[] = [
    all,
    { id: 'PEOPLE', filter: 'PEOPLE', title: words.people },
    { id: 'CALENDAR', filter: 'CALENDAR', title: words.calendar },
    ...partiesIn(of.history, partyOf).map((partyId) => ({ id: partyId, filter: { partyId }, title: names.nameOf(partyId) })),
  ];
  const shown = filters.find(({ id }) => id === chosen) ?? all;
  const entries = filtered(of.history, shown.filter, partyOf);
  return (
    <>
      {of.history.length < worthChoosing ? null : (
        <>
          <Choose filters={filters} chosen={shown} choose={choose} />
          <p className="quiet small" role="status">
            {words.shown({ shown: entries.length, all: of.history.length })}
          </p>
        </>
      )}
      <HistoryList of={of} names={names} entries={entries.toReversed()} />
      <Chain of={of} />
    </>
  );
}
