import { useMutation } from '@tanstack/react-query';
import type { LinkShown } from '../../../shared/api/index.ts';
import { send } from '../../api/client.ts';
import { PageHead } from '../../design/page-head.tsx';
import { problemErrors } from '../../form/problem-errors.ts';
import { useTexts } from '../../language/use-texts.tsx';
import { useSignTexts } from './use-sign-texts.ts';

const canBeSentAgain: readonly LinkShown['state'][] = ['EXPIRED', 'LOCKED'];

/** A link with which nothing can be decided now: why, whom to ask, and where it helps a new one in one press. */
export function LinkOver({ link, secret, inviter }: { readonly link: LinkShown; readonly secret: string; readonly inviter: string }) {
  const words = useSignTexts();
  const { t } = useTexts();
  const again = useMutation({ mutationFn: () => send(`/api/links/${secret}/renew`, { method: 'POST' }) });
  const [refused] = problemErrors(again.error, t.faults);
  const { title, text } = words.over[link.state === 'OPEN' ? 'NOT_NOW' : link.state];
  return (
    <div className="page">
      <PageHead title={title} />
      <div className="card stack">
        <p>{text}</p>
        <p>{words.askInviter(inviter)}</p>
        {refused === undefined ? null : (
          <p className="notice" data-tone="late" role="alert">
            {refused.message}
          </p>
        )}
        {again.isSuccess ? (
          <p className="notice" data-tone="done" role="status">
            {words.sentAgain}
          </p>
        ) : null}
        {canBeSentAgain.includes(link.state) && !again.isSuccess ? (
          <p>
            <button className="button" data-kind="main" type="button" aria-disabled={again.isPending} onClick={() => again.mutate()}>
              {words.sendAgain}
            </button>
          </p>
        ) : null}
      </div>
    </div>
  );
}
