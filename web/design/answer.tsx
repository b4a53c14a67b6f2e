import type { ReactNode } from 'react';
import { isRefused, saidBy, Unreachable } from '../api/problem.ts';
import { useTexts } from '../language/use-texts.tsx';
import { NotFound } from './not-found.tsx';

export function Waiting() {
  const { t } = useTexts();
  return (
    <div className="waiting" role="status">
      <p>{t.shell.loading}</p>
    </div>
  );
}

/** What to say of what was asked for and did not come, and asking again. */
export function Failed({ error, again }: { readonly error: unknown; readonly again: () => void }) {
  const { t } = useTexts();
  if (isRefused(error, 404)) return <NotFound />;
  if (isRefused(error, 401)) return null;
  return (
    <div className="notice stack-tight" data-tone="late" role="alert">
      {error instanceof Unreachable ? <p>{t.faults.offline}</p> : null}
      {error instanceof Unreachable || isRefused(error) ? null : <p>{t.faults.brokenPage}</p>}
      {isRefused(error) && error.problem.status < 500 ? <p>{saidBy(error.problem, t.faults)}</p> : null}
      {isRefused(error) && error.problem.status >= 500 ? (
        <p>
          {t.faults.unexpected} <span className="code">{error.problem.instance}</span>
        </p>
      ) : null}
      <p>
        <button className="button" type="button" onClick={again}>
          {t.shell.tryAgain}
        </button>
      </p>
    </div>
  );
}

/** Something asked of the API. */
export type Asked<T> = {
  readonly data: T | undefined;
  readonly isError: boolean;
  readonly error: Error | null;
  readonly refetch: () => unknown;
};

/** Shows what was asked for once it is there; what is there stays in sight while it is asked anew. */
export function Answer<T>({ of, children }: { readonly of: Asked<T>; readonly children: (data: T) => ReactNode }) {
  if (of.data !== undefined) return children(of.data);
  if (of.isError) return <Failed error={of.error} again={() => void of.refetch()} />;
  return <Waiting />;
}
