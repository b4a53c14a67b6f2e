import type { ComponentType } from 'react';
import type { FieldError } from '../../../shared/api/index.ts';
import type { CaseKind, Language } from '../../../shared/records/index.ts';
import type { PageTexts } from '../../../shared/texts/en/page.ts';
import { DateField } from '../../form/date-field.tsx';
import { TextField } from '../../form/fields.tsx';
import { useTexts } from '../../language/use-texts.tsx';
import { actForm } from './act-form.tsx';
import { missingText, readDate } from '../../form/read-fields.ts';
import type { FactsProps } from '../kind-on-page.ts';
import type { Acting, ActPanel, FieldsProps } from './acting.ts';
import { Means } from './means.tsx';

/** Words of the catalogue, or beside it in the language of the page. */
type Said = (t: PageTexts, language: Language) => string;

/** A field of an act, by the name it is sent with. */
export type ActField = {
  readonly name: string;
  readonly kind: 'TEXT' | 'LONG_TEXT' | 'DATE' | 'COUNT';
  readonly label: Said;
  readonly help?: Said;
  readonly isOptional?: boolean;
  /** What stands there before anybody types. */
  readonly start?: (acting: Acting<CaseKind>) => string;
};

type Draft = Readonly<Record<string, string>>;
type ReadField = { readonly value: string | number | undefined } | { readonly errors: readonly FieldError[] };

const readField = ({ name, kind, isOptional = false }: ActField, draft: Draft, t: PageTexts): ReadField => {
  const path = `/${name}`;
  const typed = (draft[name] ?? '').trim();
  if (typed === '') return isOptional ? { value: undefined } : { errors: missingText(path, typed, t) };
  if (kind === 'DATE') {
    const read = readDate(path, typed, t);
    return 'date' in read ? { value: read.date } : read;
  }
  if (kind !== 'COUNT') return { value: typed };
  const count = typed.normalize('NFKC');
  return /^\d{1,9}$/.test(count) ? { value: Number(count) } : { errors: [{ path, message: t.faults.notACount }] };
};

/** The form of an act that is what it brings about and some plain fields; below what is to be read before, where there is something. */
export const fieldsForm = <K extends CaseKind = CaseKind>(
  fields: readonly ActField[],
  Reading?: ComponentType<FactsProps<K>>,
): ActPanel<K> => {
  function Fields({ of, act, today, draft, change }: FieldsProps<K, Draft>) {
    const { t, language } = useTexts();
    return (
      <>
        <Means of={of} act={act} />
        {fields.map(({ name, kind, label, help, isOptional = false }) => {
          const shared = {
            label: label(t, language),
            path: `/${name}`,
            isOptional,
            value: draft[name] ?? '',
            onChange: (typed: string) => change({ [name]: typed }),
            ...(help === undefined ? {} : { help: help(t, language) }),
          };
          return kind === 'DATE' ? (
            <DateField key={name} {...shared} today={today} />
          ) : (
            <TextField
              key={name}
              {...shared}
              isLong={kind === 'LONG_TEXT'}
              width={kind === 'LONG_TEXT' ? 'full' : kind === 'COUNT' ? 'short' : 'medium'}
              {...(kind === 'COUNT' ? { inputMode: 'numeric' } : {})}
            />
          );
        })}
      </>
    );
  }
  return actForm<K, Draft>({
    ...(Reading === undefined ? {} : { Reading }),
    ...(fields.some(({ kind }) => kind === 'LONG_TEXT') ? { isTold: true } : {}),
    start: (acting) => Object.fromEntries(fields.map(({ name, start }) => [name, start?.(acting) ?? ''])),
    Fields,
    read: (draft, _, t) => {
      const read = fields.map((field) => [field.name, readField(field, draft, t)] as const);
      const errors = read.flatMap(([, found]) => ('errors' in found ? found.errors : []));
      if (errors.length > 0) return { errors };
      return {
        fields: Object.fromEntries(
          read.flatMap(([name, found]) => ('value' in found && found.value !== undefined ? [[name, found.value]] : [])),
        ),
      };
    },
  });
};
