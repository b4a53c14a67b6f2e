import { useState } from 'react';
import type { LinkShown } from '../../../shared/api/index.ts';
import type { Instant } from '../../../shared/calendar/index.ts';
import { codeHelp as en } from '../../../shared/texts/en/page/code-help.ts';
import { codeHelp as ja } from '../../../shared/texts/ja/page/code-help.ts';
import { PressButton } from '../../design/press-button.tsx';
import { textsBeside } from '../../language/texts-beside.ts';
import { useTexts } from '../../language/use-texts.tsx';
import { mailToInviter } from './mail-to-inviter.ts';
import { useRenew } from './use-renew.ts';

const useWords = textsBeside({ en, ja });

type Props = { readonly link: LinkShown; readonly secret: string; readonly inviter: string; readonly onSent: (expiresAt: Instant) => void };

/** Has the link sent anew with another code: what that ends is said before. */
function SentAgain({ link, secret, onSent }: Omit<Props, 'inviter'>) {
  const words = useWords();
  const { t } = useTexts();
  const [isAsked, setAsked] = useState(false);
  const { renew, isPending, refused } = useRenew(secret, onSent);
  if (!isAsked) {
    return (
      <button className="text-button" type="button" onClick={() => setAsked(true)}>
        {words.again}
      </button>
    );
  }
  return (
    <div className="notice stack-tight">
      {refused === undefined ? null : <p role="alert">{refused.message}</p>}
      <p role="status">{words.againMeans(link.name)}</p>
      <p className="row">
        <PressButton isPending={isPending} onPress={renew}>
          {words.send}
        </PressButton>
        <button className="button" data-kind="quiet" type="button" onClick={() => setAsked(false)}>
          {t.shell.cancel}
        </button>
      </p>
    </div>
  );
}

/** Where the code is not at hand: it can be had again where it goes by mail, else asked for where it is. */
export function CodeHelp(props: Props) {
  const words = useWords();
  const { link, inviter } = props;
  if (link.codeBy === 'MAIL') return <SentAgain {...props} />;
  const { logNumber, name, inviterName: person, inviterEmail } = link;
  return (
    <p className="small">
      {words.ask({ inviter, person })}{' '}
      <a href={mailToInviter(link, words.letter.subject(logNumber), words.letter.body({ inviter, person, logNumber, name }))}>
        {inviterEmail}
      </a>
    </p>
  );
}
