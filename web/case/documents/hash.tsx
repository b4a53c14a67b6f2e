import { useState } from 'react';
import { useDocumentsTexts } from './use-documents-texts.ts';

/** A hash, short, and copied whole. */
export function Hash({ sha256 }: { readonly sha256: string }) {
  const words = useDocumentsTexts();
  const [outcome, setOutcome] = useState<'COPIED' | 'NOT_COPIED'>();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(sha256);
      setOutcome('COPIED');
    } catch {
      // Not allowed by the browser: then the whole hash is shown, to be copied by hand.
      setOutcome('NOT_COPIED');
    }
  };
  return (
    <span className="row">
      <span className="small">
        {words.hash} <span className="code">{`${sha256.slice(0, 12)}…`}</span>
      </span>
      <button className="button" data-kind="quiet" type="button" onClick={() => void copy()}>
        {words.copyHash}
      </button>
      <span className="small" role="status">
        {outcome === undefined ? '' : outcome === 'COPIED' ? words.copied : `${words.notCopied} ${sha256}`}
      </span>
    </span>
  );
}
