/** So long somebody else has for placing focus, in milliseconds: whatever takes the place of what went knows better where reading goes on. */
const patience = 100;

/** An element and its place among its siblings, as long as it had one. */
type Step = { readonly element: Element; readonly place: number };

const wayUp = (from: Element): readonly Step[] => {
  const steps: Step[] = [];
  for (let element: Element | null = from; element !== null; element = element.parentElement) {
    steps.push({ element, place: element.parentElement === null ? 0 : [...element.parentElement.children].indexOf(element) });
  }
  return steps;
};

/** What can be pressed; a field to type into would open the keyboard of a phone. */
const pressable = 'a[href], button:not([disabled]), summary';

const firstIn = (element: Element): HTMLElement | null =>
  element instanceof HTMLElement && element.matches(pressable) ? element : element.querySelector<HTMLElement>(pressable);

/** What stands now where something went from `held`: the next that can be pressed, or the last before it. */
const besideIn = (held: Element, place: number): HTMLElement | null => {
  const siblings = [...held.children];
  const onwards = [...siblings.slice(place), ...siblings.slice(0, place).toReversed()];
  return onwards.map(firstIn).find((found) => found !== null) ?? null;
};

/** A part of the page that belongs together: what is pressed next stands in it, or nowhere near. */
const part = 'li, fieldset, form, section, aside, article, dialog, main';

/** Where focus goes on after what it was on, the way up from which is known: near it, or to what held it. */
const nearest = (way: readonly Step[]): HTMLElement | null => {
  const left = way.findIndex(({ element }) => element.isConnected);
  const held = way[left]?.element;
  if (!(held instanceof HTMLElement)) return null;
  for (const [above, { element }] of way.slice(left).entries()) {
    const found = besideIn(element, way[left + above - 1]?.place ?? 0);
    if (found !== null) return found;
    if (element.matches(part)) break;
  }
  if (!held.hasAttribute('tabindex')) held.tabIndex = -1;
  return held;
};

/**
 * Where what has focus goes from the page (a row taken away by its own button, a form that was cancelled) and nothing else takes it,
 * focus goes to what stands there instead: the keyboard goes on from there, and a screen reader does not begin anew. Until the
 * function it answers is called.
 */
export const keepFocus = (): (() => void) => {
  let way: readonly Step[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const isLost = () => way[0] !== undefined && !way[0].element.isConnected && document.activeElement === document.body;
  const note = ({ target }: FocusEvent) => {
    way = target instanceof Element ? wayUp(target) : [];
  };
  // Whoever presses beside everything has left it: nothing that goes then takes them along.
  const left = () => {
    queueMicrotask(() => {
      if (document.activeElement === document.body && way[0]?.element.isConnected === true) way = [];
    });
  };
  const place = () => {
    timer = undefined;
    if (isLost()) nearest(way)?.focus();
  };
  const watch = new MutationObserver(() => {
    if (isLost()) timer ??= setTimeout(place, patience);
  });
  document.addEventListener('focusin', note);
  document.addEventListener('focusout', left);
  watch.observe(document.body, { childList: true, subtree: true });
  return () => {
    document.removeEventListener('focusin', note);
    document.removeEventListener('focusout', left);
    watch.disconnect();
    clearTimeout(timer);
  };
};
