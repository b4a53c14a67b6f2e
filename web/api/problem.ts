import type { Problem } from '../../shared/api/index.ts';

/** The API answered, and refused. */
export class Refused extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.title);
    this.problem = problem;
  }
}

/** Nobody answered: the network is gone, or the portal is. */
export class Unreachable extends Error {}

export const isRefused = (error: unknown, status?: number): error is Refused =>
  error instanceof Refused && (status === undefined || error.problem.status === status);
