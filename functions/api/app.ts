import { OpenAPIHono } from '@hono/zod-openapi';
import { HTTPException } from 'hono/http-exception';
import { languageDetector } from 'hono/language';
import { secureHeaders } from 'hono/secure-headers';
import { actMailRoutes } from './act-mails.ts';
import { actRoutes } from './acts.ts';
import { cicrAdviceRoutes } from './advice-cicr.ts';
import { cocpAdviceRoutes } from './advice-cocp.ts';
import { expiryAdviceRoutes } from './advice-expiry.ts';
import { terminationAdviceRoutes } from './advice-termination.ts';
import { transferAdviceRoutes } from './advice-transfer.ts';
import { caseRoutes } from './cases.ts';
import { contactRoutes } from './contacts.ts';
import type { ApiEnv, Dependencies } from './context.ts';
import { correctionRoutes } from './corrections.ts';
import { decideWithLinkRoutes } from './decide-with-link.ts';
import { deadlineRoutes } from './deadlines.ts';
import { deskRoutes } from './desk.ts';
import { docsRoutes } from './docs.ts';
import { documentRoutes } from './documents.ts';
import { enrollmentTaskRoutes } from './enrollment-tasks.ts';
import { enrollmentRoutes } from './enrollments.ts';
import { feedRoutes } from './feeds.ts';
import { bodyGate, doneWithBody, gate, queryGate, sizeGate, type Body } from './gate.ts';
import { healthRoutes } from './health.ts';
import { unlessTheyHaveIt } from './if-none-match.ts';
import { importRoutes } from './import-enrollments.ts';
import { linkRoutes } from './links.ts';
import { mailRoutes } from './mails.ts';
import { lookupRoutes } from './lookup.ts';
import { meRoutes } from './me.ts';
import { memberRoutes } from './members.ts';
import { packageRoutes } from './packages.ts';
import { partyRoutes } from './parties.ts';
import { problem } from './problem.ts';
import { verifyRoutes } from './verify.ts';
import { reminderRoutes } from './reminders.ts';
import { reportRoutes } from './reports.ts';
import { sendLinkOnRoutes } from './send-link-on.ts';
import { showLinkRoutes } from './show-link.ts';
import { uploadRoutes } from './uploads.ts';
import { ruleRoutes } from './rules.ts';

/** What an answer says of itself where its route says nothing else: one person's view of the moment, and nothing to run. */
const unlessSaid = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  vary: 'accept-language, authorization',
};

/** What each address takes, as its route says. */
const takenBy = (app: OpenAPIHono<ApiEnv>): { readonly bodies: ReadonlyMap<string, Body>; readonly queries: ReadonlySet<string> } => {
  const bodies = new Map<string, Body>();
  const queries = new Set<string>();
  for (const definition of app.openAPIRegistry.definitions) {
    if (definition.type !== 'route') continue;
    const { method, path, request } = definition.route;
    const address = `${method.toUpperCase()} ${path}`;
    const [type] = Object.keys(request?.body?.content ?? {});
    if (type !== undefined) bodies.set(address, { type, required: request?.body?.required ?? false });
    if (request?.query !== undefined) queries.add(address);
  }
  return { bodies, queries };
};

/**
 * The API: every address under /api. It knows the outside only by its dependencies. Checks come in the order of the contract:
 * the gate, the size and kind of what is sent, its shape, and then the route's own.
 */
export const createApp = (of: Dependencies): OpenAPIHono<ApiEnv> => {
  const app = new OpenAPIHono<ApiEnv>();
  let taken: ReturnType<typeof takenBy> = { bodies: new Map(), queries: new Set() };

  app.use(secureHeaders({ crossOriginResourcePolicy: 'same-origin', xFrameOptions: 'DENY', referrerPolicy: 'no-referrer' }));
  app.use(languageDetector({ order: ['header'], supportedLanguages: ['en', 'ja'], fallbackLanguage: 'en', caches: false }));
  app.use(async (c, next) => {
    c.set('instance', `urn:kigen:${of.newId()}`);
    await next();
    await doneWithBody(c);
    for (const [name, value] of Object.entries(unlessSaid)) if (!c.res.headers.has(name)) c.header(name, value);
    if (c.res.headers.get('content-type')?.includes('json') === true) c.header('content-language', c.get('language'));
    await unlessTheyHaveIt(c);
    of.metrics.answered({ address: c.get('address') ?? null, status: c.res.status });
  });
  app.use(gate(of));
  app.use(sizeGate);
  app.use(bodyGate((address) => taken.bodies.get(address) ?? null));
  app.use(queryGate((address) => taken.queries.has(address)));

  for (const routes of [
    healthRoutes,
    ruleRoutes,
    meRoutes,
    deskRoutes,
    partyRoutes,
    memberRoutes,
    // Before the enrollment whose id it would be.
    lookupRoutes,
    importRoutes,
    enrollmentRoutes,
    enrollmentTaskRoutes,
    correctionRoutes,
    cocpAdviceRoutes,
    cicrAdviceRoutes,
    expiryAdviceRoutes,
    terminationAdviceRoutes,
    transferAdviceRoutes,
    contactRoutes,
    caseRoutes,
    actRoutes,
    actMailRoutes,
    documentRoutes,
    verifyRoutes,
    reminderRoutes,
    reportRoutes,
    packageRoutes,
    uploadRoutes,
    linkRoutes,
    mailRoutes,
    showLinkRoutes,
    decideWithLinkRoutes,
    sendLinkOnRoutes,
    deadlineRoutes,
    feedRoutes,
  ]) {
    app.route('/', routes(of));
  }
  app.route(
    '/',
    docsRoutes(() => app),
  );
  app.openAPIRegistry.registerComponent('securitySchemes', 'bearer', { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' });
  taken = takenBy(app);

  app.notFound((c) => problem(c, 'not-found'));
  app.onError((error, c) => {
    if (error instanceof HTTPException && error.status === 400) return problem(c, 'malformed-json');
    if (error instanceof HTTPException && error.status === 415) return problem(c, 'unsupported-media-type');
    of.logger.error('a request failed', { instance: c.get('instance'), address: c.get('address'), error });
    return problem(c, 'internal');
  });
  return app;
};
