import { linkSecretLength } from '../../../shared/records/link-secret.ts';
import { PageHead } from '../../design/page-head.tsx';
import { useLinkOverTexts } from './use-link-over-texts.ts';

/** An address that is no link's: the same words for every one, so that nobody learns from them which links there are. */
export function LinkUnknown({ secret }: { readonly secret: string }) {
  const { unknown } = useLinkOverTexts();
  return (
    <div className="page">
      <PageHead title={unknown.title} />
      <div className="card stack">
        <p>{secret.length < linkSecretLength ? unknown.cut : unknown.mistyped}</p>
        <p>{unknown.openAgain}</p>
        <p>{unknown.ask}</p>
      </div>
    </div>
  );
}
