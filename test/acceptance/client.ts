import type { Case, CocpForm, Enrollment, Listing, Mail, Problem } from './contract.ts';

export type Reply = {
  readonly status: number;
  readonly headers: Headers;
  /** Parsed where it is JSON, else the text. */
  readonly body: unknown;
};

/** What was asked and answered, for the message of a failed test. */
const wordsOf = (asked: string, { status, body }: Reply): string => `${asked} answered ${status}: ${JSON.stringify(body).slice(0, 2_000)}`;

/** Somebody signed in for a party. */
export type Somebody = {
  readonly userId: string;
  readonly partyId: string;
  readonly send: (method: string, path: string, body?: unknown, headers?: Readonly<Record<string, string>>) => Promise<Reply>;
  /** As `send`, and throws unless it is answered with `status`. */
  readonly get: <T>(path: string) => Promise<T>;
  readonly put: <T>(path: string, body: unknown) => Promise<T>;
  readonly post: <T>(path: string, body: unknown, status: number, headers?: Readonly<Record<string, string>>) => Promise<T>;
  readonly open: (enrollmentId: string, form: CocpForm) => Promise<Case>;
  readonly act: (caseId: string, act: string, fields?: Readonly<Record<string, unknown>>) => Promise<Case>;
  readonly read: (caseIdOrLogNumber: string) => Promise<Case>;
  /** The problem it is refused with; throws when it is not refused, or with another status. */
  readonly refused: (status: number, method: string, path: string, body?: unknown) => Promise<Problem>;
  readonly actRefused: (status: number, caseId: string, act: string, fields?: Readonly<Record<string, unknown>>) => Promise<Problem>;
};

/** A portal as its clients see it. */
export type Client = {
  readonly url: string;
  readonly as: (partyId: string, userId?: string) => Promise<Somebody>;
  readonly send: (method: string, path: string, body?: unknown, headers?: Readonly<Record<string, string>>) => Promise<Reply>;
  readonly now: () => Promise<string>;
  /** Moves the clock, and waits until all of it has settled. */
  readonly moveTo: (instant: string) => Promise<void>;
  readonly advance: (duration: string) => Promise<void>;
  readonly mails: (to?: string) => Promise<readonly Mail[]>;
};

export const clientOf = (url: string): Client => {
  const send: Client['send'] = async (method, path, body, headers = {}) => {
    const response = await fetch(new URL(path, url), {
      method,
      headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const isJson = /[/+]json\b/.test(response.headers.get('content-type') ?? '');
    return { status: response.status, headers: response.headers, body: isJson ? (JSON.parse(text) as unknown) : text };
  };
  const expecting = async <T>(status: number, asked: string, reply: Promise<Reply>): Promise<T> => {
    const answered = await reply;
    if (answered.status !== status) throw new Error(wordsOf(asked, answered));
    return answered.body as T;
  };
  const clock = (body: unknown): Promise<void> =>
    expecting(200, `POST /local/clock ${JSON.stringify(body)}`, send('POST', '/local/clock', body));

  const people = new Map<string, Promise<Somebody>>();
  const signIn = async (partyId: string, userId: string): Promise<Somebody> => {
    const { token } = await expecting<{ token: string }>(
      200,
      `POST /local/token ${partyId}`,
      send('POST', '/local/token', { partyId, userId }),
    );
    const sendAs: Somebody['send'] = (method, path, body, headers = {}) =>
      send(method, path, body, { authorization: `Bearer ${token}`, ...headers });
    const somebody: Somebody = {
      userId,
      partyId,
      send: sendAs,
      get: (path) => expecting(200, `GET ${path} by ${partyId}`, sendAs('GET', path)),
      put: async (path, body) => {
        const reply = await sendAs('PUT', path, body);
        if (reply.status !== 200 && reply.status !== 201) throw new Error(wordsOf(`PUT ${path} by ${partyId}`, reply));
        return reply.body as never;
      },
      post: (path, body, status, headers) => expecting(status, `POST ${path} by ${partyId}`, sendAs('POST', path, body, headers)),
      open: (enrollmentId, form) => somebody.post<Case>('/api/cases', { kind: 'COCP', enrollmentId, form }, 201),
      act: (caseId, act, fields = {}) => somebody.post<Case>(`/api/cases/${caseId}/acts`, { act, ...fields }, 200),
      read: (caseId) => somebody.get<Case>(`/api/cases/${caseId}`),
      refused: (status, method, path, body) => expecting(status, `${method} ${path} by ${partyId}`, sendAs(method, path, body)),
      actRefused: (status, caseId, act, fields = {}) => somebody.refused(status, 'POST', `/api/cases/${caseId}/acts`, { act, ...fields }),
    };
    return somebody;
  };

  return {
    url,
    send,
    as: (partyId, userId = `U-${partyId}`) => {
      const key = `${partyId} ${userId}`;
      const known = people.get(key) ?? signIn(partyId, userId);
      people.set(key, known);
      return known;
    },
    now: async () => (await expecting<{ now: string }>(200, 'GET /local/clock', send('GET', '/local/clock'))).now,
    moveTo: (to) => clock({ to }),
    advance: (advance) => clock({ advance }),
    mails: async (to) => {
      const query = to === undefined ? '' : `?to=${encodeURIComponent(to)}`;
      return (await expecting<Listing<Mail>>(200, 'GET /local/mail', send('GET', `/local/mail${query}`))).items;
    },
  };
};

/** Every row of a list, page after page. */
export const everyItem = async <Item>(somebody: Somebody, path: string): Promise<readonly Item[]> => {
  const items: Item[] = [];
  const base = new URL(path, 'http://any');
  for (;;) {
    const page = await somebody.get<Listing<Item>>(`${base.pathname}${base.search}`);
    items.push(...page.items);
    if (page.next === undefined) return items;
    base.searchParams.set('cursor', page.next);
  }
};

export type { Enrollment };
