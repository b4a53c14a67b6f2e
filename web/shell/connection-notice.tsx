import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { send } from '../api/client.ts';
import { reach } from '../api/reach.ts';
import { useTexts } from '../language/use-texts.tsx';

/** Milliseconds after which the portal is asked once more whether it is there: a page may have nothing else to ask. */
const again = 5_000;

const ask = (): void => void send('/api/health').catch(() => undefined);

/** Says that the portal cannot be reached, until it has answered again. */
export function ConnectionNotice() {
  const { t } = useTexts();
  const queries = useQueryClient();
  const isGone = useSyncExternalStore(reach.subscribe, reach.isGone);
  useEffect(() => {
    if (!navigator.onLine) reach.lost();
    globalThis.addEventListener('offline', reach.lost);
    return () => globalThis.removeEventListener('offline', reach.lost);
  }, []);
  useEffect(() => {
    if (!isGone) return undefined;
    globalThis.addEventListener('online', ask);
    const timer = setInterval(ask, again);
    return () => {
      globalThis.removeEventListener('online', ask);
      clearInterval(timer);
      // What was asked in vain meanwhile is asked anew.
      void queries.invalidateQueries();
    };
  }, [isGone, queries]);
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
