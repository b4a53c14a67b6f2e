import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { CaseShown, MailListed } from '../../../shared/api/index.ts';
import { send } from '../../api/client.ts';
import { useMe, useParties } from '../../api/queries.ts';
import { problemErrors } from '../../form/problem-errors.ts';
import { useTexts } from '../../language/use-texts.tsx';
import type { CaseNames } from '../use-case-names.ts';
import { inParts, wayOnFrom } from './mail-facts.ts';
import { mailsOf } from './mails-of.ts';
import { MailRow } from './mail-row.tsx';
import { useMailsTexts } from './use-mails-texts.ts';
import './mails.css';
import { Failed } from '../../design/answer.tsx';

/** Milliseconds between looks while a fate may still be told: nobody waits for it. */
const SELDOM = 20_000;

const mayStillChange = ({ fate }: MailListed): boolean => fate === 'QUEUED' || fate === 'ACCEPTED';

/** Asked anew now and then while a fate is awaited. */
const useMails = (of: CaseShown) =>
  useQuery({
    ...mailsOf(of),
    refetchInterval: ({ state }) => (state.data?.items.some(mayStillChange) === false ? false : SELDOM),
  });

/** Sends one that failed once more. That somebody else was quicker is seen on the case as it is then. */
const useSendAgain = ({ caseId }: CaseShown) => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (mailId: string) =>
      send(`/api/cases/${caseId}/mails/${mailId}/again`, { method: 'POST', idempotencyKey: crypto.randomUUID() }),
    onSettled: () =>
      Promise.all([queries.invalidateQueries({ queryKey: ['case'] }), queries.invalidateQueries({ queryKey: ['mails', caseId] })]),
  });
};

/** The mails of a case, the last first, with what became of each; nothing where none was sent. */
export function MailsCard({ of, names }: { readonly of: CaseShown; readonly names: CaseNames }) {
  const words = useMailsTexts();
  const { t } = useTexts();
  const { data: me } = useMe();
  const { data, isError, error, refetch } = useMails(of);
  const again = useSendAgain(of);
  const said = useRef<HTMLParagraphElement>(null);
  // The button goes with the mail's failure: whoever pressed it goes on from what came of it.
  useEffect(() => {
    if (again.isSuccess) said.current?.focus();
  }, [again.isSuccess]);
  const items = data?.items ?? [];
  const partyOf = useParties(items.map(({ partyId }) => partyId));
  if (data === undefined && isError) return <Failed error={error} again={() => void refetch()} />;
  if (items.length === 0) return null;
  const { shown, earlier } = inParts(items);
  const [refused] = problemErrors(again.error, t.faults);
  const row = (mail: MailListed) => (
    <MailRow
      key={mail.mailId}
      of={of}
      mail={mail}
      zone={names.timeZone}
      partyNamed={(partyId) => partyOf(partyId)?.name ?? null}
      way={wayOnFrom(of, mail, me)}
      isSending={again.isPending}
      onAgain={() => again.mutate(mail.mailId)}
    />
  );
  return (
    <section className="card stack" aria-labelledby="mails">
      <h2 id="mails">{words.title}</h2>
      <div className="stack-tight">
        <p className="quiet small">{words.help}</p>
        <p role="status" ref={said} tabIndex={-1}>
          {again.isSuccess ? words.sentAgain : ''}
        </p>
      </div>
      {refused === undefined ? null : (
        <p className="field-error" role="alert">
          {refused.message}
        </p>
      )}
      <ul className="mails">{shown.map(row)}</ul>
      {earlier.length === 0 ? null : (
        <details className="more">
          <summary>{words.earlier(earlier.length)}</summary>
          <ul className="mails">{earlier.map(row)}</ul>
        </details>
      )}
    </section>
  );
}
