import { useMutation, useQueryClient } from '@tanstack/react-query';
import { use, useEffect, useRef } from 'react';
import type { CaseShown } from '../../../shared/api/index.ts';
import { send } from '../../api/client.ts';
import { useKeyOf } from '../../api/use-key-of.ts';
import { isRefused } from '../../api/problem.ts';
import { caseKey, caseQuery, useMe } from '../../api/queries.ts';
import { calledAs } from '../../case/acts-order.ts';
import { queue } from '../../desk/queue.ts';
import { HeldLinkContext } from './held-link.ts';
import { forgetDraft } from '../../form/use-draft.ts';
import { useTexts } from '../../language/use-texts.tsx';
import { useGo } from '../../design/going.tsx';

/** Of the sending of an act, by whichever form. */
export const actKey = (caseId: string, act: string) => ['act', caseId, act] as const;

/**
 * Sends an act on the version the person has in sight. Where somebody else was quicker (412) the case is read again and
 * what happened is shown; the next press sends on that version.
 */
export const useAct = (of: CaseShown, act: string, draftKey: string) => {
  const held = use(HeldLinkContext);
  const { data: me } = useMe();
  const queries = useQueryClient();
  const { language } = useTexts();
  const go = useGo();
  const { keyOf } = useKeyOf();
  const inSight = useRef(of.version);
  useEffect(() => {
    inSight.current = of.version;
  }, [of.version]);
  /** A colleague may have been quicker: only what is looked at now is known. What can not be read is gone to, where that is said. */
  const firstOf = async (logNumbers: readonly string[], isWanted: (each: CaseShown) => boolean): Promise<string | undefined> => {
    for (const logNumber of logNumbers) {
      const found = await queries.fetchQuery(caseQuery(logNumber, language)).catch(() => null);
      if (found === null || isWanted(found)) return logNumber;
    }
    return undefined;
  };
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
      forgetDraft(draftKey, held?.drafts);
      if (held !== null) {
        held.done(act, after);
        return;
      }
      await queries.invalidateQueries({ queryKey: caseKey(of.logNumber) });
      void queries.invalidateQueries();
      const { logNumber, kind } = of;
      const isOurs = ({ waitingOn, tasks }: CaseShown): boolean =>
        me !== undefined &&
        (waitingOn.includes(me.party.partyId) || tasks.some(({ partyId, state }) => partyId === me.party.partyId && state === 'OPEN'));
      const candidates = isOurs(after) ? undefined : queue.oursAfter(logNumber);
      const next =
        candidates === undefined
          ? undefined
          : queue.finish({ logNumber, kind, called: calledAs(of, act) }, await firstOf(candidates, isOurs));
      go(next ?? `/cases/${logNumber}?done=${act}`, { replace: true });
    },
  });
};
