import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import type { CaseShown } from '../../../shared/api/index.ts';
import { send } from '../../api/client.ts';
import { isRefused } from '../../api/problem.ts';
import { caseKey, useMe } from '../../api/queries.ts';
import type { ActName } from '../../case/acts-order.ts';
import type { Entry } from '../../case/history.ts';
import { forgetDraft } from '../../form/use-draft.ts';

/** What others did since the form was opened: shown before anything typed on the old state is sent. */
export const useHappened = (of: CaseShown): readonly Entry[] => {
  const { data: me } = useMe();
  const [openedAt] = useState(of.history.at(-1)?.seq ?? 0);
  return of.history.filter(({ seq, by }) => seq > openedAt && by !== me?.userId);
};

/**
 * Sends an act on the version the person has in sight. Where somebody else was quicker (412) the case is read again and
 * what happened is shown; the next press sends on that version.
 */
export const useAct = (of: CaseShown, act: ActName, draftKey: string) => {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const key = useRef({ key: crypto.randomUUID(), body: '' });
  const inSight = useRef(of.version);
  useEffect(() => {
    inSight.current = of.version;
  }, [of.version]);
  return useMutation({
    mutationFn: (fields: object) => {
      const body = { act, ...fields };
      const text = JSON.stringify(body);
      if (key.current.body !== text) key.current = { key: crypto.randomUUID(), body: text };
      return send<CaseShown>(`/api/cases/${of.caseId}/acts`, { body, ifMatch: inSight.current, idempotencyKey: key.current.key });
    },
    onError: async (error) => {
      if (isRefused(error, 412) || isRefused(error, 409)) await queries.invalidateQueries({ queryKey: ['case'] });
    },
    onSuccess: async () => {
      forgetDraft(draftKey);
      await queries.invalidateQueries({ queryKey: caseKey(of.logNumber) });
      void queries.invalidateQueries();
      void navigate({ to: '/cases/$caseId', params: { caseId: of.logNumber }, search: { done: act }, replace: true });
    },
  });
};
