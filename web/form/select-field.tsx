import { useId } from 'react';
import { useFieldError } from './form.tsx';
import { marksOf } from './marks.ts';

type Props<Value extends string> = {
  readonly label: string;
  readonly path: string;
  readonly help?: string;
  /** Said while nothing is chosen; without it something always is. */
  readonly empty?: string;
  readonly options: readonly { readonly value: Value; readonly title: string }[];
  readonly value: Value | '';
  readonly isDisabled?: boolean;
  readonly onChange: (value: Value) => void;
};

/** One of few, in one line. */
export function SelectField<Value extends string>({
  label,
  path,
  help,
  empty,
  options,
  value,
  isDisabled = false,
  onChange,
}: Props<Value>) {
  const id = useId();
  const error = useFieldError(path);
  const described = [help === undefined ? '' : `${id}-help`, error === undefined ? '' : `${id}-error`].join(' ').trim();
  return (
    <div className="field" data-width="medium">
      <label htmlFor={id}>{label}</label>
      {help === undefined ? null : (
        <div className="field-help" id={`${id}-help`}>
          {help}
        </div>
      )}
      {error === undefined ? null : (
        <div className="field-error" id={`${id}-error`}>
          {error}
        </div>
      )}
      <select
        id={id}
        className="input"
        {...marksOf(path, label)}
        value={value}
        disabled={isDisabled}
        aria-invalid={error !== undefined}
        aria-describedby={described || undefined}
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.target.value);
          if (chosen !== undefined) onChange(chosen.value);
        }}
      >
        {empty === undefined ? null : <option value="">{empty}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.title}
          </option>
        ))}
      </select>
    </div>
  );
}
