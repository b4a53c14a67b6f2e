/** Ctrl+Enter sends the form one is in, on every page; it is no single key, so it always does. Until the function it answers is called. */
export const sendKey = (): (() => void) => {
  const pressed = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
    const form = event.target instanceof Element ? event.target.closest<HTMLFormElement>('main form') : null;
    if (!event.defaultPrevented) form?.requestSubmit();
  };
  document.addEventListener('keydown', pressed);
  return () => document.removeEventListener('keydown', pressed);
};
