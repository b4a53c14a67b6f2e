import { createContext, use, useEffect, useRef, useState, type FormEvent, type ReactNode } from 'react';
import type { FieldError } from '../../shared/api/index.ts';
import { useTexts } from '../language/use-texts.tsx';

const Errors = createContext<readonly FieldError[]>([]);

/** What is wrong with the field at this path (a JSON Pointer into what is sent), if anything. */
export const useFieldError = (path: string): string | undefined => use(Errors).find((error) => error.path === path)?.message;

/** Where a choice and what is typed for it stand for one value, what is typed: there it can be put right. */
const fieldAt = (form: HTMLElement, path: string): HTMLElement | null => {
  const at = `[data-path="${CSS.escape(path)}"]`;
  return form.querySelector<HTMLElement>(`.input${at}`) ?? form.querySelector<HTMLElement>(at);
};

/** Focus goes to the first field that is wrong, in the order of the form; where none is, to the message. */
const focusFirst = (form: HTMLElement, errors: readonly FieldError[]) => {
  const fields = errors.flatMap(({ path }) => fieldAt(form, path) ?? []);
  const [first] = fields.toSorted((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
  (first ?? form.querySelector<HTMLElement>('.form-errors'))?.focus();
};

function Summary({ errors, title, extra }: { readonly errors: readonly FieldError[]; readonly title: string; readonly extra: ReactNode }) {
  const goTo = (path: string) => (event: { currentTarget: HTMLElement }) => {
    const form = event.currentTarget.closest('form');
    if (form !== null) fieldAt(form, path)?.focus();
  };
  return (
    <div className="notice form-errors" data-tone="late" tabIndex={-1} role="alert">
      <p>
        <strong>{title}</strong>
      </p>
      <ul>
        {errors.map(({ path, message }) => (
          <li key={`${path} ${message}`}>
            {path === '' ? (
              message
            ) : (
              <button className="text-button" type="button" onClick={goTo(path)}>
                {message}
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
  const { t } = useTexts();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (errors.length > 0 && form.current !== null) focusFirst(form.current, errors);
  }, [errors]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <Errors value={errors}>
      <form ref={form} className="stack" noValidate onSubmit={submit}>
        {errors.length === 0 ? null : <Summary errors={errors} title={title ?? t.faults.refusedOnFields(errors.length)} extra={extra} />}
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
