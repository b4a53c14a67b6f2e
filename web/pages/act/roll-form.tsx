import { useTexts } from '../../language/use-texts.tsx';
import { actForm, type FieldsProps } from './act-form.tsx';
import { rolledDateFor } from './rolled-date.ts';

type Draft = Readonly<Record<string, never>>;

function Fields({ of, names }: FieldsProps<Draft>) {
  const { t, date } = useTexts();
  const dates = names.enrollments.map((enrollment) => ({ number: enrollment.number, on: rolledDateFor(of, enrollment) }));
  return (
    <>
      <ul className="stack-tight">
        {dates.map(({ number, on }) => (
          <li key={number}>
            {dates.length > 1 ? <span className="number">{number}: </span> : null}
            <strong>{on === null ? t.case.effectiveOpen : t.actForms.rolledTo(date(on))}</strong>
          </li>
        ))}
      </ul>
      <p>{t.actForms.rollMeans}</p>
    </>
  );
}

/** The missed date stays with the current partner; the next one is taken. */
export const RollForm = actForm<Draft>({ start: () => ({}), Fields, read: () => ({ fields: {} }) });
