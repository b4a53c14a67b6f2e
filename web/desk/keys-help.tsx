import { useEffect, useId, useRef } from 'react';
import './keys-help.css';
import { useDeskTexts } from './use-desk-texts.ts';

/** Which key does what, and the switch for them. */
export function KeysHelp({
  areOn,
  switchTo,
  close,
}: {
  readonly areOn: boolean;
  readonly switchTo: (areOn: boolean) => void;
  readonly close: () => void;
}) {
  const { keys } = useDeskTexts();
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => dialog.current?.showModal(), []);
  const parts = [
    {
      where: keys.inList,
      rows: [
        ['j', keys.nextRow],
        ['k', keys.previousRow],
        ['o / Enter', keys.openRow],
        ['x', keys.choose],
        ['m', keys.remindRows],
        ['1 – 9', keys.views],
      ],
    },
    {
      where: keys.inCase,
      rows: [
        ['j', keys.next],
        ['k', keys.previous],
        ['a', keys.approve],
        ['r', keys.reject],
        ['s', keys.sendBack],
        ['m', keys.remind],
        ['u', keys.back],
      ],
    },
    {
      where: keys.inBoth,
      rows: [
        ['/', keys.search],
        ['f', keys.figures],
        ['?', keys.help],
        ['Esc', keys.leave],
        ['Ctrl+Enter', keys.send],
      ],
    },
  ] as const;
  return (
    <dialog ref={dialog} className="card" aria-labelledby={id} onClose={close}>
      <h2 id={id}>{keys.title}</h2>
      <div className="keys-parts">
        {parts.map(({ where, rows }) => (
          <section key={where} className="stack-tight">
            <h3>{where}</h3>
            <dl className="facts">
              {rows.map(([key, does]) => (
                <div key={key} className="facts-row">
                  <dt>
                    <kbd>{key}</kbd>
                  </dt>
                  <dd>{does}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <label className="check-beside">
        <input type="checkbox" checked={areOn} onChange={(event) => switchTo(event.target.checked)} />
        {keys.on}
      </label>
      <p className="quiet small">{keys.onHelp}</p>
      <form method="dialog">
        <button className="button">{keys.close}</button>
      </form>
    </dialog>
  );
}
