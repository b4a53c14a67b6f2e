import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { MailList } from '../../../../shared/api/index.ts';
import { send } from '../../../api/client.ts';
import { completeTask } from '../../../case/acts-order.ts';
import { mailsOf } from '../../../case/mails/mails-of.ts';
import { useMailsTexts } from '../../../case/mails/use-mails-texts.ts';
import { problemErrors } from '../../../form/problem-errors.ts';
import { useTexts } from '../../../language/use-texts.tsx';
import { useDeskTexts } from '../../../desk/use-desk-texts.ts';
import { cameBack } from './came-back.ts';

/** Sends each mail of a case that failed once more, to the address that is on record now; how many there were. */
const sendFailedAgain = async (caseId: string): Promise<number> => {
  const { items } = await send<MailList>(`/api/cases/${caseId}/mails`);
  const failed = items.filter(({ maySendAgain }) => maySendAgain);
  for (const { mailId } of failed) {
    await send(`/api/cases/${caseId}/mails/${mailId}/again`, { method: 'POST', idempotencyKey: crypto.randomUUID() });
  }
  return failed.length;
};

type Props = {
  readonly caseId: string;
  readonly logNumber: string;
  readonly version: number;
  readonly taskId: string;
  /** Whoever reads this may say that the task is done. */
  readonly mayFinish: boolean;
};

/**
 * What to do about a mail that came back, from the list: the address is put right on the page of the case, what failed is sent again here;
 * once it was, so that nobody sends it twice, that is said, and what is left is to say that it is done.
 */
export function SendAgain({ caseId, logNumber, version, taskId, mayFinish }: Props) {
  const said = useDeskTexts();
  const words = useMailsTexts();
  const { t } = useTexts();
  const queries = useQueryClient();
  const mails = useQuery(mailsOf({ caseId, version }));
  const again = useMutation({
    mutationFn: () => sendFailedAgain(caseId),
    onSettled: () => Promise.all(['cases', 'case', 'mails'].map((key) => queries.invalidateQueries({ queryKey: [key] }))),
  });
  const outcome = useRef<HTMLSpanElement>(null);
  // The button goes with the mail's failure: whoever pressed it goes on from what came of it.
  useEffect(() => {
    if (again.isSuccess) outcome.current?.focus({ preventScroll: true });
  }, [again.isSuccess]);
  const [refused] = problemErrors(again.error, t.faults);
  // What could not be read is no reason to keep the way from somebody: only what failed and was not sent again is sent.
  const state = mails.data === undefined ? (mails.isError ? 'TO_SEND' : 'NEITHER') : cameBack(mails.data.items);
  const came = again.isSuccess ? (again.data === 0 ? said.againNone : words.sentAgain) : state === 'SENT_AGAIN' ? words.wasSentAgain : '';
  return (
    <>
      {state === 'TO_SEND' ? (
        <button
          className="text-button desk-again"
          type="button"
          aria-label={said.againOf(logNumber)}
          aria-disabled={again.isPending}
          onClick={() => (again.isPending ? undefined : again.mutate())}
        >
          {words.again}
        </button>
      ) : null}
      <span ref={outcome} role="status" tabIndex={-1}>
        {came}
      </span>
      {state === 'SENT_AGAIN' && mayFinish ? (
        <Link
          className="desk-again"
          to="/cases/$caseId/$act"
          params={{ caseId: logNumber, act: completeTask }}
          search={{ task: taskId }}
          aria-label={said.finishOf(logNumber)}
        >
          {t.case.completeTask.name}
        </Link>
      ) : null}
      {refused === undefined ? null : (
        <span className="field-error" role="alert">
          {refused.message}
        </span>
      )}
    </>
  );
}
