import { DateField } from '../../form/date-field.tsx';
import { TextField } from '../../form/fields.tsx';
import { useTexts } from '../../language/use-texts.tsx';
import { actForm, missingText, readDate, type FieldsProps } from './act-form.tsx';

type Draft = { readonly justification: string; readonly on: string };

function Fields({ today, draft, change }: FieldsProps<Draft>) {
  const { t } = useTexts();
  return (
    <>
      <TextField
        label={t.actForms.justification}
        path="/justification"
        help={t.actForms.justificationHelp}
        isLong
        width="full"
        value={draft.justification}
        onChange={(justification) => change({ justification })}
      />
      <DateField
        label={t.actForms.overrideOn}
        path="/requestedEffectiveOn"
        value={draft.on}
        onChange={(on) => change({ on })}
        today={today}
      />
    </>
  );
}

/** Why the lead time could not be met, and the date asked for all the same. */
export const RequestOverrideForm = actForm<Draft>({
  start: ({ of }) => ({ justification: '', on: of.form.requestedEffectiveOn ?? '' }),
  Fields,
  read: ({ justification, on }, _, t) => {
    const asked = readDate('/requestedEffectiveOn', on, t);
    const errors = [...missingText('/justification', justification, t), ...('errors' in asked ? asked.errors : [])];
    return errors.length > 0 || !('date' in asked) ? { errors } : { fields: { justification, requestedEffectiveOn: asked.date } };
  },
});
