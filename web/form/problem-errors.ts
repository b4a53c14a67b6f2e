import type { FieldError, Problem } from '../../shared/api/index.ts';
import { isRefused, Unreachable } from '../api/problem.ts';
import type { PageTexts } from '../../shared/texts/en/page.ts';

// One value for "nothing is wrong", so that focus is moved only when something new is.
const none: readonly FieldError[] = [];
const known = new WeakMap<Error, Map<PageTexts['faults'], readonly FieldError[]>>();

/** What a refusal says; where it comes from before the portal (the gateway, the limits of CloudFront) it says nothing people read. */
export const saidBy = ({ status, detail, title }: Problem, faults: PageTexts['faults']): string =>
  detail || title || (status === 429 ? faults.tooMany : faults.notAccepted);

const errorsOf = (error: Error, faults: PageTexts['faults']): readonly FieldError[] => {
  if (error instanceof Unreachable) return [{ path: '', message: faults.offline }];
  if (!isRefused(error)) return [{ path: '', message: faults.brokenPage }];
  const { problem } = error;
  if (problem.errors !== undefined && problem.errors.length > 0) return problem.errors;
  if (problem.status === 401) return [{ path: '', message: faults.expired }];
  if (problem.status >= 500) return [{ path: '', message: `${faults.unexpected} ${problem.instance}` }];
  return [{ path: '', message: saidBy(problem, faults) }];
};

/** What to say of a request that failed, field by field where the API said so. The same failure gives the same list, in each language one. */
export const problemErrors = (error: Error | null, faults: PageTexts['faults']): readonly FieldError[] => {
  if (error === null) return none;
  const inWords = known.get(error) ?? new Map<PageTexts['faults'], readonly FieldError[]>();
  const errors = inWords.get(faults) ?? errorsOf(error, faults);
  known.set(error, inWords.set(faults, errors));
  return errors;
};
