import { useMutation } from '@tanstack/react-query';
import type { Feed as FeedAddress } from '../../../shared/api/index.ts';
import { send } from '../../api/client.ts';
import { CopyAddress } from '../../design/copy-address.tsx';
import { problemErrors } from '../../form/problem-errors.ts';
import { useTexts } from '../../language/use-texts.tsx';
import { useFeedTexts } from './use-feed-texts.ts';
import { PressButton } from '../../design/press-button.tsx';

/** The secret address at which one's own calendar finds these dates. Shown once made: the portal keeps only its digest. */
export function Feed() {
  const { t } = useTexts();
  const said = useFeedTexts();
  const make = useMutation({ mutationFn: () => send<FeedAddress>('/api/deadlines/feed', { method: 'POST' }) });
  const [failed] = problemErrors(make.error, t.faults);
  return (
    <aside className="card stack only-on-screen">
      <h2>{said.feedTitle}</h2>
      <p className="small">{said.feedText}</p>
      {make.data === undefined ? null : (
        <CopyAddress
          key={make.data.url}
          address={() => make.data.url}
          label={said.feedAddress}
          button={said.feedCopy}
          copied={said.feedCopied}
        />
      )}
      {failed === undefined ? null : (
        <p className="notice" data-tone="late" role="alert">
          {failed.message}
        </p>
      )}
      <p>
        <PressButton isPending={make.isPending} onPress={() => make.mutate()}>
          {make.data === undefined ? said.feedMake : said.feedRenew}
        </PressButton>
      </p>
      <p className="quiet small">{said.feedSecret}</p>
    </aside>
  );
}
