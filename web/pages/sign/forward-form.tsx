import { useMutation } from '@tanstack/react-query';
import { send } from '../../api/client.ts';
import { Form, SubmitButton } from '../../form/form.tsx';
import { TextField } from '../../form/fields.tsx';
import { problemErrors } from '../../form/problem-errors.ts';
import { forgetDraft, useDraft } from '../../form/use-draft.ts';
import { missingText } from '../../form/read-fields.ts';
import { useMissing } from '../../form/use-missing.ts';
import { useTexts } from '../../language/use-texts.tsx';
import { useSignTexts } from './use-sign-texts.ts';

/** Not me: hands the link over to the right person of the same organisation, with the reason. */
export function ForwardForm({
  secret,
  onDone,
  onCancel,
}: {
  readonly secret: string;
  readonly onDone: (name: string) => void;
  readonly onCancel: () => void;
}) {
  const words = useSignTexts();
  const { t } = useTexts();
  const draftKey = `forward.${secret.slice(0, 26)}`;
  const [draft, change] = useDraft(draftKey, { name: '', email: '', reason: '' });
  const { missing, check } = useMissing(() =>
    (['name', 'email', 'reason'] as const).flatMap((field) => missingText(`/${field}`, draft[field], t)),
  );
  const mutation = useMutation({
    mutationFn: () => send(`/api/links/${secret}/forward`, { body: draft }),
    onSuccess: () => {
      forgetDraft(draftKey);
      onDone(draft.name);
    },
  });
  const submit = () => {
    if (check() && !mutation.isPending) mutation.mutate();
  };
  return (
    <Form errors={missing.length > 0 ? missing : problemErrors(mutation.error, t.faults)} onSubmit={submit}>
      <p>{words.forwardMeans}</p>
      <TextField label={words.forwardName} path="/name" value={draft.name} onChange={(name) => change({ name })} />
      <TextField
        label={words.forwardEmail}
        path="/email"
        help={words.forwardEmailHelp}
        inputMode="email"
        value={draft.email}
        onChange={(email) => change({ email })}
      />
      <TextField
        label={words.forwardReason}
        path="/reason"
        isLong
        width="full"
        value={draft.reason}
        onChange={(reason) => change({ reason })}
      />
      <div className="action-bar" data-act>
        <SubmitButton isPending={mutation.isPending}>{words.forward}</SubmitButton>
        <button className="button" data-kind="quiet" type="button" onClick={onCancel}>
          {t.shell.cancel}
        </button>
      </div>
    </Form>
  );
}
