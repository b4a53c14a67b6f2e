import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { RemindersShown } from '../../shared/api/index.ts';
import { send } from '../api/client.ts';
import { useKeyOf } from '../api/use-key-of.ts';
import { Pill } from '../design/pill.tsx';
import { PressButton } from '../design/press-button.tsx';
import { problemErrors } from '../form/problem-errors.ts';
import { useTexts } from '../language/use-texts.tsx';
import { askToRemind, type AskedToRemind } from './ask-to-remind.ts';
import './reminding.css';
import { useDeskTexts } from './use-desk-texts.ts';

type Item = RemindersShown['items'][number];

/** Reminding whom these cases wait for: looked at before it is done, then done. `onSent`: they are out, read or not. */
export const useReminding = (cases: readonly string[], onSent?: () => void) => {
  const queries = useQueryClient();
  // Pressed again after a batch that failed, those before it answer as they did.
  const { keyOf, next } = useKeyOf();
  const [come, setCome] = useState(0);
  const ask = (body: AskedToRemind) => send<RemindersShown>('/api/reminders', { body, idempotencyKey: keyOf(body) });
  const preview = useMutation({ mutationFn: (caseIds: readonly string[]) => askToRemind(caseIds, true, ask) });
  const reminding = useMutation({
    mutationFn: (caseIds: readonly string[]) => {
      setCome(0);
      return askToRemind(caseIds, false, ask, setCome);
    },
    onSuccess: () => {
      onSent?.();
      return Promise.all(['cases', 'case', 'mails'].map((key) => queries.invalidateQueries({ queryKey: [key] })));
    },
  });
  const cameOf = new Map(reminding.data?.map((item) => [item.caseId, item]));
  return {
    /** What will happen, or what has, of every case asked for, those left out as well; undefined: nothing is asked for. */
    shown: preview.data?.map((item) => cameOf.get(item.caseId) ?? item),
    isDone: reminding.data !== undefined,
    isBeginning: preview.isPending,
    isSending: reminding.isPending,
    /** So many cases have been reminded of those that are being. */
    come,
    error: preview.error ?? reminding.error,
    begin: () => preview.mutate(cases),
    /** Of one only, which is chosen in the same moment. */
    beginFor: (caseId: string) => preview.mutate([caseId]),
    sendTo: (caseIds: readonly string[]) => reminding.mutate(caseIds),
    close: () => {
      next();
      preview.reset();
      reminding.reset();
    },
  };
};

type RowProps = {
  readonly item: Item;
  readonly isDone: boolean;
  readonly nameOf: (partyId: string) => string;
  readonly about: string | undefined;
};

/** One case: who gets a mail, when each was reminded last, or why it is left out. */
function ReminderRow({ item: { caseId, logNumber, to, parties, errors }, isDone, nameOf, about }: RowProps) {
  const { remind } = useDeskTexts();
  const { date } = useTexts();
  return (
    <li>
      <span className="number log-number">{logNumber ?? caseId}</span> {about}{' '}
      {to.length > 0 ? <Pill tone={isDone ? 'done' : 'plain'}>{remind.mails(to.length)}</Pill> : <Pill tone="soon">{remind.leftOut}</Pill>}
      {errors.map(({ message }) => (
        <p key={message}>{message}</p>
      ))}
      <ul>
        {parties.map(({ partyId, lastRemindedOn, mail }) => (
          <li key={partyId}>
            {[
              nameOf(partyId),
              ...(isDone && mail !== null ? [] : [remind.reminded(lastRemindedOn === null ? null : date(lastRemindedOn))]),
              ...(to.length === 0 ? [] : [mail === null ? remind.mail.none : remind.mail[isDone ? 'sent' : 'will'][mail]]),
            ].join(' · ')}
          </li>
        ))}
      </ul>
    </li>
  );
}

/** How far they have gone out: few are out at once, and many take a while. */
function Progress({ isSending, come, of }: { readonly isSending: boolean; readonly come: number; readonly of: number }) {
  const { remind } = useDeskTexts();
  const isShown = isSending && of > 1;
  return (
    <>
      {isShown ? <progress aria-hidden="true" value={come} max={of} /> : null}
      <span role="status" className="small number">
        {isShown ? remind.progress({ come, of }) : ''}
      </span>
    </>
  );
}

type Props = {
  readonly of: ReturnType<typeof useReminding>;
  readonly nameOf: (partyId: string) => string;
  /** What tells a case from the others of a list. */
  readonly aboutOf?: (caseId: string) => string | undefined;
};

/** First whom each reminder goes to and which cases are left out and why, then what came of each. */
export function Reminding({ of: { shown, isDone, isSending, come, error, sendTo, close }, nameOf, aboutOf }: Props) {
  const { remind } = useDeskTexts();
  const { t } = useTexts();
  const heading = useRef<HTMLHeadingElement>(null);
  const stage = shown === undefined ? null : isDone ? 'DONE' : 'AHEAD';
  useEffect(() => {
    if (stage !== null) heading.current?.focus({ preventScroll: true });
  }, [stage]);
  const possible = (shown ?? []).filter(({ to }) => to.length > 0);
  const count = {
    cases: possible.length,
    mails: possible.reduce((sum, { to }) => sum + to.length, 0),
    leftOut: (shown?.length ?? 0) - possible.length,
  };
  const [failed] = problemErrors(error, t.faults);
  return (
    <>
      {shown === undefined ? null : (
        <div className="stack-tight">
          <h2 ref={heading} tabIndex={-1}>
            {isDone ? remind.result(count) : remind.title}
          </h2>
          {isDone ? null : <p>{remind.summary(count)}</p>}
          <ul className="remind-rows small">
            {shown.map((item) => (
              <ReminderRow key={item.caseId} item={item} isDone={isDone} nameOf={nameOf} about={aboutOf?.(item.caseId)} />
            ))}
          </ul>
          {isDone ? null : <p className="quiet small">{remind.explained}</p>}
          <div className="row">
            {isDone || possible.length === 0 ? null : (
              <PressButton kind="main" isPending={isSending} onPress={() => sendTo(possible.map(({ caseId }) => caseId))}>
                {isSending ? t.shell.saving : remind.send(count.mails)}
              </PressButton>
            )}
            <button className="button" data-kind={isDone ? 'main' : 'quiet'} type="button" onClick={close}>
              {isDone ? remind.close : t.shell.cancel}
            </button>
            <Progress isSending={isSending} come={come} of={count.cases} />
          </div>
        </div>
      )}
      {failed === undefined ? null : (
        <p className="field-error" role="alert">
          {failed.message}
        </p>
      )}
    </>
  );
}
