import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { CaseShown } from '../../shared/api/index.ts';
import { send } from '../api/client.ts';
import { isRefused } from '../api/problem.ts';
import { forgetDraft } from '../form/use-draft.ts';
import { formOf, stepOfPath, type Draft } from './draft.ts';
import type { Subject } from './subject.ts';

/** Submits the form; a refusal is shown on the step where its first field stands. */
export const useSubmission = (subject: Subject, draftKey: string, draft: Draft, change: (changed: Partial<Draft>) => void) => {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: () => {
      const form = formOf(draft);
      const body = JSON.stringify(form);
      // The same answers sent again are the same submission, however often the network swallowed the answer.
      const idempotencyKey = draft.sent?.body === body ? draft.sent.key : crypto.randomUUID();
      change({ sent: { key: idempotencyKey, body } });
      return send<CaseShown>('/api/cases', { body: { kind: 'COCP', enrollmentId: subject.enrollmentId, form }, idempotencyKey });
    },
    onError: (error) => {
      const [first] = isRefused(error) ? (error.problem.errors ?? []) : [];
      const step = first === undefined ? 'check' : stepOfPath(first.path);
      if (step !== 'check') void navigate({ to: '.', search: { step }, resetScroll: false });
    },
    onSuccess: (filed) => {
      forgetDraft(draftKey);
      void queries.invalidateQueries();
      void navigate({ to: '/cases/$caseId', params: { caseId: filed.logNumber }, search: { filed: true }, replace: true });
    },
  });
};
