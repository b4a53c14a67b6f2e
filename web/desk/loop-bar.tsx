import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { CaseShown } from '../../shared/api/index.ts';
import { kept } from '../api/kept.ts';
import { actsOf, weightOf } from '../case/acts-order.ts';
import type { Queue } from './queue.ts';
import { KeysHelp } from './keys-help.tsx';
import { useKeys } from './use-keys.ts';
import { WithKey } from './with-key.tsx';
import { everything, lookIn } from './look.ts';
import './loop-bar.css';
import { useDeskSettings } from './use-desk-settings.ts';
import { useDeskTexts } from './use-desk-texts.ts';

/** Set when a form is opened by a key: then the keyboard goes on in it. */
const byKey = 'kigen.by-key';

const begun = ['keydown', 'pointerdown', 'wheel'] as const;

/**
 * What focus has gone to stays in sight above the bar while what stands before it comes in, until somebody does something. What ends it
 * earlier: the form is left.
 */
const keepInSight = (field: HTMLElement, within: HTMLElement): (() => void) => {
  const show = () => {
    if (document.activeElement === field) (field.closest('.field, fieldset') ?? field).scrollIntoView({ block: 'nearest' });
  };
  const observer = new ResizeObserver(show);
  const end = () => {
    observer.disconnect();
    for (const event of begun) globalThis.removeEventListener(event, end);
  };
  observer.observe(within);
  for (const event of begun) globalThis.addEventListener(event, end);
  return end;
};

/** Focus goes to the first thing to fill in, once the form is there, or to where its reading begins (`data-begins`). */
const useFocusInForm = (act: string | null) => {
  useEffect(() => {
    if (act === null || kept.read(byKey) === null) return undefined;
    kept.forget(byKey);
    const main = document.querySelector('main');
    let end = () => {};
    const isFocused = (): boolean => {
      const field =
        main?.querySelector<HTMLElement>('form [data-begins]') ??
        main?.querySelector<HTMLElement>('form :is(input[data-path], textarea[data-path], [data-path] input), form button[type=submit]');
      if (main === null || field === null || field === undefined) return false;
      field.focus({ preventScroll: true });
      end = keepInSight(field, main);
      return true;
    };
    const observer = new MutationObserver(() => {
      if (isFocused()) observer.disconnect();
    });
    // After the page has put focus at its beginning.
    const frame = requestAnimationFrame(() => {
      if (!isFocused() && main !== null) observer.observe(main, { childList: true, subtree: true });
    });
    return () => {
      cancelAnimationFrame(frame);
      observer.disconnect();
      end();
    };
  }, [act]);
};

/** Presses the button that begins a reminder, where there is one: what will happen is read before anything goes out. */
const beginReminding = (): boolean => {
  const button = document.querySelector<HTMLElement>('[data-remind] button');
  button?.click();
  return button !== null;
};

type Props = {
  readonly of: CaseShown;
  /** The act whose form is open. */
  readonly act: string | null;
  /** As it was on coming here. */
  readonly current: Queue | null;
  /** It came by itself just now: a key meant for the one before opens nothing of it. */
  readonly isArriving?: boolean;
};

/**
 * The list somebody of operations works through, on the page of a case and of an act: where one is in it, the next and the one before,
 * and the keys for all of it.
 */
export function LoopBar({ of, act, current, isArriving = false }: Props) {
  const said = useDeskTexts();
  const navigate = useNavigate();
  const settings = useDeskSettings();
  const [isHelpOpen, setHelpOpen] = useState(false);
  const place = current?.order.indexOf(of.logNumber) ?? -1;
  const next = current?.order[place + 1];
  const previous = place > 0 ? current?.order[place - 1] : undefined;
  const look = current === null ? {} : lookIn(current.look);
  useFocusInForm(act);
  const toCase = (logNumber: string | undefined): boolean => {
    if (logNumber !== undefined) void navigate({ to: '/cases/$caseId', params: { caseId: logNumber } });
    return logNumber !== undefined;
  };
  const toAct = (wanted: string | undefined): boolean => {
    if (wanted === undefined || act !== null || isArriving) return false;
    kept.write(byKey, {});
    void navigate({ to: '/cases/$caseId/$act', params: { caseId: of.logNumber, act: wanted } });
    return true;
  };
  const acts = actsOf(of);
  useKeys(
    {
      j: () => toCase(next),
      k: () => toCase(previous),
      u: () => {
        void navigate(act === null ? { to: '/', search: look } : { to: '/cases/$caseId', params: { caseId: of.logNumber } });
        return true;
      },
      a: () => toAct(acts.find((each) => weightOf(of, each) === 'MAIN')),
      f: () => {
        void navigate({ to: '/figures' });
        return true;
      },
      r: () => toAct(acts.find((each) => each === 'reject')),
      s: () => toAct(acts.find((each) => each === 'return')),
      m: () => !isArriving && beginReminding(),
      '/': () => {
        void navigate({ to: '/', search: everything, hash: 'find' });
        return true;
      },
      '?': () => {
        setHelpOpen(true);
        return true;
      },
    },
    settings.singleKeys,
  );
  return (
    <>
      {current === null ? null : (
        <nav className="loop-bar small only-on-screen" aria-label={said.loop.label}>
          <Link to="/" search={look}>
            <WithKey label={said.loop.list} by="u" areOn={settings.singleKeys} />
          </Link>
          <span className="number">{said.loop.place({ place: place + 1, of: current.order.length })}</span>
          {previous === undefined ? null : (
            <Link to="/cases/$caseId" params={{ caseId: previous }}>
              <WithKey label={said.loop.previous} by="k" areOn={settings.singleKeys} />
            </Link>
          )}
          {next === undefined ? null : (
            <Link to="/cases/$caseId" params={{ caseId: next }}>
              <WithKey label={said.loop.next} by="j" areOn={settings.singleKeys} />
            </Link>
          )}
          <button className="text-button for-keyboards" type="button" onClick={() => setHelpOpen(true)}>
            <WithKey label={said.keys.open} by="?" areOn={settings.singleKeys} />
          </button>
        </nav>
      )}
      {isHelpOpen ? <KeysHelp areOn={settings.singleKeys} switchTo={settings.switchKeys} close={() => setHelpOpen(false)} /> : null}
    </>
  );
}
