import type { Problem } from '../../shared/api/index.ts';
import { language } from '../language/current.ts';
import { renewAfterRefusal, renewIfDue } from '../sign-in/renewal.ts';
import { held } from './held.ts';
import { Refused, Unreachable } from './problem.ts';
import { reach } from './reach.ts';
import { session } from './session.ts';

type Send = {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly body?: unknown;
  /** Sent as it is, as `text/csv`. */
  readonly csv?: Blob;
  /** The version the person has seen: somebody else's act in between answers 412. */
  readonly ifMatch?: number;
  /** The tag of what is held: where it stands, 304 is answered and nothing sent. `*` with a PUT: what is there already answers 412. */
  readonly ifNoneMatch?: string | undefined;
  readonly idempotencyKey?: string;
  readonly signal?: AbortSignal;
};

/** What was sent of an answer; a connection lost in the middle of it is as none. */
const whole = async <T>(body: Promise<T>, signal: AbortSignal | undefined): Promise<T> => {
  try {
    return await body;
  } catch (cause) {
    if (signal?.aborted) throw cause;
    throw new Unreachable('half an answer', { cause });
  }
};

/** The portal's own problem; of an answer given before it (docs/contract.md, section 1) nothing but the status. */
const problemOf = async (response: Response, signal: AbortSignal | undefined): Promise<Problem> => {
  const isProblem = response.headers.get('content-type')?.includes('problem+json') ?? false;
  return isProblem
    ? whole(response.json() as Promise<Problem>, signal)
    : { type: 'about:blank', title: '', status: response.status, detail: '', instance: '' };
};

const headersOf = ({ body, csv, ifMatch, ifNoneMatch, idempotencyKey }: Send): Record<string, string> => ({
  accept: 'application/json',
  'accept-language': language.current(),
  // What is refused is shown until something is put right, and the language may be switched meanwhile.
  prefer: 'translations',
  ...(session.current() === null ? {} : { authorization: `Bearer ${session.current()?.token}` }),
  ...(body === undefined ? {} : { 'content-type': 'application/json' }),
  ...(csv === undefined ? {} : { 'content-type': 'text/csv; charset=utf-8' }),
  ...(ifMatch === undefined ? {} : { 'if-match': `"${ifMatch}"` }),
  ...(ifNoneMatch === undefined ? {} : { 'if-none-match': ifNoneMatch }),
  ...(idempotencyKey === undefined ? {} : { 'idempotency-key': idempotencyKey }),
});

/** What the gateway or CloudFront answer in the portal's place: it is not there just now. */
const isAbsence = ({ status, headers }: Response): boolean =>
  [502, 503, 504].includes(status) && headers.get('content-type')?.includes('problem+json') !== true;

const methodOf = ({ method, body, csv }: Send): string => method ?? (body === undefined && csv === undefined ? 'GET' : 'POST');

const fetchOnce = async (path: string, options: Send): Promise<Response> => {
  const { body, csv, signal } = options;
  try {
    const response = await fetch(path, {
      method: methodOf(options),
      headers: headersOf(options),
      // A person's lists must be today's: the table decides, not a cache.
      cache: 'no-store',
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(csv === undefined ? {} : { body: csv }),
      ...(signal === undefined ? {} : { signal }),
    });
    if (!isAbsence(response)) reach.answered();
    return response;
  } catch (cause) {
    if (signal?.aborted) throw cause;
    throw new Unreachable('no answer', { cause });
  }
};

/**
 * One request to the portal this page came from, with a token that is good: one about to end is renewed first, one refused all the same
 * is renewed and the request sent once more (a 401 has done nothing). Throws `Refused` with the problem, or `Unreachable`.
 */
const tried = async (path: string, options: Send): Promise<Response> => {
  await renewIfDue();
  const token = session.current()?.token;
  let response = await fetchOnce(path, options);
  if (response.status === 401 && token !== undefined && (await renewAfterRefusal(token))) response = await fetchOnce(path, options);
  if (response.status === 401) session.expire();
  if (isAbsence(response)) throw new Unreachable(`answered ${response.status}`);
  if (!response.ok && response.status !== 304) throw new Refused(await problemOf(response, options.signal));
  return response;
};

const reaching = async <T>(answer: Promise<T>): Promise<T> => {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof Unreachable) reach.lost();
    throw error;
  }
};

const answered = async <T>(path: string, options: Send): Promise<T> => {
  const before = methodOf(options) === 'GET' ? held.of(path) : undefined;
  const response = await tried(path, before === undefined ? options : { ...options, ifNoneMatch: before.tag });
  if (response.status === 204) return undefined as T;
  // The same object as before: nothing that shows it is drawn again.
  const data = (response.status === 304 ? before?.data : await whole(response.json(), options.signal)) as T;
  const digest = response.headers.get('repr-digest');
  if (digest !== null) held.hold(path, { tag: `"${digest}"`, data });
  return data;
};

/** One request, and what it was answered. Throws `Refused` with the problem, or `Unreachable`. */
export const send = async <T>(path: string, options: Send = {}): Promise<T> => reaching(answered<T>(path, options));

/** A file, whose address alone would not be enough: it is for whoever is signed in. Throws as `send`. */
export const fetchFile = async (path: string): Promise<Blob> =>
  reaching(tried(path, {}).then(async (response) => whole(response.blob(), undefined)));
