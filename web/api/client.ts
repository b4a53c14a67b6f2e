import type { Problem } from '../../shared/api/index.ts';
import { language } from '../language/current.ts';
import { Refused, Unreachable } from './problem.ts';
import { session } from './session.ts';

export type Send = {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly body?: unknown;
  /** Sent as it is, as `text/csv`. */
  readonly csv?: Blob;
  /** The version the person has seen: somebody else's act in between answers 412. */
  readonly ifMatch?: number;
  readonly idempotencyKey?: string;
  readonly signal?: AbortSignal;
};

const problemOf = async (response: Response): Promise<Problem> => {
  const isProblem = response.headers.get('content-type')?.includes('problem+json') ?? false;
  return isProblem
    ? ((await response.json()) as Problem)
    : { type: 'about:blank', title: response.statusText, status: response.status, detail: '', instance: '' };
};

const headersOf = ({ body, csv, ifMatch, idempotencyKey }: Send): Record<string, string> => ({
  accept: 'application/json',
  'accept-language': language.current(),
  ...(session.current() === null ? {} : { authorization: `Bearer ${session.current()?.token}` }),
  ...(body === undefined ? {} : { 'content-type': 'application/json' }),
  ...(csv === undefined ? {} : { 'content-type': 'text/csv; charset=utf-8' }),
  ...(ifMatch === undefined ? {} : { 'if-match': `"${ifMatch}"` }),
  ...(idempotencyKey === undefined ? {} : { 'idempotency-key': idempotencyKey }),
});

/** One request to the portal this page came from. Throws `Refused` with the problem, or `Unreachable`. */
export const send = async <T>(path: string, options: Send = {}): Promise<T> => {
  const { method = options.body === undefined && options.csv === undefined ? 'GET' : 'POST', body, csv, signal } = options;
  let response: Response;
  try {
    response = await fetch(path, {
      method,
      headers: headersOf(options),
      // A person's lists must be today's: the table decides, not a cache.
      cache: 'no-store',
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(csv === undefined ? {} : { body: csv }),
      ...(signal === undefined ? {} : { signal }),
    });
  } catch (cause) {
    if (signal?.aborted) throw cause;
    throw new Unreachable('no answer', { cause });
  }
  if (response.status === 401) session.expire();
  if (!response.ok) throw new Refused(await problemOf(response));
  return response.status === 204 ? (undefined as T) : ((await response.json()) as T);
};
