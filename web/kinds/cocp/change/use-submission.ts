import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { CaseShown, PackageShown } from '../../../../shared/api/index.ts';
import { send } from '../../../api/client.ts';
import { isRefused } from '../../../api/problem.ts';
import { forgetDraft } from '../../../form/use-draft.ts';
import { chosenEnrollments } from '../../../packages/chosen.ts';
import { formOf, stepOfPath, type Draft } from './draft.ts';
import type { Subject } from './subject.ts';

/** The enrollment the form is filled in for, and all it is sent for: more than one make a package. */
export type Together = Subject & { readonly together: readonly [string, ...string[]] };

/** Submits the form; a refusal is shown on the step where its first field stands. */
export const useSubmission = (subject: Together, draftKey: string, draft: Draft, change: (changed: Partial<Draft>) => void) => {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: (): Promise<CaseShown | PackageShown> => {
      const form = formOf(draft);
      const body = JSON.stringify({ form, together: subject.together });
      // The same answers sent again are the same submission, however often the network swallowed the answer.
      const idempotencyKey = draft.sent?.body === body ? draft.sent.key : crypto.randomUUID();
      change({ sent: { key: idempotencyKey, body } });
      const { enrollmentIds: _, ...alone } = { enrollmentIds: undefined, ...form };
      return subject.together.length > 1
        ? send<PackageShown>('/api/packages', { body: { kind: 'COCP', enrollmentIds: subject.together, form: alone }, idempotencyKey })
        : send<CaseShown>('/api/cases', { body: { kind: 'COCP', enrollmentId: subject.enrollmentId, form }, idempotencyKey });
    },
    onError: (error) => {
      const [first] = isRefused(error) ? (error.problem.errors ?? []) : [];
      const step = first === undefined ? 'check' : stepOfPath(first.path);
      if (step !== 'check') void navigate({ to: '.', search: (before) => ({ ...before, step }), resetScroll: false });
    },
    onSuccess: (filed) => {
      forgetDraft(draftKey);
      void queries.invalidateQueries();
      if ('cases' in filed) {
        chosenEnrollments.sent();
        void navigate({ to: '/packages/$packageId', params: { packageId: filed.packageId }, replace: true });
      } else void navigate({ to: '/cases/$caseId', params: { caseId: filed.logNumber }, search: { filed: true }, replace: true });
    },
  });
};
