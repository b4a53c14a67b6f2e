import { useEffect, useState } from 'react';

const stepIn = (state: unknown): string | undefined =>
  typeof state === 'object' && state !== null && 'step' in state && typeof state.step === 'string' ? state.step : undefined;

/**
 * Which of the ways to answer is open, on a page whose address stays the same: the first, or one beside it that is a step of the
 * browser's history. Back leads from it to the first, Forward to it again, and a page that is loaded anew opens it.
 */
export const useStep = (first: string, others: readonly string[]) => {
  const [at, setAt] = useState(() => stepIn(history.state));
  const step = at !== undefined && others.includes(at) ? at : first;
  useEffect(() => {
    const follow = ({ state }: PopStateEvent) => setAt(stepIn(state));
    addEventListener('popstate', follow);
    return () => removeEventListener('popstate', follow);
  }, []);
  const go = (next: string): void => {
    if (next === step) return;
    if (next === first) {
      history.back();
      return;
    }
    // From one beside the first to another: Back still leads to the first.
    if (step === first) history.pushState({ step: next }, '');
    else history.replaceState({ step: next }, '');
    setAt(next);
  };
  return { step, go };
};
