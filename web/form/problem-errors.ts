import type { FieldError } from '../../shared/api/index.ts';
import { isRefused, saidBy, Unreachable } from '../api/problem.ts';
import type { PageTexts } from '../../shared/texts/en/page.ts';

// One value for "nothing is wrong", so that focus is moved only when something new is.
const none: readonly FieldError[] = [];

/** Says a failure field by field: the same failure gives the same list, in each language one, so that focus is moved once. */
export const sayingOnce = <Words extends object>(
  say: (error: Error, words: Words) => readonly FieldError[],
): ((error: Error | null, words: Words) => readonly FieldError[]) => {
  const known = new WeakMap<Error, WeakMap<Words, readonly FieldError[]>>();
  return (error, words) => {
    if (error === null) return none;
    const inWords = known.get(error) ?? new WeakMap<Words, readonly FieldError[]>();
    const errors = inWords.get(words) ?? say(error, words);
    known.set(error, inWords.set(words, errors));
    return errors;
  };
};

const errorsOf = (error: Error, faults: PageTexts['faults']): readonly FieldError[] => {
  if (error instanceof Unreachable) return [{ path: '', message: faults.offline }];
  if (!isRefused(error)) return [{ path: '', message: faults.brokenPage }];
  const { problem } = error;
  if (problem.errors !== undefined && problem.errors.length > 0) return problem.errors;
  if (problem.status === 401) return [{ path: '', message: faults.expired }];
  if (problem.status >= 500) return [{ path: '', message: `${faults.unexpected} ${problem.instance}` }];
  return [{ path: '', message: saidBy(problem, faults) }];
};

/** What to say of a request that failed, field by field where the API said so. */
export const problemErrors = sayingOnce(errorsOf);
