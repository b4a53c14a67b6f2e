import { useMutationState } from '@tanstack/react-query';
import { useState } from 'react';
import type { CaseShown } from '../../../shared/api/index.ts';
import { useMe } from '../../api/queries.ts';
import type { Entry } from '../../case/entry.ts';
import { actKey } from '../../kinds/common/use-act.ts';

/**
 * What happened since the form was opened, shown before anything typed on the old state is sent: what others did, and whether the
 * reader has done the act already (the answer was lost on the way, or another window was quicker).
 */
export const useHappened = (of: CaseShown, act: string): { readonly byOthers: readonly Entry[]; readonly isOwn: boolean } => {
  const { data: me } = useMe();
  const [openedAt] = useState(of.history.at(-1)?.seq ?? 0);
  const since = of.history.filter(({ seq }) => seq > openedAt);
  return {
    byOthers: since.filter(({ by }) => by !== me?.userId),
    isOwn: since.some((entry) => entry.by === me?.userId && entry.act === act),
  };
};

/** Has it been done from this page just now? Then that it is no longer possible is no news. */
export const useIsDone = ({ caseId }: CaseShown, act: string): boolean => {
  // Done on an earlier visit, before a correction say, it is asked for anew.
  const [openedAt] = useState(() => Date.now());
  const done = { mutationKey: actKey(caseId, act), status: 'success', exact: true } as const;
  return useMutationState({ filters: { ...done, predicate: ({ state }) => state.submittedAt >= openedAt } }).length > 0;
};
