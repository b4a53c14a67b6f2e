import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { Unreachable } from '../api/problem.ts';
import { PageHead } from '../design/page-head.tsx';
import { useTexts } from '../language/use-texts.tsx';
import { BrokenPage } from './broken-page.tsx';

/** The code of a page did not arrive: it is asked for again when the network is back, or when somebody presses. */
function Missing() {
  const { t } = useTexts();
  const router = useRouter();
  useEffect(() => {
    const again = () => void router.invalidate();
    globalThis.addEventListener('online', again);
    return () => globalThis.removeEventListener('online', again);
  }, [router]);
  return (
    <div className="page">
      <PageHead title={t.faults.title} />
      <p>{navigator.onLine ? t.faults.brokenPage : t.faults.offline}</p>
      <p className="row">
        <button className="button" data-kind="main" type="button" onClick={() => void router.invalidate()}>
          {t.shell.tryAgain}
        </button>
        <button className="button" type="button" onClick={() => router.history.back()}>
          {t.shell.back}
        </button>
      </p>
    </div>
  );
}

/** A page that could not be shown, within the frame: without its code, or for a bug. */
export function FailedPage({ error }: { readonly error: unknown }) {
  return error instanceof Unreachable ? <Missing /> : <BrokenPage />;
}
