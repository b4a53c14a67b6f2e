import type { Problem } from '../../shared/api/index.ts';
import type { PageTexts } from '../../shared/texts/en/page.ts';
import { language } from '../language/current.ts';

/** The API answered, and refused. */
export class Refused extends Error {
  readonly #answered: Problem;
  readonly #translated: readonly { readonly language: string; readonly problem: Problem }[];
  constructor(problem: Problem) {
    super(problem.title);
    this.#answered = problem;
    this.#translated = (problem.translations ?? []).map(({ language: into, ...words }) => ({
      language: into,
      problem: { ...problem, ...words },
    }));
  }
  /** In the language of now, whichever it was answered in: the same object as long as that one is spoken. */
  get problem(): Problem {
    return this.#translated.find(({ language: into }) => into === language.current())?.problem ?? this.#answered;
  }
}

/** Nobody answered: the network is gone, or the portal is. */
export class Unreachable extends Error {}

export const isRefused = (error: unknown, status?: number): error is Refused =>
  error instanceof Refused && (status === undefined || error.problem.status === status);

/** What a refusal says; where it comes from before the portal (the gateway, the limits of CloudFront) it says nothing people read. */
export const saidBy = ({ status, detail, title }: Problem, faults: PageTexts['faults']): string =>
  detail || title || (status === 429 ? faults.tooMany : faults.notAccepted);
