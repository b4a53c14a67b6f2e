import type { ReactNode } from 'react';
import { useTexts } from '../language/use-texts.tsx';
import { TextField } from './fields.tsx';

type Props = { readonly value: string; readonly onChange: (value: string) => void };

/** Why something ends or goes back: everybody on the case is told in these words. */
export function ReasonField({ value, onChange }: Props) {
  const { t } = useTexts();
  return (
    <TextField
      label={t.actForms.reason}
      path="/reason"
      help={t.actForms.reasonToAll}
      isLong
      width="full"
      value={value}
      onChange={onChange}
    />
  );
}

/** What somebody adds to what they do. */
export function NoteField({
  value,
  onChange,
  isOptional = true,
  help,
}: Props & { readonly isOptional?: boolean; readonly help?: ReactNode }) {
  const { t } = useTexts();
  return (
    <TextField
      label={t.actForms.note}
      path="/note"
      help={help}
      isOptional={isOptional}
      isLong
      width="full"
      value={value}
      onChange={onChange}
    />
  );
}

/** A note as it is sent: left out where there is none. */
export const noteGiven = (note: string): { readonly note?: string } => (note.trim() === '' ? {} : { note });
