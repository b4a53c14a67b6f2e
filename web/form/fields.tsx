import { useId, type ReactNode } from 'react';
import { useTexts } from '../language/use-texts.tsx';
import { useFieldError, useIsInForm } from './form.tsx';
import { marksOf } from './marks.ts';
import { inOneLine } from './one-line.ts';

type Common = {
  readonly label: string;
  /** Where the field stands in what is sent, as a JSON Pointer. */
  readonly path: string;
  readonly help?: ReactNode;
  readonly isOptional?: boolean;
};

type TextProps = Common & {
  /** What it is called in the list of what is wrong, where its label alone would not tell. */
  readonly called?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly width?: 'short' | 'medium' | 'full';
  /** Free text in a field of several lines; kept as one. */
  readonly isLong?: boolean;
  /** Each line is a value of its own. */
  readonly hasLines?: boolean;
  /** Stands as it is, to be read and copied; `help` says why. */
  readonly isReadOnly?: boolean;
  readonly autoComplete?: string;
  /** Which keyboard a phone shows. */
  readonly inputMode?: 'text' | 'numeric' | 'email' | 'tel';
};

/** A field to type into. */
export function TextField({
  label,
  path,
  help,
  isOptional = false,
  value,
  onChange,
  width = 'medium',
  isLong = false,
  hasLines = false,
  isReadOnly = false,
  autoComplete = 'off',
  inputMode = 'text',
  called = label,
}: TextProps) {
  const { t } = useTexts();
  const id = useId();
  const error = useFieldError(path);
  const isInForm = useIsInForm();
  const shared = {
    id,
    className: 'input',
    value,
    ...marksOf(path, called),
    readOnly: isReadOnly,
    'aria-required': isOptional || isReadOnly ? undefined : isInForm || undefined,
    'aria-invalid': error !== undefined,
    'aria-describedby': [help === undefined ? '' : `${id}-help`, error === undefined ? '' : `${id}-error`].join(' ').trim() || undefined,
    autoComplete,
  };
  return (
    <div className="field" data-width={width}>
      <label htmlFor={id}>
        {label} {isOptional ? <span className="quiet small">{t.shell.optional}</span> : null}
      </label>
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
      {isLong ? (
        <textarea {...shared} rows={3} onChange={(event) => onChange(hasLines ? event.target.value : inOneLine(event.target.value))} />
      ) : (
        <input {...shared} type="text" inputMode={inputMode} onChange={(event) => onChange(event.target.value)} />
      )}
    </div>
  );
}

type Option<Value extends string> = {
  readonly value: Value;
  readonly title: ReactNode;
  readonly help?: ReactNode;
  /** What is to be answered beside, once it is chosen: stands right below it. */
  readonly asks?: ReactNode;
};

type ChoicesProps<Value extends string> = {
  readonly legend: string;
  readonly path: string;
  readonly help?: ReactNode;
  readonly options: readonly Option<Value>[];
};

function Group({
  legend,
  path,
  help,
  children,
  invalidLabel,
}: {
  readonly legend: string;
  readonly path: string;
  readonly help: ReactNode;
  readonly children: ReactNode;
  readonly invalidLabel: string;
}) {
  const error = useFieldError(path);
  const helpLabel = useId();
  const described = [...(help === undefined ? [] : [helpLabel]), ...(error === undefined ? [] : [invalidLabel])];
  return (
    <fieldset aria-describedby={described.length === 0 ? undefined : described.join(' ')}>
      <legend>{legend}</legend>
      <div className="stack-tight">
        {help === undefined ? null : (
          <div className="field-help" id={helpLabel}>
            {help}
          </div>
        )}
        {error === undefined ? null : (
          <div className="field-error" id={invalidLabel}>
            {error}
          </div>
        )}
        <div className="choices">{children}</div>
      </div>
    </fieldset>
  );
}

type OptionLineProps = {
  readonly option: Option<string>;
  readonly type: 'radio' | 'checkbox';
  /** Of the group, for the ids within it. */
  readonly group: string;
  readonly isChosen: boolean;
  readonly onChange: () => void;
  /** Where the group is found when it needs correcting: by its first choice. */
  readonly marks: object;
};

/** A choice of a group, the whole line to press, with what it asks for below it once it is chosen. */
function OptionLine({ option: { value, title, help, asks }, type, group, isChosen, onChange, marks }: OptionLineProps) {
  const id = `${group}-${value}`;
  return (
    <>
      <label className="choice">
        <input
          type={type}
          aria-labelledby={id}
          aria-describedby={help === undefined ? undefined : `${id}-help`}
          name={type === 'radio' ? group : undefined}
          checked={isChosen}
          onChange={onChange}
          {...marks}
        />
        <span>
          <strong id={id}>{title}</strong>
          {help === undefined ? null : <small id={`${id}-help`}>{help}</small>}
        </span>
      </label>
      {isChosen && asks !== undefined ? <div className="choice-asks stack-tight">{asks}</div> : null}
    </>
  );
}

/** One of several, each a line to press. */
export function Choices<Value extends string>({
  legend,
  path,
  help,
  options,
  value,
  onChange,
}: ChoicesProps<Value> & { readonly value: Value | null; readonly onChange: (value: Value) => void }) {
  const id = useId();
  return (
    <Group legend={legend} path={path} help={help} invalidLabel={`${id}-error`}>
      {options.map((option, index) => (
        <OptionLine
          key={option.value}
          option={option}
          type="radio"
          group={id}
          isChosen={option.value === value}
          onChange={() => onChange(option.value)}
          marks={index === 0 ? marksOf(path, legend) : {}}
        />
      ))}
    </Group>
  );
}

/** Any of several. */
export function Checks<Value extends string>({
  legend,
  path,
  help,
  options,
  values,
  onChange,
}: ChoicesProps<Value> & { readonly values: readonly Value[]; readonly onChange: (values: readonly Value[]) => void }) {
  const id = useId();
  const toggled = (value: Value): readonly Value[] =>
    values.includes(value) ? values.filter((each) => each !== value) : [...values, value];
  return (
    <Group legend={legend} path={path} help={help} invalidLabel={`${id}-error`}>
      {options.map((option, index) => (
        <OptionLine
          key={option.value}
          option={option}
          type="checkbox"
          group={id}
          isChosen={values.includes(option.value)}
          onChange={() => onChange(toggled(option.value))}
          marks={index === 0 ? marksOf(path, legend) : {}}
        />
      ))}
    </Group>
  );
}

type CheckLineProps = {
  readonly title: string;
  readonly help?: string;
  readonly isChecked: boolean;
  readonly onChange: (isChecked: boolean) => void;
};

/** A single yes or no. */
export function CheckLine({ title, help, isChecked, onChange }: CheckLineProps) {
  const id = useId();
  return (
    <label className="choice" htmlFor={id}>
      <input id={id} type="checkbox" checked={isChecked} onChange={(event) => onChange(event.target.checked)} />
      <span>
        <strong>{title}</strong>
        {help === undefined ? null : <small>{help}</small>}
      </span>
    </label>
  );
}
