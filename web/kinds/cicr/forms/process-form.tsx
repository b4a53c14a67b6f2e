import { NoteField, noteGiven } from '../../../form/written.tsx';
import { actForm } from '../../common/act-form.tsx';
import type { FieldsProps } from '../../common/acting.ts';
import { Means } from '../../common/means.tsx';
import { SideBySide } from '../side-by-side.tsx';

type Draft = { readonly note: string };

function Fields({ of, act, draft, change }: FieldsProps<'CICR', Draft>) {
  return (
    <>
      <SideBySide of={of} />
      <Means of={of} act={act} />
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
