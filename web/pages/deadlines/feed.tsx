import { useMutation } from '@tanstack/react-query';
import { useId, useState } from 'react';
import type { Feed as FeedAddress } from '../../../shared/api/index.ts';
import { send } from '../../api/client.ts';
import { problemErrors } from '../../form/problem-errors.ts';
import { useTexts } from '../../language/use-texts.tsx';
import { useFeedTexts } from './use-feed-texts.ts';

/** The secret address at which one's own calendar finds these dates. Shown once made: the portal keeps only its digest. */
export function Feed() {
  const { t } = useTexts();
  const said = useFeedTexts();
  const id = useId();
  const [isCopied, setCopied] = useState(false);
  const make = useMutation({ mutationFn: () => send<FeedAddress>('/api/deadlines/feed', { method: 'POST' }) });
  const copy = async (url: string) => {
    await navigator.clipboard.writeText(url);
    setCopied(true);
  };
  const [failed] = problemErrors(make.error, t.faults);
  return (
    <aside className="card stack only-on-screen">
      <h2>{said.feedTitle}</h2>
      <p className="small">{said.feedText}</p>
      {make.data === undefined ? null : (
        <div className="field">
          <label htmlFor={id}>{said.feedAddress}</label>
          <input id={id} className="input code" readOnly value={make.data.url} onFocus={(event) => event.target.select()} />
          <button className="button" type="button" onClick={() => void copy(make.data.url)}>
            {said.feedCopy}
          </button>
          <span role="status">{isCopied ? said.feedCopied : ''}</span>
        </div>
      )}
      {failed === undefined ? null : (
        <p className="notice" data-tone="late" role="alert">
          {failed.message}
        </p>
      )}
      <p>
        <button
          className="button"
          type="button"
          disabled={make.isPending}
          onClick={() => {
            setCopied(false);
            make.mutate();
          }}
        >
          {make.data === undefined ? said.feedMake : said.feedRenew}
        </button>
      </p>
      <p className="quiet small">{said.feedSecret}</p>
    </aside>
  );
}
