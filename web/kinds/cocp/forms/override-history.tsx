import { useQuery } from '@tanstack/react-query';
import type { PartnerOverrides } from '../../../../shared/api/index.ts';
import { send } from '../../../api/client.ts';
import { Answer } from '../../../design/answer.tsx';
import { OverridesTold } from './overrides-told.tsx';

/** How often this partner has asked before, and what became of it. `of`: the case that is being decided. */
export function OverrideHistory({ of, partyId, who }: { readonly of: string; readonly partyId: string; readonly who: string }) {
  const found = useQuery({
    queryKey: ['overrides', partyId],
    queryFn: ({ signal }) => send<PartnerOverrides>(`/api/parties/${partyId}/overrides`, { signal }),
  });
  return <Answer of={found}>{(overrides) => <OverridesTold of={of} found={overrides} who={who} />}</Answer>;
}
