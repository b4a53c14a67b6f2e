import type { LinkShown } from '../../../shared/api/index.ts';
import type { Instant } from '../../../shared/calendar/index.ts';
import { TextField } from '../../form/fields.tsx';
import { CodeHelp } from './code-help.tsx';
import { useSignTexts } from './use-sign-texts.ts';

type Props = {
  readonly link: LinkShown;
  readonly secret: string;
  readonly inviter: string;
  readonly code: string;
  readonly onChange: (code: string) => void;
  /** A new link and code are on their way: this one is over. */
  readonly onSentAnew: (expiresAt: Instant) => void;
};

/** The code every decision with a link is sent with, and the way to it where it is not at hand. */
export function CodeField({ link, secret, inviter, code, onChange, onSentAnew }: Props) {
  const words = useSignTexts();
  const { codeBy, isSentAnew } = link;
  return (
    <div className="stack-tight">
      <TextField
        label={words.code}
        path="/code"
        help={codeBy === 'MAIL' ? words.codeByMail(isSentAnew) : words.codeByInviter({ inviter, isSentAnew })}
        width="short"
        inputMode="numeric"
        autoComplete="one-time-code"
        value={code}
        onChange={onChange}
      />
      <CodeHelp link={link} secret={secret} inviter={inviter} onSent={onSentAnew} />
    </div>
  );
}
