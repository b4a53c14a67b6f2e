import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Unreachable } from '../api/problem.ts';
import { useTexts } from '../language/use-texts.tsx';

/** Says that the portal cannot be reached, as long as it cannot. */
export function ConnectionNotice() {
  const { t } = useTexts();
  const queries = useQueryClient();
  const [isGone, setGone] = useState(!navigator.onLine);
  useEffect(() => {
    const gone = () => setGone(true);
    const back = () => {
      setGone(false);
      void queries.invalidateQueries();
    };
    globalThis.addEventListener('offline', gone);
    globalThis.addEventListener('online', back);
    const stop = queries.getQueryCache().subscribe((event) => {
      if (event.type !== 'updated') return;
      if (event.action.type === 'error') setGone(event.action.error instanceof Unreachable);
      if (event.action.type === 'success') setGone(false);
    });
    return () => {
      globalThis.removeEventListener('offline', gone);
      globalThis.removeEventListener('online', back);
      stop();
    };
  }, [queries]);
  return (
    <div className="only-on-screen" role="status">
      {isGone ? (
        <div className="banner">
          <p className="notice" data-tone="soon">
            {t.faults.offline}
          </p>
        </div>
      ) : null}
    </div>
  );
}
