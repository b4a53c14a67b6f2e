import { NoteField, noteGiven } from '../../../form/written.tsx';
import { useTexts } from '../../../language/use-texts.tsx';
import { actForm } from '../../common/act-form.tsx';
import type { FieldsProps } from '../../common/acting.ts';
import { SideBySide } from '../side-by-side.tsx';

type Draft = { readonly note: string };

function Fields({ of, draft, change }: FieldsProps<'CICR', Draft>) {
  const { t } = useTexts();
  return (
    <>
      <SideBySide of={of} />
      <p className="notice">{t.cicr.processMeans}</p>
      <NoteField value={draft.note} onChange={(note) => change({ note })} />
    </>
  );
}

/** Operations have done by hand what the portal does not do. */
export const ProcessForm = actForm<'CICR', Draft>({
  start: () => ({ note: '' }),
  Fields,
  read: ({ note }) => ({ fields: noteGiven(note) }),
});
