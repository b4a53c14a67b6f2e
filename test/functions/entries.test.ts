import { createHash } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { CreateTableCommand, UpdateItemCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { createClient, createStore, tableDefinition } from '../../functions/adapters/dynamodb/index.ts';
import type { Store } from '../../functions/store/index.ts';
import { callerOf, createCases, type Cases } from '../../functions/cases/index.ts';
import { startEngine, type Engine } from '../../infra/local/engine.ts';
import type { FunctionName } from '../../infra/stacks/functions.ts';
import { asInstant, epochMilliseconds, instantOf } from '../../shared/calendar/index.ts';
import type { Enrollment } from '../../shared/records/index.ts';
import { aGatewayEvent, type Requested } from '../aws/a-gateway-event.ts';
import { FunctionFailed, startLambda, type Endpoints, type Lambda } from '../aws/a-lambda.ts';
import { startMailProvider } from '../aws/a-mail-provider.ts';
import { startBucket } from '../aws/a-bucket.ts';
import { startService, type Service } from '../aws/a-service.ts';
import { startIssuer, type Issuer } from '../aws/an-issuer.ts';
import { aCocpForm, anEnrollment, countedIds, parties } from '../builders/index.ts';
import { putRaw } from './adapters/dynamodb/a-table.ts';
import { aMember, savedOf } from './cases/a-portal.ts';
import { anSesEvent } from './delivery/an-ses-event.ts';
import { aPreTokenEvent } from './identity/a-pre-token-event.ts';
import { aPdf } from './uploads/some-files.ts';
import { aStreamEvent, sequenceNumber } from './relay/a-stream-event.ts';

const tableName = 'kigen-test';
const enrollment = anEnrollment({ channelModel: 'ONE_TIER' });
const institutionSigns = { name: 'Sato Hanako', noticeToPreviousOn: '2026-01-15' };
const begins = '2026-01-15T06:00:00.000Z';
const anotherEnrollment = (enrollmentId: string): Enrollment => anEnrollment({ enrollmentId, channelModel: 'ONE_TIER' });
/** Where nobody listens. */
const nowhere = 'http://127.0.0.1:1';

describe('a bundle, as a process that knows its environment and its events only', () => {
  let engine: Engine;
  let store: Store;
  let issuer: Issuer;
  let stepFunctions: Service;
  let mails: Awaited<ReturnType<typeof startMailProvider>>;
  let pool: Service;
  let caseId = '';
  let client: DynamoDBClient;
  let cases: Cases;
  const started: Lambda[] = [];
  const shift = epochMilliseconds(asInstant(begins)) - Date.now();
  const now = () => instantOf(Date.now() + shift);

  const opens = async (on: Enrollment): Promise<string> => {
    await store.putEnrollment({ before: null, after: on, read: { enrollments: new Map(), parties: new Map() }, by: null });
    const membership = await store.getMembership('P-RES2', 'U-P-RES2');
    if (membership === null) throw new Error('P-RES2 has a member');
    const caller = callerOf(membership.member, membership.party);
    const form = aCocpForm('RESELLER', on, { requestedEffectiveOn: '2026-05-01' });
    return savedOf(await cases.open({ kind: 'COCP', enrollmentId: on.enrollmentId, form, caller, maySee: () => true })).case.caseId;
  };

  beforeAll(async () => {
    engine = await startEngine({ dataDir: 'memory' });
    client = createClient({ endpoint: engine.endpoint });
    await client.send(new CreateTableCommand(tableDefinition(tableName)));
    store = createStore({ client, tableName, dueShards: 2 });
    issuer = await startIssuer();
    mails = await startMailProvider();
    stepFunctions = await startService(() => ({ status: 200, body: { executionArn: 'arn', startDate: 1 } }));
    pool = await startService(({ target }) =>
      target === 'AdminGetUser'
        ? { status: 200, body: { Username: 'user-name', UserMFASettingList: ['SOFTWARE_TOKEN_MFA'] } }
        : { status: 400, body: null, error: 'UnknownOperationException' },
    );
    for (const party of parties().values()) {
      await store.putParty(null, party, null);
      await store.putMember(aMember(party.partyId), null);
    }
    cases = createCases({ store, clock: now, newId: countedIds(), afterCommit: () => undefined });
    caseId = await opens(enrollment);
  });
  afterEach(async () => {
    await Promise.all(started.splice(0).map((lambda) => lambda.stop()));
  });
  afterAll(async () => {
    await Promise.all([issuer.stop(), mails.stop(), stepFunctions.stop(), pool.stop()]);
    client.destroy();
    await engine.stop();
  });

  const told = () => ({
    TABLE_NAME: tableName,
    DUE_SHARDS: '2',
    CASE_CLOCK_ARN: 'arn:aws:states:ap-northeast-1:111111111111:stateMachine:kigen-test-case-clock',
    MAIL_SENDER: 'kigen@kigen.example.com',
    CONFIGURATION_SET: 'kigen-test',
    PORTAL_URL: 'https://kigen.example.com',
    TOKEN_ISSUER: issuer.url,
    CLIENT_ID: issuer.clientId,
    ORIGIN_SECRETS: 'of-today,of-yesterday',
    CURSOR_KEY: 'a-cursor-key-of-thirty-two-characters-or-more',
    UPLOADS_FUNCTION: 'kigen-test-uploads',
    LINK_KEY: 'a-link-key-of-thirty-two-characters-or-more-than-that',
    DOCUMENTS_BUCKET: 'kigen-test-documents',
    SIGNING_KEY: 'arn:aws:kms:ap-northeast-1:111111111111:key/00000000-0000-0000-0000-000000000000',
  });
  const start = async (name: FunctionName, endpoints: Endpoints = {}): Promise<Lambda> => {
    const reached = { DYNAMODB: engine.endpoint, SFN: stepFunctions.url, SESV2: mails.url, COGNITO_IDENTITY_PROVIDER: pool.url };
    const lambda = await startLambda(name, told(), { ...reached, ...endpoints });
    started.push(lambda);
    return lambda;
  };

  it('tick settles the case and says how long to wait', async () => {
    const tick = await start('tick');
    const event = { clock: { caseId, turn: 1, round: 0 }, startedAt: begins };
    expect(await tick.invoke(event, { shift })).toMatchObject({ over: false, caseId, turn: 1, round: 1, version: 1 });
    expect(tick.logs()).toMatchObject([{ level: 'INFO', service: 'tick', message: 'looked at a case', caseId, version: 1 }]);
  });

  it('park keeps the token, and says by name when the case has moved on', async () => {
    const park = await start('park');
    const event = { caseId, turn: 1, version: 1, secondsUntilDue: 60, token: 'token-1' };
    await park.invoke(event, { shift });
    expect((await store.getMachine(caseId))?.waiting).toEqual({ token: 'token-1', version: 1 });
    const error = await park.invoke({ ...event, version: 7 }, { shift }).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(FunctionFailed);
    expect(error).toMatchObject({ name: 'CaseMovedOn' });
    expect(JSON.stringify(park.logs())).not.toContain('token-1');
    await store.removeMachine(caseId);
  });

  it('relay starts the clock and sends the mail of what the stream brings; a row that is gone was carried out', async () => {
    const relay = await start('relay');
    expect(await relay.invoke(aStreamEvent(`${caseId}.1`, 'C-GONE.1'), { shift })).toEqual({ batchItemFailures: [] });
    expect(stepFunctions.asked.map(({ target }) => target)).toEqual(['StartExecution']);
    expect(mails.sent).toMatchObject([
      { to: 'p-uni@example.com', tags: { case: caseId, version: '1', message: '0', party: 'P-UNI' }, messageId: 'ses-1' },
    ]);
    expect(await store.listMails(caseId)).toMatchObject([{ state: 'ACCEPTED', providerId: 'ses-1', sends: 1 }]);
    expect(await store.takeOutbox(`${caseId}.1`)).toBeNull();
    expect(relay.logs()).toEqual([]);
  });

  it('delivery takes an event of SES from its carrier onto the row of its mail', async () => {
    const delivery = await start('delivery');
    const at = asInstant(begins);
    const mailId = 'C-MAILED.3.0.P-UNI';
    await store.putMail({
      version: 1,
      mailId,
      rule: null,
      at,
      state: 'ACCEPTED',
      since: at,
      sends: 1,
      providerId: 'ses-1',
      reason: null,
      tell: null,
    });
    await delivery.invoke(anSesEvent('Delivery', mailId));
    expect(await store.getMail(mailId)).toMatchObject({ state: 'DELIVERED', since: '2026-01-15T06:00:03.120Z' });
    expect(JSON.stringify(delivery.logs())).not.toContain('@');
  });

  it('uploads keeps a scan that is fit under another key, says the same of one that is not as often as it is asked, and throws it away once told to', async () => {
    const bucket = await startBucket();
    const uploads = await start('uploads', { S3: bucket.url });
    const comesIn = (documentId: string, bytes: Buffer) => {
      const sha256 = createHash('sha256').update(bytes).digest();
      bucket.held.set(`uploads/C-1/${documentId}`, { bytes, mediaType: 'application/pdf', checksum: sha256.toString('base64') });
      return {
        from: `uploads/C-1/${documentId}`,
        to: `scans/C-1/${documentId}`,
        mediaType: 'application/pdf',
        size: bytes.length,
        sha256: sha256.toString('hex'),
      };
    };
    const fit = comesIn('D-1', aPdf());
    expect(await uploads.invoke(fit)).toBe('FIT');
    expect(await uploads.invoke(fit)).toBe('FIT');
    const unfit = comesIn('D-2', aPdf({ trailer: '/Encrypt 5 0 R' }));
    expect(await uploads.invoke(unfit)).toBe('ENCRYPTED');
    expect(await uploads.invoke(unfit)).toBe('ENCRYPTED');
    expect(await uploads.invoke({ ...unfit, isDiscarded: true })).toBe('MISSING');
    expect(await uploads.invoke({ ...fit, from: 'uploads/C-1/D-3', to: 'scans/C-1/D-3' })).toBe('MISSING');
    expect([...bucket.held.keys()]).toEqual(['scans/C-1/D-1']);
    await expect(uploads.invoke({ ...fit, more: 1 })).rejects.toBeInstanceOf(FunctionFailed);
    await bucket.stop();
  });

  it('identity puts the party into the token, for operations after asking the pool about the second factor', async () => {
    const identity = await start('identity');
    expect(await identity.invoke(aPreTokenEvent('U-OPS-INTERNATIONAL'))).toMatchObject({
      response: {
        claimsAndScopeOverrideDetails: { accessTokenGeneration: { claimsToAddOrOverride: { 'kigen:party': 'OPS-INTERNATIONAL' } } },
      },
    });
    expect(pool.asked.map(({ target }) => target)).toEqual(['AdminGetUser']);
    expect(identity.logs()).toEqual([]);
  });

  describe('api', () => {
    const ask = async (api: Lambda, requested: Requested, secret: string | null = 'of-today') => {
      const token = await issuer.token('U-P-UNI', { 'kigen:party': 'P-UNI' });
      const headers = { authorization: `Bearer ${token}`, ...(secret !== null && { 'x-origin-secret': secret }), ...requested.headers };
      const answer = (await api.invoke(aGatewayEvent({ ...requested, headers }), { shift })) as {
        readonly statusCode: number;
        readonly headers?: Readonly<Record<string, string>>;
        readonly body?: string;
      };
      return { ...answer, body: answer.body === undefined || answer.body === '' ? null : (JSON.parse(answer.body) as unknown) };
    };

    it('answers a request of the gateway as on one machine', async () => {
      const api = await start('api');
      expect(await ask(api, { path: '/api/me' })).toMatchObject({
        statusCode: 200,
        body: { userId: 'U-P-UNI', party: { partyId: 'P-UNI' } },
      });
      expect(await ask(api, { path: '/api/cases', query: 'status=OPEN' })).toMatchObject({
        statusCode: 200,
        body: { items: [{ caseId }] },
      });
      expect(await ask(api, { path: '/api/cases', query: 'state=OPEN' })).toMatchObject({
        statusCode: 422,
        headers: { 'content-type': expect.stringContaining('application/problem+json') as unknown },
      });
      expect(await ask(api, { path: '/api/nothing' })).toMatchObject({ statusCode: 404, body: { type: '/problems/not-found' } });
    });

    it.each([null, '', 'of-last-week'])('refuses what did not come through CloudFront: %j', async (secret) => {
      const api = await start('api');
      expect(await ask(api, { path: '/api/health' }, secret)).toMatchObject({ statusCode: 403, body: null });
    });

    it('decides an act with Step Functions, SES and the user pool out of reach', async () => {
      const before = await start('api');
      expect(await ask(before, { path: '/api/me' })).toMatchObject({ statusCode: 200 });
      await issuer.stop();
      const api = await start('api', { SFN: nowhere, SESV2: nowhere, COGNITO_IDENTITY_PROVIDER: nowhere });
      const answer = await ask(api, { method: 'POST', path: `/api/cases/${caseId}/acts`, body: { act: 'sign', ...institutionSigns } });
      expect(answer).toMatchObject({ statusCode: 200, body: { phase: 'SIGNING', version: 2, waitingOn: ['P-RES2'] } });
    });
  });

  it('sweep settles a shard, starts what was left over, and counts what it found', async () => {
    const sweep = await start('sweep');
    const late = epochMilliseconds(asInstant('2026-01-22T00:20:00.000Z')) - Date.now();
    for (const shard of [0, 1]) await sweep.invoke({ shard }, { shift: late });
    expect((await store.getCase(caseId))?.history.map(({ act }) => act)).toContain('remind');
    const counted = (name: string) => sweep.logs().reduce((sum, line) => sum + ('_aws' in line ? Number(line[name] ?? 0) : 0), 0);
    await expect.poll(() => counted('Behind')).toBe(1);
    await expect.poll(() => counted('LeftOver')).toBeGreaterThan(0);
    expect(sweep.logs()).toContainEqual(expect.objectContaining({ level: 'ERROR', message: 'behind', of: 'CASE', caseId }));
  });

  it('relay names a row it can not read and carries out those around it; the sweep sets it aside and goes on', async () => {
    const [broken, other] = [await opens(anotherEnrollment('E-2')), await opens(anotherEnrollment('E-3'))].map((id) => `${id}.1`);
    if (broken === undefined || other === undefined) throw new Error('two were opened');
    // As nobody but a fault would leave it.
    await client.send(
      new UpdateItemCommand({
        TableName: tableName,
        Key: { PK: { S: `CASE#${broken.replace('.1', '')}` }, SK: { S: 'OUTBOX#000001' } },
        UpdateExpression: 'SET tells = :nonsense',
        ExpressionAttributeValues: { ':nonsense': { S: 'nonsense' } },
      }),
    );
    const relay = await start('relay');
    expect(await relay.invoke(aStreamEvent(broken, other), { shift })).toEqual({
      batchItemFailures: [{ itemIdentifier: sequenceNumber(0) }],
    });
    expect(await store.takeOutbox(other)).toBeNull();
    expect(relay.logs()).toMatchObject([{ level: 'WARN', message: 'not carried out', outboxId: broken }]);
    const sweep = await start('sweep');
    const later = shift + 120_000;
    for (const shard of [0, 1]) await sweep.invoke({ shard }, { shift: later });
    await expect.poll(() => sweep.logs()).toContainEqual(expect.objectContaining({ message: 'set aside', what: 'CARRY_OUT', id: broken }));
    await expect.poll(() => sweep.logs()).toContainEqual(expect.objectContaining({ SetAside: 1 }));
  });

  it('sweep names a row of the index it can not read, with its attempts, and settles those behind it; later it is counted as behind', async () => {
    const dueAt = '2020-01-01T00:00:00.000Z';
    await putRaw(client, tableName, { PK: 'NOTHING#1', SK: 'DUE', dueShard: 'DUE#0', dueAt });
    const sweep = await start('sweep');
    const ended = epochMilliseconds(asInstant('2027-03-31T15:00:00.000Z')) - Date.now();
    for (const times of [1, 2]) {
      for (const shard of [0, 1]) await sweep.invoke({ shard }, { shift: ended + times * 20 * 60_000 });
      await expect
        .poll(() => sweep.logs())
        .toContainEqual(expect.objectContaining({ level: 'ERROR', message: 'set aside', what: 'SETTLE', times, since: dueAt }));
    }
    for (const enrollmentId of ['E-2', 'E-3']) expect((await store.getEnrollment(enrollmentId))?.status).toBe('EXPIRED');
    expect(sweep.logs()).toContainEqual(expect.objectContaining({ message: 'behind', what: 'SETTLE', times: 2, since: dueAt }));
  });
});
