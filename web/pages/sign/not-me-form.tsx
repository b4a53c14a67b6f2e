import { useMutation } from '@tanstack/react-query';
import type { LinkSent } from '../../../shared/api/index.ts';
import type { Instant } from '../../../shared/calendar/index.ts';
import { notMe as en } from '../../../shared/texts/en/page/not-me.ts';
import { notMe as ja } from '../../../shared/texts/ja/page/not-me.ts';
import { send } from '../../api/client.ts';
import { Choices, TextField } from '../../form/fields.tsx';
import { Form, SubmitButton } from '../../form/form.tsx';
import { problemErrors } from '../../form/problem-errors.ts';
import { useDraft } from '../../form/use-draft.ts';
import { missingText } from '../../form/read-fields.ts';
import { useMissing } from '../../form/use-missing.ts';
import { textsBeside } from '../../language/texts-beside.ts';
import { useTexts } from '../../language/use-texts.tsx';
import { draftsOf, forgetDraftsOf } from './link-drafts.ts';

const useWords = textsBeside({ en, ja });

/** Where a link went: to somebody of the same organisation, back to whoever sent it, or once more to its holder. */
export type Left =
  | { readonly to: 'COLLEAGUE'; readonly name: string; readonly email: string; readonly expiresAt: Instant }
  | { readonly to: 'INVITER' }
  | { readonly to: 'AGAIN'; readonly expiresAt: Instant };

type Draft = { readonly to: 'COLLEAGUE' | 'INVITER'; readonly name: string; readonly email: string; readonly reason: string };

const asked = { COLLEAGUE: ['name', 'email', 'reason'], INVITER: ['reason'] } as const;

/** Not me: hands the link over to the right person of the same organisation, or gives it back to whoever sent it, with the reason. */
export function NotMeForm({
  secret,
  inviter,
  onDone,
  onCancel,
}: {
  readonly secret: string;
  readonly inviter: string;
  readonly onDone: (left: Left) => void;
  readonly onCancel: () => void;
}) {
  const words = useWords();
  const { t } = useTexts();
  const [draft, change] = useDraft<Draft>('forward', { to: 'COLLEAGUE', name: '', email: '', reason: words.usualReason }, draftsOf(secret));
  const { to, name, email, reason } = draft;
  const { missing, check } = useMissing(() => asked[to].flatMap((field) => missingText(`/${field}`, draft[field], t)));
  const mutation = useMutation({
    mutationFn: async (): Promise<Left> => {
      if (to === 'INVITER') {
        await send(`/api/links/${secret}/not-me`, { body: { reason } });
        return { to };
      }
      const { expiresAt } = await send<LinkSent>(`/api/links/${secret}/forward`, { body: { name, email, reason } });
      return { to, name, email, expiresAt };
    },
    onSuccess: (left) => {
      forgetDraftsOf(secret);
      onDone(left);
    },
  });
  const submit = () => {
    if (check() && !mutation.isPending) mutation.mutate();
  };
  return (
    <Form errors={missing.length > 0 ? missing : problemErrors(mutation.error, t.faults)} onSubmit={submit}>
      <Choices
        legend={words.knowsWho}
        path="/to"
        options={[
          { value: 'COLLEAGUE', title: words.knows },
          { value: 'INVITER', title: words.knowsNot },
        ]}
        value={to}
        onChange={(chosen) => change({ to: chosen })}
      />
      <p>{to === 'COLLEAGUE' ? words.forwardMeans : words.giveBackMeans(inviter)}</p>
      {to === 'COLLEAGUE' ? (
        <>
          <TextField label={words.forwardName} path="/name" value={name} onChange={(typed) => change({ name: typed })} />
          <TextField
            label={words.forwardEmail}
            path="/email"
            help={words.forwardEmailHelp}
            inputMode="email"
            value={email}
            onChange={(typed) => change({ email: typed })}
          />
        </>
      ) : null}
      <TextField
        label={words.forwardReason}
        path="/reason"
        isLong
        width="full"
        value={reason}
        onChange={(typed) => change({ reason: typed })}
      />
      <div className="action-bar" data-act>
        <SubmitButton isPending={mutation.isPending}>{to === 'COLLEAGUE' ? words.forward : words.giveBack}</SubmitButton>
        <button className="button" data-kind="quiet" type="button" onClick={onCancel}>
          {t.shell.cancel}
        </button>
      </div>
    </Form>
  );
}
