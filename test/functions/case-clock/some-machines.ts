import type { Machines } from '../../../functions/case-clock/index.ts';

/** State machines that note what is asked of them; those of `waiting` are there to be woken. */
export const someMachines = ({ waiting = [] }: { readonly waiting?: readonly string[] } = {}): Machines & {
  readonly started: string[];
  readonly woken: string[];
} => {
  const tokens = new Set(waiting);
  const started: string[] = [];
  const woken: string[] = [];
  return {
    started,
    woken,
    start: (caseId, turn) => {
      started.push(`${caseId}-${turn}`);
      return Promise.resolve();
    },
    wake: (token) => {
      if (!tokens.delete(token)) return Promise.resolve('GONE');
      woken.push(token);
      return Promise.resolve('WOKEN');
    },
  };
};
