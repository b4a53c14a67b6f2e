import { createHash, generateKeyPairSync, randomBytes } from 'node:crypto';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { createLocalJWKSet, exportJWK, SignJWT, type JWTPayload } from 'jose';
import type * as z from 'zod';
import { createApp } from '../../../functions/api/app.ts';
import type { Dependencies } from '../../../functions/api/context.ts';
import { canonicalJson } from '../../../functions/cases/history.ts';
import { createCheck, inspect } from '../../../functions/uploads/index.ts';
import { openFiles } from '../../../infra/local/files.ts';
import { epochMilliseconds } from '../../../shared/calendar/index.ts';
import * as schemas from '../../../shared/api/index.ts';
import type { Enrollment } from '../../../shared/records/index.ts';
import { countedIds } from '../../builders/index.ts';
import { everyItem } from '../adapters/dynamodb/a-table.ts';
import { startPortal } from '../cases/a-portal.ts';

const issuer = 'https://identity.test';
const clientId = 'portal-under-test';

export type Key = ReturnType<typeof aKey>;
export const aKey = (kid = 'key-1') => ({ kid, ...generateKeyPairSync('ec', { namedCurve: 'P-256' }) });

/** Claims that say otherwise than a good token; undefined takes one away. */
export type Claims = Readonly<Record<string, unknown>>;

const signed = (key: Key, claims: JWTPayload): Promise<string> =>
  new SignJWT(claims).setProtectedHeader({ alg: 'ES256', kid: key.kid }).sign(key.privateKey);

const nowInSeconds = (): number => Math.floor(Date.now() / 1_000);

export type Sent = {
  readonly body?: unknown;
  /** Sent as it is. */
  readonly raw?: BodyInit;
  readonly headers?: Readonly<Record<string, string>>;
  readonly token?: string | null;
};

export type Got = {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** What came as JSON. */
  readonly body: unknown;
};

/** What came, in the shape it was promised in. */
export const shown = <Schema extends z.ZodType>(schema: Schema, { body }: Pick<Got, 'body'>): z.output<Schema> => schema.parse(body);
export const problemOf = (got: Pick<Got, 'body'>): schemas.Problem => shown(schemas.problem, got);

/** The API on an engine in memory, with the cast of every story and its members, asked through `app.request` with signed tokens. */
export const startApi = async (
  enrollments: readonly Enrollment[] = [],
  {
    now,
    more = {},
    prepare,
  }: { readonly now?: string; readonly more?: Partial<Dependencies>; readonly prepare?: (client: DynamoDBClient) => void } = {},
) => {
  const portal = await startPortal(enrollments, { ...(now !== undefined && { now }), ...(prepare !== undefined && { prepare }) });
  const key = aKey();
  const jwks = { keys: [{ ...(await exportJWK(key.publicKey)), kid: key.kid, alg: 'ES256', use: 'sig' }] };
  const logged: { readonly message: string; readonly fields: Readonly<Record<string, unknown>> }[] = [];
  const counted: { readonly address: string | null; readonly status: number }[] = [];
  const files = openFiles({
    folder: null,
    baseUrl: 'https://kigen.test',
    key: randomBytes(32),
    real: () => epochMilliseconds(portal.now()),
  });
  const app = createApp({
    store: portal.store,
    cases: portal.cases,
    documentsAsked: () => undefined,
    clock: portal.now,
    newId: countedIds(),
    verifyKey: createLocalJWKSet(jwks),
    issuer,
    clientId,
    cursorKey: randomBytes(32),
    linkKey: randomBytes(32),
    logger: { error: (message, fields) => logged.push({ message, fields }) },
    metrics: { answered: (answered) => counted.push(answered) },
    files,
    checkUpload: createCheck({ files, inspect: (bytes, type) => Promise.resolve(inspect(bytes, type)) }),
    baseUrl: 'https://kigen.test',
    ...more,
  });

  const token = (
    partyId: string,
    { userId = `U-${partyId}`, claims = {}, by = key }: { userId?: string; claims?: Claims; by?: Key } = {},
  ) =>
    signed(by, {
      iss: issuer,
      sub: userId,
      client_id: clientId,
      token_use: 'access',
      'kigen:party': partyId,
      iat: nowInSeconds(),
      exp: nowInSeconds() + 600,
      ...claims,
    });

  /** Sends as somebody of this party; null: nobody signed in. */
  const send = async (
    as: string | null,
    method: string,
    path: string,
    { body, raw, headers = {}, token: given }: Sent = {},
  ): Promise<Got> => {
    const bearer = given === undefined ? (as === null ? null : await token(as)) : given;
    const response = await app.request(path, {
      method,
      headers: {
        ...(bearer === null ? {} : { authorization: `Bearer ${bearer}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(raw === undefined ? {} : { body: raw }),
    });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json') ?? false;
    return { status: response.status, headers: response.headers, text, body: isJson && text !== '' ? JSON.parse(text) : undefined };
  };

  return {
    ...portal,
    app,
    files,
    key,
    token,
    send,
    get: (as: string | null, path: string, sent: Sent = {}) => send(as, 'GET', path, sent),
    post: (as: string | null, path: string, body?: unknown, headers: Sent['headers'] = {}) => send(as, 'POST', path, { body, headers }),
    put: (as: string | null, path: string, body?: unknown, headers: Sent['headers'] = {}) => send(as, 'PUT', path, { body, headers }),
    logged,
    counted,
    /** A digest of everything in the table, to show that nothing was written. */
    everything: async () => {
      const items = (await everyItem(portal.client, portal.tableName)).map(canonicalJson).toSorted();
      return createHash('sha256').update(items.join()).digest('hex');
    },
  };
};
export type Api = Awaited<ReturnType<typeof startApi>>;
