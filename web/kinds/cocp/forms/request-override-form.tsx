import { DateField } from '../../../form/date-field.tsx';
import { TextField } from '../../../form/fields.tsx';
import { actForm } from '../../common/act-form.tsx';
import { missingText, readDate } from '../../../form/read-fields.ts';
import type { FieldsProps } from '../../common/acting.ts';
import { useCocpTexts } from '../use-cocp-texts.ts';

type Draft = { readonly justification: string; readonly on: string };

function Fields({ names, today, draft, change }: FieldsProps<'COCP', Draft>) {
  const said = useCocpTexts();
  return (
    <>
      <TextField
        label={said.justification}
        path="/justification"
        help={said.justificationHelp}
        isLong
        width="full"
        value={draft.justification}
        onChange={(justification) => change({ justification })}
      />
      <DateField
        label={said.overrideOn}
        path="/requestedEffectiveOn"
        value={draft.on}
        onChange={(on) => change({ on })}
        today={today}
        isAhead
        near={{ startsOn: names.enrollment?.startsOn }}
      />
    </>
  );
}

/** Why the lead time could not be met, and the date asked for all the same. */
export const RequestOverrideForm = actForm<'COCP', Draft>({
  isTold: true,
  start: ({ of }) => ({ justification: '', on: of.form.requestedEffectiveOn ?? '' }),
  Fields,
  read: ({ justification, on }, _, t) => {
    const asked = readDate('/requestedEffectiveOn', on, t);
    const errors = [...missingText('/justification', justification, t), ...('errors' in asked ? asked.errors : [])];
    return errors.length > 0 || !('date' in asked) ? { errors } : { fields: { justification, requestedEffectiveOn: asked.date } };
  },
});
