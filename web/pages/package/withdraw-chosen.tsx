import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { PackageShown } from '../../../shared/api/index.ts';
import { send } from '../../api/client.ts';
import { Form, SubmitButton } from '../../form/form.tsx';
import { problemErrors } from '../../form/problem-errors.ts';
import { missingText } from '../../form/read-fields.ts';
import { useMissing } from '../../form/use-missing.ts';
import { ReasonField } from '../../form/written.tsx';
import { useTexts } from '../../language/use-texts.tsx';
import { usePackageTexts } from '../../packages/use-package-texts.ts';

type Props = {
  readonly of: PackageShown;
  readonly chosen: readonly string[];
  readonly onDone: (refused: PackageShown['refused']) => void;
};

/** Withdraws the chosen cases, with one reason for all. */
export function WithdrawChosen({ of, chosen, onDone }: Props) {
  const { t } = useTexts();
  const said = usePackageTexts();
  const queries = useQueryClient();
  const [reason, setReason] = useState('');
  const { missing, check } = useMissing(() => missingText('/reason', reason, t));
  const withdraw = useMutation({
    mutationFn: () => send<PackageShown>(`/api/packages/${of.packageId}/withdraw`, { body: { reason, caseIds: chosen } }),
    onSuccess: ({ refused }) => {
      onDone(refused);
      void queries.invalidateQueries();
    },
  });
  const submit = () => {
    if (check() && !withdraw.isPending) withdraw.mutate();
  };
  const enrollments = of.cases.filter(({ caseId }) => chosen.includes(caseId)).flatMap((each) => each.enrollments).length;
  return (
    <Form errors={missing.length > 0 ? missing : problemErrors(withdraw.error, t.faults)} onSubmit={submit}>
      <p className="notice" data-tone="late">
        {said.withdrawHelp}
      </p>
      <ReasonField value={reason} onChange={setReason} />
      <p>
        <SubmitButton isPending={withdraw.isPending} kind="grave">
          {said.withdrawChosen({ cases: chosen.length, enrollments })}
        </SubmitButton>
      </p>
    </Form>
  );
}
