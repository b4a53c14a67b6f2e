import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { RemindersShown } from '../../../../shared/api/index.ts';
import { send } from '../../../api/client.ts';
import { calledIn } from '../../../api/queries.ts';
import { useKeyOf } from '../../../api/use-key-of.ts';
import { problemErrors } from '../../../form/problem-errors.ts';
import { commaIn } from '../../../language/comma.ts';
import { useTexts } from '../../../language/use-texts.tsx';
import type { Names } from './rows.ts';
import { useDeskTexts } from '../../../desk/use-desk-texts.ts';
import { PressButton } from '../../../design/press-button.tsx';

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

/** Reminders for the cases chosen: first what will happen, then what came of each. */
export function Remind({ cases, names, clear }: { readonly cases: readonly string[]; readonly names: Names; readonly clear: () => void }) {
  const said = useDeskTexts();
  const texts = useTexts();
  const queries = useQueryClient();
  const heading = useRef<HTMLHeadingElement>(null);
  // Pressed again after a batch that failed, those before it answer as they did.
  const { keyOf, next } = useKeyOf();
  const preview = useMutation({ mutationFn: () => ask(cases, true, keyOf) });
  const reminding = useMutation({
    mutationFn: (caseIds: readonly string[]) => ask(caseIds, false, keyOf),
    onSuccess: () => void queries.invalidateQueries({ queryKey: ['cases'] }),
  });
  const shown = reminding.data ?? preview.data;
  useEffect(() => {
    if (shown !== undefined) heading.current?.focus({ preventScroll: true });
  }, [shown]);
  if (cases.length === 0 && shown === undefined) return null;
  const nameOf = (id: string): string => {
    const party = names.parties.get(id);
    return party === undefined ? id : calledIn(party, texts).name;
  };
  const namesOf = (ids: readonly string[]) => ids.map(nameOf).join(commaIn(texts.language));
  const possible = (preview.data ?? []).filter(({ to }) => to.length > 0).map(({ caseId }) => caseId);
  const close = () => {
    next();
    preview.reset();
    reminding.reset();
  };
  const errors = problemErrors(preview.error ?? reminding.error, texts.t.faults);
  const isDone = reminding.data !== undefined;
  const sent = (reminding.data ?? []).filter(({ to }) => to.length > 0).length;
  return (
    <section className="desk-remind action-bar only-on-screen">
      {shown === undefined ? (
        <>
          <span role="status">{said.remind.chosen(cases.length)}</span>
          <PressButton kind="main" isPending={preview.isPending} onPress={() => preview.mutate()}>
            {said.remind.start}
          </PressButton>
          <button className="button" data-kind="quiet" type="button" onClick={clear}>
            {said.remind.none}
          </button>
        </>
      ) : (
        <div className="stack-tight">
          <h2 ref={heading} tabIndex={-1}>
            {isDone ? said.remind.result({ sent, refused: shown.length - sent }) : said.remind.title}
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
              <PressButton kind="main" isPending={reminding.isPending} onPress={() => reminding.mutate(possible)}>
                {reminding.isPending ? texts.t.shell.saving : said.remind.send(possible.length)}
              </PressButton>
            )}
            <button
              className="button"
              data-kind={isDone ? 'main' : 'quiet'}
              type="button"
              onClick={() => {
                close();
                if (isDone) clear();
              }}
            >
              {isDone ? said.remind.close : texts.t.shell.cancel}
            </button>
          </div>
        </div>
      )}
      {errors.length === 0 ? null : (
        <p className="field-error" role="alert">
          {errors.map(({ message }) => message).join(' ')}
        </p>
      )}
    </section>
  );
}
