import { useTexts } from '../../../language/use-texts.tsx';
import { actForm } from '../../common/act-form.tsx';
import type { FieldsProps } from '../../common/acting.ts';
import { CicrReading } from '../reading.tsx';

type Draft = Readonly<Record<string, never>>;

function Fields({ of }: FieldsProps<'CICR', Draft>) {
  const { t } = useTexts();
  return <p className="notice">{of.route === 'MANUAL' ? t.cicr.confirmManual : t.cicr.confirmOnline}</p>;
}

/** The institution agrees, with the present and the new contact in sight. */
export const ConfirmForm = actForm<'CICR', Draft>({ Reading: CicrReading, start: () => ({}), Fields, read: () => ({ fields: {} }) });
