import { useEffect, useRef } from 'react';
import { notMe, wayId } from './other-ways.tsx';

/** Where another answer begins: at the code, where that is still to be typed and comes first, else at its reason. */
const beginningIn = (form: HTMLElement): HTMLElement | null => {
  const reason = form.querySelector<HTMLElement>('textarea') ?? form.querySelector<HTMLElement>('input[type="radio"]');
  const code = form.querySelector<HTMLInputElement>('.input[data-path="/code"]');
  const isCodeFirst =
    reason !== null &&
    code !== null &&
    code.value === '' &&
    (code.compareDocumentPosition(reason) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  return isCodeFirst ? code : reason;
};

/**
 * Another answer begins in its form, else at its top; whoever comes back from it is where it was chosen.
 * `from`: the place that was pressed.
 */
export const useFocusOnOther = (shown: string, from: { readonly current: 'top' | 'end' }) => {
  const section = useRef<HTMLElement>(null);
  const before = useRef(shown);
  useEffect(() => {
    const { current: earlier } = before;
    before.current = shown;
    if (earlier === shown) return undefined;
    const within = section.current;
    const title = within?.querySelector<HTMLElement>('h2[tabindex]') ?? null;
    const startIn = () => {
      const form = shown === notMe || title === null ? null : within?.querySelector('form');
      return form === null || form === undefined ? null : beginningIn(form);
    };
    const start = startIn();
    (start ?? title ?? document.getElementById(wayId(from.current, earlier)))?.focus();
    if (within === null || title === null || start !== null) return undefined;
    // Its form is on its way still: the keyboard goes on in it, unless somebody has gone elsewhere meanwhile.
    const observer = new MutationObserver(() => {
      const late = startIn();
      if (late === null) return;
      observer.disconnect();
      if (document.activeElement === title) late.focus();
    });
    observer.observe(within, { childList: true, subtree: true });
    return () => observer.disconnect();
  }, [shown, from]);
  return section;
};
