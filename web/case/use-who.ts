import { useQuery } from '@tanstack/react-query';
import type { CasePeople, CaseShown } from '../../shared/api/index.ts';
import { send } from '../api/client.ts';
import type { PartyOf } from '../api/queries.ts';
import { whileSame } from '../api/while-same.ts';
import { useTexts } from '../language/use-texts.tsx';
import type { Entry } from './entry.ts';
import { partyOfEntry } from './history-party.ts';
import type { CaseNames } from './use-case-names.ts';
import { useDoer } from './use-sentence.ts';

/** Asked anew with every version: somebody else may have acted. */
const usePeople = ({ caseId, version }: CaseShown) =>
  useQuery({
    queryKey: ['case', caseId, 'people', version],
    queryFn: ({ signal }) => send<CasePeople>(`/api/cases/${caseId}/people`, { signal }),
    staleTime: Infinity,
    placeholderData: whileSame(caseId),
  });

/** Who did what an entry tells: the person, where the reader may know them, with their party; else the party; empty where neither is known. */
export const useWho = (of: CaseShown, names: CaseNames, partyOf: PartyOf): ((entry: Entry) => string) => {
  const { t } = useTexts();
  const doer = useDoer();
  const { data } = usePeople(of);
  return (entry) => {
    if (entry.by === null) return doer(entry.act);
    const partyId = partyOfEntry(of, entry, names.enrollment);
    const party = partyId === null ? '' : (partyOf(partyId)?.name ?? names.nameOf(partyId));
    const name = data?.items.find(({ userId }) => userId === entry.by)?.name;
    if (name === undefined) return party;
    return party === '' ? name : t.shell.signedInAs({ name, party });
  };
};
