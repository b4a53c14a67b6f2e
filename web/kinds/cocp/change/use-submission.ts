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
    mutationFn: async (): Promise<CaseShown | PackageShown> => {
      const { enrollmentId, together } = subject;
      const asked =
        together.length > 1
          ? { path: '/api/packages', of: (await import('./in-package.ts')).packageBody(draft, together) }
          : { path: '/api/cases', of: { kind: 'COCP', enrollmentId, form: formOf(draft) } };
      const body = JSON.stringify(asked.of);
      // The same answers sent again are the same submission, however often the network swallowed the answer.
      const idempotencyKey = draft.sent?.body === body ? draft.sent.key : crypto.randomUUID();
      change({ sent: { key: idempotencyKey, body } });
      return send<CaseShown | PackageShown>(asked.path, { body: asked.of, idempotencyKey });
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
        chosenEnrollments.sent(subject.together);
        void navigate({ to: '/packages/$packageId', params: { packageId: filed.packageId }, replace: true });
      } else void navigate({ to: '/cases/$caseId', params: { caseId: filed.logNumber }, search: { filed: true }, replace: true });
    },
  });
};
