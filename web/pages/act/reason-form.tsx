import { TextField } from '../../form/fields.tsx';
import { useTexts } from '../../language/use-texts.tsx';
import { actForm, missingText, type FieldsProps } from './act-form.tsx';

type Draft = { readonly reason: string };

function Fields({ act, draft, change }: FieldsProps<Draft>) {
  const { t } = useTexts();
  const means = act === 'withdraw' ? t.actForms.withdrawMeans : act === 'reject' ? t.actForms.rejectMeans : t.actForms.declineMeans;
  return (
    <>
      <p className="notice" data-tone="late">
        {means}
      </p>
      <TextField
        label={t.actForms.reason}
        path="/reason"
        help={t.actForms.reasonToAll}
        isLong
        width="full"
        value={draft.reason}
        onChange={(reason) => change({ reason })}
      />
    </>
  );
}

/** Decline, withdraw, reject: the case ends, with a reason. */
export const ReasonForm = actForm<Draft>({
  start: () => ({ reason: '' }),
  Fields,
  read: ({ reason }, _, t) => {
    const errors = missingText('/reason', reason, t);
    return errors.length > 0 ? { errors } : { fields: { reason } };
  },
});
