import { useTexts } from '../../../language/use-texts.tsx';
import { actForm } from '../../common/act-form.tsx';
import type { FieldsProps } from '../../common/acting.ts';
import { useCocpTexts } from '../use-cocp-texts.ts';
import { rolledDates } from './rolled-dates.ts';

type Draft = Readonly<Record<string, never>>;

function Fields({ of, names }: FieldsProps<'COCP', Draft>) {
  const { t, date } = useTexts();
  const said = useCocpTexts();
  const dates = rolledDates(of, names);
  return (
    <>
      <ul className="stack-tight">
        {dates.map(({ number, on }) => (
          <li key={number}>
            {dates.length > 1 ? <span className="number">{number}: </span> : null}
            <strong>{on === null ? t.case.effectiveOpen : said.rolledTo(date(on))}</strong>
          </li>
        ))}
      </ul>
      <p>{said.rollMeans}</p>
    </>
  );
}

/** The missed date stays with the current partner; the next one is taken. */
export const RollForm = actForm<'COCP', Draft>({ start: () => ({}), Fields, read: () => ({ fields: {} }) });
