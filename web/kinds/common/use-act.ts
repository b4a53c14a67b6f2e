import { useMutation, useMutationState, useQueryClient } from '@tanstack/react-query';
import { use, useEffect, useRef, useState } from 'react';
import type { CaseShown } from '../../../shared/api/index.ts';
import { send } from '../../api/client.ts';
import { useKeyOf } from '../../api/use-key-of.ts';
import { isRefused } from '../../api/problem.ts';
import { caseKey, useMe } from '../../api/queries.ts';
import type { Entry } from '../../case/entry.ts';
import { queue } from '../../desk/queue.ts';
import { HeldLinkContext } from './held-link.ts';
import { forgetDraft } from '../../form/use-draft.ts';
import { useGo } from '../../design/going.tsx';

/** What others did since the form was opened: shown before anything typed on the old state is sent. */
export const useHappened = (of: CaseShown): readonly Entry[] => {
  const { data: me } = useMe();
  const [openedAt] = useState(of.history.at(-1)?.seq ?? 0);
  return of.history.filter(({ seq, by }) => seq > openedAt && by !== me?.userId);
};

/** Has the reader done it since the form was opened, from wherever: the answer was lost on the way, or another window was quicker. */
export const useIsOwn = (of: CaseShown, act: string): boolean => {
  const { data: me } = useMe();
  const [openedAt] = useState(of.history.at(-1)?.seq ?? 0);
  return of.history.some((entry) => entry.seq > openedAt && entry.by === me?.userId && entry.act === act);
};

const actKey = (caseId: string, act: string) => ['act', caseId, act] as const;

/** Has it been done from this page just now? Then that it is no longer possible is no news. */
export const useIsDone = ({ caseId }: CaseShown, act: string): boolean => {
  // Done on an earlier visit, before a correction say, it is asked for anew.
  const [openedAt] = useState(() => Date.now());
  const done = { mutationKey: actKey(caseId, act), status: 'success', exact: true } as const;
  return useMutationState({ filters: { ...done, predicate: ({ state }) => state.submittedAt >= openedAt } }).length > 0;
};

/**
 * Sends an act on the version the person has in sight. Where somebody else was quicker (412) the case is read again and
 * what happened is shown; the next press sends on that version.
 */
export const useAct = (of: CaseShown, act: string, draftKey: string) => {
  const held = use(HeldLinkContext);
  const { data: me } = useMe();
  const queries = useQueryClient();
  const go = useGo();
  const { keyOf } = useKeyOf();
  const inSight = useRef(of.version);
  useEffect(() => {
    inSight.current = of.version;
  }, [of.version]);
  return useMutation({
    mutationKey: actKey(of.caseId, act),
    mutationFn: (fields: object) => {
      if (held !== null) return held.send(act, fields);
      const body = { act, ...fields };
      return send<CaseShown>(`/api/cases/${of.caseId}/acts`, { body, ifMatch: inSight.current, idempotencyKey: keyOf(body) });
    },
    onError: async (error) => {
      if (isRefused(error, 412) || isRefused(error, 409)) await queries.invalidateQueries({ queryKey: ['case'] });
    },
    onSuccess: async (after) => {
      forgetDraft(draftKey);
      if (held !== null) {
        held.done(act, after);
        return;
      }
      await queries.invalidateQueries({ queryKey: caseKey(of.logNumber) });
      void queries.invalidateQueries();
      const { logNumber, kind } = of;
      const isStillOurs = me !== undefined && after.waitingOn.includes(me.party.partyId);
      const next = isStillOurs ? undefined : queue.finish({ logNumber, kind, act });
      go(next ?? `/cases/${logNumber}?done=${act}`, { replace: true });
    },
  });
};
