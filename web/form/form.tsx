import { createContext, use, useEffect, useLayoutEffect, useRef, useState, type FormEvent, type ReactNode } from 'react';
import type { FieldError } from '../../shared/api/index.ts';
import { useTexts } from '../language/use-texts.tsx';
import { fieldAt, goTo } from './marks.ts';

const outside: readonly FieldError[] = [];
const Errors = createContext(outside);

/** Elsewhere, as where a list is narrowed, nothing has to be filled in. */
export const useIsInForm = (): boolean => use(Errors) !== outside;

/** What is wrong with the field at this path (a JSON Pointer into what is sent), if anything. */
export const useFieldError = (path: string): string | undefined => use(Errors).find((error) => error.path === path)?.message;

/** A line of the list of what is wrong. `called`: the field, as it is called on the form; null: the form has no such field. */
type Line = { readonly path: string; readonly message: string; readonly called: string | null };

/** What is wrong in the order of the form; first what belongs to no field of it. */
const linesOf = (form: HTMLElement, errors: readonly FieldError[]): readonly Line[] => {
  const placed = errors.map(({ path, message }) => {
    const field = path === '' ? null : fieldAt(form, path);
    return { field, line: { path, message, called: field === null ? null : (field.dataset.called ?? '') } };
  });
  const inOrder = placed.toSorted(({ field: a }, { field: b }) => {
    if (a === null || b === null) return Number(a !== null) - Number(b !== null);
    if (a === b) return 0;
    return a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
  });
  return inOrder.map(({ line }) => line);
};

/** Focus goes to the first field that is wrong, in the order of the form; where none is, to the message. */
const focusFirst = (form: HTMLElement, errors: readonly FieldError[]) => {
  const first = linesOf(form, errors).find(({ called }) => called !== null);
  const field = first === undefined ? null : fieldAt(form, first.path);
  if (field === null) form.querySelector<HTMLElement>('.form-errors')?.focus();
  else goTo(field);
};

type SummaryProps = { readonly errors: readonly FieldError[]; readonly title: string; readonly extra: ReactNode };

function Summary({ errors, title, extra }: SummaryProps) {
  const summary = useRef<HTMLDivElement>(null);
  const [lines, setLines] = useState<readonly Line[]>(() => errors.map((error) => ({ ...error, called: null })));
  // What a field is called stands at the field, which is there once the form is.
  useLayoutEffect(() => {
    const form = summary.current?.closest('form');
    if (form === null || form === undefined) return;
    setLines(linesOf(form, errors));
  }, [errors]);
  const toField = (path: string) => (event: { currentTarget: HTMLElement }) => {
    const form = event.currentTarget.closest('form');
    const field = form === null ? null : fieldAt(form, path);
    if (field !== null) goTo(field);
  };
  return (
    <div ref={summary} className="notice form-errors" data-tone="late" tabIndex={-1} role="alert">
      <p>
        <strong>{title}</strong>
      </p>
      <ul>
        {lines.map(({ path, message, called }) => (
          <li key={`${path} ${message}`}>
            {called === null ? (
              message
            ) : (
              <button className="text-button" type="button" onClick={toField(path)}>
                {called === '' ? message : `${called}: ${message}`}
              </button>
            )}
          </li>
        ))}
      </ul>
      {extra}
    </div>
  );
}

type Props = {
  readonly errors: readonly FieldError[];
  /** Said above the errors; how many there are, if left out. */
  readonly title?: string | undefined;
  /** A way on, below the errors. */
  readonly extra?: ReactNode;
  readonly onSubmit: () => void;
  readonly children: ReactNode;
};

/** A form whose refusals stand beside their fields, with focus on the first. */
export function Form({ errors, title, extra = null, onSubmit, children }: Props) {
  const { t, language } = useTexts();
  const form = useRef<HTMLFormElement>(null);
  const before = useRef<{ readonly errors: readonly FieldError[]; readonly in: string }>({ errors: [], in: language });
  useEffect(() => {
    // What was put right leaves the list while somebody is typing: focus stays where it is until something is newly wrong.
    // The same in another language is nothing new.
    const isNew = before.current.in === language && errors.some((error) => !before.current.errors.includes(error));
    before.current = { errors, in: language };
    if (isNew && form.current !== null) focusFirst(form.current, errors);
  }, [errors, language]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <Errors value={errors}>
      <form ref={form} className="stack" noValidate onSubmit={submit}>
        {errors.length === 0 ? null : (
          // In another language the fields are called otherwise.
          <Summary
            key={language}
            errors={errors}
            title={title ?? (errors.every(({ path }) => path === '') ? t.faults.title : t.faults.refusedOnFields(errors.length))}
            extra={extra}
          />
        )}
        {children}
      </form>
    </Errors>
  );
}

/** Longer than this a person begins to wonder. */
const noticeably = 4_000;

/** The button that sends, and after a while that it still is being sent. */
export function SubmitButton({
  isPending,
  kind = 'main',
  children,
}: {
  readonly isPending: boolean;
  readonly kind?: 'main' | 'grave';
  readonly children: ReactNode;
}) {
  const { t } = useTexts();
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    if (!isPending) return undefined;
    const timer = setTimeout(() => setSlow(true), noticeably);
    return () => {
      clearTimeout(timer);
      setSlow(false);
    };
  }, [isPending]);
  return (
    <>
      <button
        className="button"
        data-kind={kind}
        type="submit"
        aria-disabled={isPending}
        onClick={(event) => (isPending ? event.preventDefault() : undefined)}
      >
        {isPending ? t.shell.saving : children}
      </button>
      <span role="status" className="small">
        {isSlow ? t.shell.stillWorking : ''}
      </span>
    </>
  );
}
