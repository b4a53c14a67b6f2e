import { useEffect, useRef } from 'react';

const typesInto = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.closest('input:not([type=checkbox]):not([type=radio]), textarea, select, dialog, [role=dialog]') !== null);

/** Out of a field that is typed into, so that the single keys act again; what opens of it, or holds it, closes first. */
const leaveField = (target: EventTarget | null): void => {
  const isField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
  const isOpen = isField && (target.closest('dialog, [role=dialog]') !== null || target.getAttribute('aria-expanded') === 'true');
  if (isField && !isOpen) target.blur();
};

const moving: ReadonlySet<string> = new Set(['j', 'k']);

/**
 * What single keys do on this page, by the key. They do nothing while somebody types, holds another key down, or has switched them off
 * (WCAG 2.1.4). True from a handler: it was of use, the browser does nothing more with it.
 */
export const useKeys = (keys: Readonly<Record<string, () => boolean>>, areOn: boolean): void => {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    if (!areOn) return undefined;
    const pressed = (event: KeyboardEvent) => {
      // Held down, a key moves on through a list, and does nothing else twice.
      if (event.repeat && !moving.has(event.key)) return;
      if (event.key === 'Escape' && !event.defaultPrevented && !event.isComposing) leaveField(event.target);
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || typesInto(event.target)) return;
      if (latest.current[event.key]?.() === true) event.preventDefault();
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, [areOn]);
};
