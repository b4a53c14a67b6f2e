import type { Context } from 'hono';
import type { Answer, Claim } from '../store/index.ts';
import { untilSavedFor, type ActingCaller, type Decided, type LoadedCase, type Undecided } from '../cases/index.ts';
import type { ApiEnv, Dependencies } from './context.ts';
import { invalid } from './issues.ts';
import { problem, refused } from './problem.ts';
import { respond } from './routes.ts';
import type { Match } from './versions.ts';

/** Decides, and decides again after a race that was lost, on what stands then: three decisions in all, then 409. */
export const decideAndSave = async <Result>(
  c: Context<ApiEnv>,
  of: Pick<Dependencies, 'store'>,
  attempt: (caller: ActingCaller) => Promise<Result | 'AGAIN'>,
): Promise<Result | Response> => {
  const result = await untilSavedFor(of, c.get('caller'), attempt);
  if (result === 'CHANGED_MEANWHILE') return changedMeanwhile(c);
  return result === 'NO_MEMBER_ANY_MORE' ? problem(c, 'not-a-member') : result;
};

export const changedMeanwhile = (c: Context<ApiEnv>): Response => problem(c, 'changed-meanwhile', { headers: { 'retry-after': '1' } });

/** Decides where the case stands at one of the versions the caller names; `decide` compares one at a time. */
export const ifMatching = async <Result extends { readonly outcome: string }>(
  match: Match,
  decide: (condition: { readonly ifMatch?: number }) => Promise<Result | Undecided>,
): Promise<Result | Undecided> => {
  if (match === null || match === 'ANY') return decide({});
  const [first = 0] = match.versions;
  const decided = await decide({ ifMatch: first });
  const isOther = decided.outcome === 'STALE' && 'version' in decided && match.versions.includes(decided.version);
  return isOther ? decide({ ifMatch: decided.version }) : decided;
};

/** The claim under which a decision keeps its answer. */
export const keeping = (claim: Claim | null, answerOf: (loaded: LoadedCase) => Answer) =>
  claim === null ? {} : { idempotency: { ...claim, answer: answerOf } };

/** Answers where nothing was decided anew. */
export const undecidedAnswer = (c: Context<ApiEnv>, decided: Undecided): Response => {
  switch (decided.outcome) {
    case 'REPLAYED':
      return respond(decided.answer);
    case 'KEY_MISUSED':
      return problem(c, 'idempotency-key-reused');
    case 'NOT_FOUND':
      return problem(c, 'not-found');
    case 'STALE':
      return problem(c, 'stale');
    case 'CHANGED_MEANWHILE':
      return changedMeanwhile(c);
    case 'INVALID':
      return invalid(c, decided.issues, decided.input);
    case 'REFUSED':
      return refused(c, decided.refusals);
    default:
      throw new Error(`unknown outcome ${JSON.stringify(decided satisfies never)}`);
  }
};

/** Answers with what came of a decision. */
export const decidedAnswer = (c: Context<ApiEnv>, decided: Decided, answerOf: (loaded: LoadedCase) => Answer): Response =>
  decided.outcome === 'SAVED' ? respond(answerOf(decided.loaded)) : undecidedAnswer(c, decided);
