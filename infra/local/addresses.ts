import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { languageDetector } from 'hono/language';
import * as z from 'zod';
import type { ApiEnv } from '../../functions/api/context.ts';
import { bodyGate, doneWithBody, sizeGate } from '../../functions/api/gate.ts';
import { invalid } from '../../functions/api/issues.ts';
import { problem } from '../../functions/api/problem.ts';
import type { ProblemType } from '../../shared/api/index.ts';
import type { Store } from '../../functions/store/index.ts';
import { instant, plusDuration, type Instant } from '../../shared/calendar/index.ts';
import { mostScanBytes, name, partyId, userId, type Language, type PartyId, type UserId } from '../../shared/records/index.ts';
import { local as en } from '../../shared/texts/en/local.ts';
import { local as ja } from '../../shared/texts/ja/local.ts';
import { shownMailId } from '../../functions/mail/index.ts';
import { bounceEvent } from './bounce.ts';
import type { Clock } from './clock.ts';
import { signInPeople } from './demo/people.ts';
import type { LocalFiles, Received } from './files.ts';
import type { Identity } from './identity.ts';
import type { Mailbox } from './mailbox.ts';
import type { OutboxQueue } from './outbox-queue.ts';
import { Stopping, type Scheduler } from './scheduler.ts';

type LocalSettings = {
  readonly store: Store;
  readonly clock: Clock;
  readonly scheduler: Scheduler;
  readonly identity: Identity;
  readonly mailbox: Mailbox;
  readonly outbox: Pick<OutboxQueue, 'through'>;
  /** Takes what the mail provider says of a mail. */
  readonly delivery: (event: unknown) => Promise<unknown>;
  readonly files: LocalFiles;
  readonly newId: () => string;
  readonly onError: (error: unknown, instance: string) => void;
};

const texts = { en, ja } as const satisfies Record<Language, object>;

const tokenInput = z.strictObject({ partyId, userId: userId.optional(), name: name.optional() });
const advanceInput = z.strictObject({ advance: z.string() });
const moveInput = z.strictObject({ to: instant });
const mailQuery = z.strictObject({ to: z.string().optional() });
const bounceInput = z.strictObject({ to: z.string().max(320) });
const noQuery = z.strictObject({});

/** The instant a duration after another; null where it is none that leads forward. */
const forward = (from: Instant, duration: string): Instant | null => {
  try {
    return plusDuration(from, duration);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
};

const methods = {
  '/local/jwks': ['GET'],
  '/local/token': ['POST'],
  '/local/clock': ['GET', 'POST'],
  '/local/mail': ['GET'],
  '/local/mail/bounce': ['POST'],
  '/local/people': ['GET'],
} as const;
const uploads = '/local/files/';
const methodsOf = (path: string): readonly string[] | undefined =>
  path.startsWith(uploads) ? ['PUT'] : Object.entries(methods).find(([address]) => address === path)?.[1];

type Refusal = { readonly type: ProblemType; readonly path?: string };
/** Why a file is not taken at the address of an upload, and of which announced field. */
const uploadRefusals = {
  NOT_AN_UPLOAD: { type: 'not-found' },
  OVER: { type: 'upload-over' },
  SPENT: { type: 'upload-over' },
  OTHER_TYPE: { type: 'invalid-request', path: '/mediaType' },
  OTHER_SIZE: { type: 'invalid-request', path: '/size' },
  OTHER_HASH: { type: 'invalid-request', path: '/sha256' },
} as const satisfies Record<Exclude<Received, 'STORED'>, Refusal>;

/** A page of another name that was led to this machine's address gets no token here. */
const isOwnHost = (host = ''): boolean => /^(?:127\.0\.0\.1|localhost)(?::\d+)?$/i.test(host);

/** The person's row at that party, made if there is none: it may do everything there. */
const becomeMember = async (
  store: Store,
  of: { readonly partyId: PartyId; readonly userId: UserId; readonly name: string },
): Promise<void> => {
  if ((await store.getMember(of.partyId, of.userId)) !== null) return;
  // Lost race: somebody else has just made it a member.
  await store.putMember({ schema: 1, ...of, email: null, may: ['SUBMIT', 'SIGN', 'MANAGE'], version: 1 }, null);
};

/** The addresses of one machine: sign-in, clock, mailbox, demonstration people. Never part of what is deployed. */
export const localAddresses = ({
  store,
  clock,
  scheduler,
  identity,
  mailbox,
  outbox,
  delivery,
  files,
  newId,
  onError,
}: LocalSettings): Hono<ApiEnv> => {
  const app = new Hono<ApiEnv>();

  app.use(languageDetector({ order: ['header'], supportedLanguages: ['en', 'ja'], fallbackLanguage: 'en', caches: false }));
  app.use(async (c, next) => {
    c.set('instance', `urn:kigen:${newId()}`);
    await next();
    await doneWithBody(c);
    c.header('cache-control', 'no-store');
  });
  app.use(async (c, next) => {
    const known = isOwnHost(c.req.header('host')) ? methodsOf(c.req.path) : undefined;
    if (known === undefined) return problem(c, 'not-found');
    const method = c.req.method === 'HEAD' ? 'GET' : c.req.method;
    if (!known.includes(method)) return problem(c, 'method-not-allowed', { headers: { allow: known.join(', ') } });
    const query = (c.req.path === '/local/mail' ? mailQuery : noQuery).safeParse(c.req.query());
    return query.success ? next() : invalid(c, query.error.issues, c.req.query());
  });
  app.on(
    'POST',
    '/local/*',
    sizeGate,
    bodyGate(() => ({ type: 'application/json', required: true })),
  );

  app.get('/local/jwks', (c) => c.json(identity.jwks));
  app.get('/local/people', async (c) => c.json({ items: await signInPeople(store, c.get('language')) }));
  app.get('/local/mail', async (c) => {
    // An act is answered before its mails are out: whoever looks for them right after it finds them.
    await outbox.through();
    return c.json({ items: mailbox.list(c.req.query('to')) });
  });
  app.get('/local/clock', (c) => c.json({ now: clock.now() }));

  app.post('/local/mail/bounce', async (c) => {
    const data: unknown = await c.req.json();
    const input = bounceInput.safeParse(data);
    if (!input.success) return invalid(c, input.error.issues, data);
    await outbox.through();
    const mailId = mailbox.lastTo(input.data.to);
    if (mailId === null) return problem(c, 'not-found');
    await delivery(bounceEvent(mailId, clock.now()));
    return c.json({ mailId: shownMailId(mailId) });
  });

  app.post('/local/token', async (c) => {
    const data: unknown = await c.req.json();
    const input = tokenInput.safeParse(data);
    if (!input.success) return invalid(c, input.error.issues, data);
    const party = await store.getParty(input.data.partyId);
    if (party === null) return problem(c, 'not-found', { words: (language) => ({ detail: texts[language].partyUnknown }) });
    const person = { partyId: party.partyId, userId: input.data.userId ?? party.partyId };
    await becomeMember(store, { ...person, name: input.data.name ?? person.userId });
    return c.json({ token: await identity.token(person) });
  });

  app.post('/local/clock', async (c) => {
    const data: unknown = await c.req.json();
    const isAdvance = typeof data === 'object' && data !== null && 'advance' in data;
    const input = (isAdvance ? advanceInput : moveInput).safeParse(data);
    if (!input.success) return invalid(c, input.error.issues, data);
    const wanted = input.data;
    const [path, target] = 'to' in wanted ? ['/to', () => wanted.to] : ['/advance', (now: Instant) => forward(now, wanted.advance)];
    const refused = (language: Language) => {
      const message = 'to' in wanted ? texts[language].backInTime({ now: clock.now() }) : texts[language].notADuration;
      return { detail: message, errors: [{ path, message }] };
    };
    const moved = await scheduler.walk((now) => {
      const to = target(now);
      return to === null || to < now ? null : to;
    });
    return moved === null ? problem(c, 'invalid-request', { words: refused }) : c.json({ now: moved });
  });

  const tooLarge = (c: Context<ApiEnv>) => problem(c, 'too-large', { words: (language) => ({ detail: texts[language].fileTooLarge }) });
  app.put(`${uploads}:token`, bodyLimit({ maxSize: mostScanBytes, onError: tooLarge }), async (c) => {
    const chunks: AsyncIterable<Uint8Array> = c.req.raw.body ?? new ReadableStream<Uint8Array>({ start: (empty) => empty.close() });
    const received = await files.receive(c.req.param('token'), chunks, c.req.header('content-type') ?? '');
    if (received === 'STORED') return c.body(null, 200);
    const { type, path }: Refusal = uploadRefusals[received];
    if (path === undefined) return problem(c, type);
    return problem(c, type, {
      words: (language) => ({ detail: texts[language].otherFile, errors: [{ path, message: texts[language].otherFile }] }),
    });
  });

  app.onError((error, c) => {
    if (error instanceof Stopping) return problem(c, 'unavailable', { words: (language) => ({ detail: texts[language].stopping }) });
    onError(error, c.get('instance'));
    return problem(c, 'internal');
  });
  return app;
};
