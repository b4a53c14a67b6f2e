import type { CaseKind } from '../../../shared/records/index.ts';
import { ReasonField } from '../../form/written.tsx';
import { actForm } from './act-form.tsx';
import { missingText } from '../../form/read-fields.ts';
import type { FieldsProps } from './acting.ts';
import { Means } from './means.tsx';

type Draft = { readonly reason: string };

function Fields({ of, act, draft, change }: FieldsProps<CaseKind, Draft>) {
  return (
    <>
      <Means of={of} act={act} />
      <ReasonField value={draft.reason} onChange={(reason) => change({ reason })} />
    </>
  );
}

/** Withdraw, reject: the case ends, with a reason. */
export const ReasonForm = actForm<CaseKind, Draft>({
  isTold: true,
  start: () => ({ reason: '' }),
  Fields,
  read: ({ reason }, _, t) => {
    const errors = missingText('/reason', reason, t);
    return errors.length > 0 ? { errors } : { fields: { reason } };
  },
});
