import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { MailList } from '../../../../shared/api/index.ts';
import { send } from '../../../api/client.ts';
import { useMailsTexts } from '../../../case/mails/use-mails-texts.ts';
import { problemErrors } from '../../../form/problem-errors.ts';
import { useTexts } from '../../../language/use-texts.tsx';
import { useDeskTexts } from '../../../desk/use-desk-texts.ts';

/** Sends each mail of a case that failed once more, to the address that is on record now; how many there were. */
const sendFailedAgain = async (caseId: string): Promise<number> => {
  const { items } = await send<MailList>(`/api/cases/${caseId}/mails`);
  const failed = items.filter(({ maySendAgain }) => maySendAgain);
  for (const { mailId } of failed) {
    await send(`/api/cases/${caseId}/mails/${mailId}/again`, { method: 'POST', idempotencyKey: crypto.randomUUID() });
  }
  return failed.length;
};

/** What to do about a mail that came back, from the list: the address is put right on the page of the case, what failed is sent again here. */
export function SendAgain({ caseId, logNumber }: { readonly caseId: string; readonly logNumber: string }) {
  const said = useDeskTexts();
  const words = useMailsTexts();
  const { t } = useTexts();
  const queries = useQueryClient();
  const again = useMutation({
    mutationFn: () => sendFailedAgain(caseId),
    onSettled: () => Promise.all(['cases', 'case', 'mails'].map((key) => queries.invalidateQueries({ queryKey: [key] }))),
  });
  const [refused] = problemErrors(again.error, t.faults);
  return (
    <>
      <button
        className="text-button desk-again"
        type="button"
        aria-label={said.againOf(logNumber)}
        aria-disabled={again.isPending}
        onClick={() => (again.isPending ? undefined : again.mutate())}
      >
        {words.again}
      </button>
      <span role="status">{again.isSuccess ? (again.data === 0 ? said.againNone : words.sentAgain) : ''}</span>
      {refused === undefined ? null : (
        <span className="field-error" role="alert">
          {refused.message}
        </span>
      )}
    </>
  );
}
