import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { RemindersShown } from '../../shared/api/index.ts';
import { send } from '../api/client.ts';
import { useKeyOf } from '../api/use-key-of.ts';
import { PressButton } from '../design/press-button.tsx';
import { problemErrors } from '../form/problem-errors.ts';
import { commaIn } from '../language/comma.ts';
import { useTexts } from '../language/use-texts.tsx';
import { useDeskTexts } from './use-desk-texts.ts';

/** So many cases in one request: what came of the first is known soon. */
const atOnce = 25;

const ask = async (caseIds: readonly string[], dryRun: boolean, keyOf: (body: object) => string): Promise<RemindersShown['items']> => {
  const items: RemindersShown['items'] = [];
  for (let at = 0; at < caseIds.length; at += atOnce) {
    const body = { caseIds: caseIds.slice(at, at + atOnce), dryRun };
    items.push(...(await send<RemindersShown>('/api/reminders', { body, idempotencyKey: keyOf(body) })).items);
  }
  return items;
};

/** Reminding whom these cases wait for: looked at before it is done, then done. `onSent`: they are out, read or not. */
export const useReminding = (cases: readonly string[], onSent?: () => void) => {
  const queries = useQueryClient();
  // Pressed again after a batch that failed, those before it answer as they did.
  const { keyOf, next } = useKeyOf();
  const preview = useMutation({ mutationFn: () => ask(cases, true, keyOf) });
  const reminding = useMutation({
    mutationFn: (caseIds: readonly string[]) => ask(caseIds, false, keyOf),
    onSuccess: () => {
      onSent?.();
      return Promise.all(['cases', 'case', 'mails'].map((key) => queries.invalidateQueries({ queryKey: [key] })));
    },
  });
  return {
    /** What will happen, or what has; undefined: nothing is asked for. */
    shown: reminding.data ?? preview.data,
    isDone: reminding.data !== undefined,
    isBeginning: preview.isPending,
    isSending: reminding.isPending,
    error: preview.error ?? reminding.error,
    begin: () => preview.mutate(),
    sendTo: (caseIds: readonly string[]) => reminding.mutate(caseIds),
    close: () => {
      next();
      preview.reset();
      reminding.reset();
    },
  };
};

type Props = {
  readonly of: ReturnType<typeof useReminding>;
  readonly nameOf: (partyId: string) => string;
};

/** First whom each reminder goes to and which cases are left out and why, then what came of each. */
export function Reminding({ of: { shown, isDone, isSending, error, sendTo, close }, nameOf }: Props) {
  const said = useDeskTexts();
  const { t, language } = useTexts();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (shown !== undefined) heading.current?.focus({ preventScroll: true });
  }, [shown]);
  const namesOf = (ids: readonly string[]) => ids.map(nameOf).join(commaIn(language));
  const possible = (shown ?? []).filter(({ to }) => to.length > 0).map(({ caseId }) => caseId);
  const [failed] = problemErrors(error, t.faults);
  return (
    <>
      {shown === undefined ? null : (
        <div className="stack-tight">
          <h2 ref={heading} tabIndex={-1}>
            {isDone ? said.remind.result({ sent: possible.length, refused: shown.length - possible.length }) : said.remind.title}
          </h2>
          <ul className="desk-remind-rows small">
            {shown.map(({ caseId, logNumber, to, errors: refused }) => (
              <li key={caseId}>
                <span className="number log-number">{logNumber ?? caseId}</span>{' '}
                {to.length > 0
                  ? (isDone ? said.remind.sent : said.remind.will)(namesOf(to))
                  : refused.map(({ message }) => message).join(' ')}
              </li>
            ))}
          </ul>
          {isDone ? null : <p className="quiet small">{said.remind.explained}</p>}
          <div className="row">
            {isDone || possible.length === 0 ? null : (
              <PressButton kind="main" isPending={isSending} onPress={() => sendTo(possible)}>
                {isSending ? t.shell.saving : said.remind.send(possible.length)}
              </PressButton>
            )}
            <button className="button" data-kind={isDone ? 'main' : 'quiet'} type="button" onClick={close}>
              {isDone ? said.remind.close : t.shell.cancel}
            </button>
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
