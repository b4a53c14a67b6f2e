import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { CaseShown, PackageShown } from '../../../shared/api/index.ts';
import type { CaseKind } from '../../../shared/records/index.ts';
import { send } from '../../api/client.ts';
import { useKeyOf } from '../../api/use-key-of.ts';
import { forgetDraft } from '../../form/use-draft.ts';
import { chosenEnrollments } from '../../packages/chosen.ts';

/**
 * Files a case on an enrollment, or a package on several, and goes to it. The same answers sent again are the same submission,
 * however often the network swallowed the answer.
 */
export const useFiling = (kind: CaseKind, enrollmentIds: readonly [string, ...string[]], draftKey: string) => {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { keyOf } = useKeyOf();
  return useMutation({
    mutationFn: (form: object) => {
      const isPackage = enrollmentIds.length > 1;
      const body = isPackage ? { kind, enrollmentIds, form } : { kind, enrollmentId: enrollmentIds[0], form };
      return send<CaseShown | PackageShown>(isPackage ? '/api/packages' : '/api/cases', { body, idempotencyKey: keyOf(body) });
    },
    onSuccess: (filed) => {
      forgetDraft(draftKey);
      void queries.invalidateQueries();
      if ('cases' in filed) {
        chosenEnrollments.sent(enrollmentIds);
        void navigate({ to: '/packages/$packageId', params: { packageId: filed.packageId }, replace: true });
      } else void navigate({ to: '/cases/$caseId', params: { caseId: filed.logNumber }, search: { filed: true }, replace: true });
    },
  });
};
