import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { Hono } from 'hono';
import { createLocalJWKSet } from 'jose';
import { createClient, createStore } from '../../functions/adapters/dynamodb/index.ts';
import { createIssuing, type Printer } from '../../functions/render/index.ts';
import { createApp } from '../../functions/api/app.ts';
import { createBounced, createDelivery } from '../../functions/delivery/index.ts';
import { localAddresses } from './addresses.ts';
import { CannotStart } from './cannot-start.ts';
import { openClock } from './clock.ts';
import { openDataFolder, type DataFolder } from './data-folder.ts';
import { demonstrate } from './demo/demonstrate.ts';
import { startEngine, type Engine } from './engine.ts';
import { openDocumentKey } from './document-key.ts';
import { openFiles } from './files.ts';
import { openIdentity } from './identity.ts';
import { inspectApart } from './inspect-apart.ts';
import { keep, readKept } from './kept-file.ts';
import { createLogger, type PortalLogger } from './logger.ts';
import { openMailbox } from './mailbox.ts';
import { createCheck } from '../../functions/uploads/index.ts';
import { newId as randomId } from '../../functions/new-id.ts';
import { operationsParties } from './operations.ts';
import { createLocalPrinter } from './printer.ts';
import { serve } from './server.ts';
import type { Settings } from './settings.ts';
import { asInstant } from '../../shared/calendar/index.ts';
import { createSite } from './site.ts';
import { ensureTable, tableName } from './table.ts';
import { createWorks, type WorksSettings } from './works.ts';

export type Portal = {
  /** Where it is, without a slash at its end. */
  readonly url: string;
  /** The embedded engine; null where another endpoint is used. */
  readonly engine: Engine | null;
  /** Takes no more requests, finishes what is under way, ends the engine last. */
  readonly stop: () => Promise<void>;
};

/** What tests and measurements put in the place of the portal's own. */
export type PortalOptions = Partial<Pick<WorksSettings, 'newId' | 'atOnce' | 'createOutbox'>> & {
  readonly logger?: PortalLogger;
  /** Draws and seals documents. */
  readonly printer?: Printer;
  /** The engine is gone for good, and with it what it held. */
  readonly onLoss?: (detail: string) => void;
};

/** Units settled at once: more than the engine's one writer can use is of no use. */
const atOnceByDefault = 4;

const siteFolder = join(import.meta.dirname, '../../web/dist');

const keptKey = (file: string | null): Uint8Array => {
  const kept = file === null ? null : readKept(file);
  if (kept !== null) return Buffer.from(kept, 'base64');
  const key = randomBytes(32);
  if (file !== null) keep(file, key.toString('base64'), { durable: true });
  return key;
};

const keptOnce = <T>(make: () => Promise<T>): (() => Promise<T>) => {
  let made: Promise<T> | null = null;
  return () => (made ??= make());
};

/** Undoes what was done so far, last things first. */
const undoing = () => {
  const steps: (() => unknown)[] = [];
  return {
    later: (step: () => unknown): void => {
      steps.push(step);
    },
    now: async (): Promise<void> => {
      for (let step = steps.pop(); step !== undefined; step = steps.pop()) await step();
    },
  };
};

const startEndpoint = async (
  { dynamodbEndpoint }: Settings,
  folder: DataFolder,
  logger: PortalLogger,
  onLoss: (detail: string) => void,
): Promise<{ readonly endpoint: string; readonly engine: Engine | null }> => {
  if (dynamodbEndpoint !== null) return { endpoint: dynamodbEndpoint, engine: null };
  const engine = await startEngine({
    dataDir: folder.path,
    onDeath: ({ restarted, detail }) => {
      logger.warn('the database engine died', { restarted, detail });
      if (!restarted) onLoss(detail);
    },
  });
  return { endpoint: engine.endpoint, engine };
};

/** Starts the whole portal on this machine; resolves when it serves. Throws `CannotStart` with a sentence where it can not. */
export const startPortal = async (settings: Settings, options: PortalOptions = {}): Promise<Portal> => {
  const { logger = createLogger(), newId = randomId, atOnce = atOnceByDefault, createOutbox, printer, onLoss = () => undefined } = options;
  const undo = undoing();
  try {
    const folder = await openDataFolder(settings.dataDir);
    undo.later(folder.release);
    await folder.begin();
    const serving = await serve(settings.port);
    undo.later(serving.close);

    const { endpoint, engine } = await startEndpoint(settings, folder, logger, onLoss);
    if (engine !== null) undo.later(engine.stop);
    const client = createClient({ endpoint });
    undo.later(() => client.destroy());
    const isNew = await ensureTable(client).catch((error: unknown) => {
      throw settings.dynamodbEndpoint === null
        ? error
        : new CannotStart(`DYNAMODB_ENDPOINT is ${settings.dynamodbEndpoint}, which does not answer as DynamoDB does (${String(error)}).`);
    });
    const store = createStore({ client, tableName, dueShards: 1 });
    await store.foundParties(operationsParties);

    const mailbox = openMailbox(folder.file('mail.db'));
    undo.later(mailbox.close);
    const files = openFiles({
      folder: folder.file('files'),
      baseUrl: serving.url,
      key: keptKey(folder.file('upload.key')),
      real: Date.now,
    });
    const identity = await openIdentity(folder.file('identity.json'));
    const clock = openClock({ file: folder.file('clock.json'), setting: settings.clock, real: Date.now });
    const documentKey = keptOnce(() => openDocumentKey(folder.file('document.key'), Date.now));
    const localPrinter = createLocalPrinter(documentKey);
    undo.later(localPrinter.stop);
    const linkKey = keptKey(folder.file('link.key'));
    const works = {
      store,
      mailer: mailbox,
      baseUrl: serving.url,
      linkKey,
      newId,
      atOnce,
      ...(createOutbox !== undefined && { createOutbox }),
      onFailure: ({ what, id, error, aside }) => logger.error('put off', { what, id, error, ...aside }),
      onFault: (error) => logger.error('the scheduler stumbled', { error }),
    } satisfies Omit<WorksSettings, 'clock' | 'issueDocuments'>;
    if (isNew && settings.demo) await demonstrate({ ...works, mailbox, until: clock.now() });

    const issueDocuments = createIssuing({
      store,
      files,
      printer: printer ?? localPrinter,
      mailsOf: (caseId) => Promise.resolve(mailbox.ofCase(caseId).map((at) => ({ at: asInstant(at), acceptedAt: asInstant(at) }))),
      baseUrl: serving.url,
      newId: randomId,
    });
    // The key is there before anybody needs it, and its folder is written while nobody waits.
    if (folder.path !== 'memory') await documentKey();
    const { cases, scheduler, outbox, documents } = createWorks({ ...works, issueDocuments, clock });
    undo.later(scheduler.stop);
    const delivery = createDelivery({ rows: mailbox.rows, onBounce: createBounced({ store, cases }) });
    const api = createApp({
      store: { ...store, ...mailbox.rows },
      cases,
      files,
      documentsAsked: (caseId) => documents.push([caseId]),
      clock: clock.now,
      newId: randomId,
      verifyKey: createLocalJWKSet(identity.jwks),
      issuer: identity.issuer,
      clientId: identity.clientId,
      cursorKey: keptKey(folder.file('cursor.key')),
      linkKey,
      checkUpload: createCheck({ files, inspect: inspectApart }),
      logger,
      metrics: { answered: () => undefined },
      baseUrl: serving.url,
    });
    const local = localAddresses({
      store,
      clock,
      scheduler,
      identity,
      mailbox,
      outbox,
      delivery,
      files,
      newId: randomId,
      onError: (error, instance) => logger.error('a request failed', { instance, error }),
    });
    const site = createSite(siteFolder);
    await scheduler.start();
    await folder.isSetUp();

    const portal = new Hono();
    portal.all('/api/*', (c) => api.fetch(c.req.raw));
    portal.all('/local/*', (c) => local.fetch(c.req.raw));
    portal.all('*', (c) => site.fetch(c.req.raw));
    serving.answer(portal.fetch);
    return {
      url: serving.url,
      engine,
      stop: async () => {
        const closed = serving.close();
        await scheduler.stop();
        await closed;
        await outbox.idle();
        await undo.now();
      },
    };
  } catch (error) {
    await undo.now();
    throw error;
  }
};
