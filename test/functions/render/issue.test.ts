import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createIssueBatch } from '../../../functions/render/issue-batch.ts';
import { createLeftOver } from '../../../functions/render/issue-left-over.ts';
import { createIssuing, createRender, fileKeyOf, type Printer } from '../../../functions/render/index.ts';
import { openFiles } from '../../../infra/local/files.ts';
import { asInstant } from '../../../shared/calendar/index.ts';
import { aCocpForm, anAmericanEnrollment, anEnrollment, countedIds, plainPrinter } from '../../builders/index.ts';
import { savedOf, startPortal } from '../cases/a-portal.ts';

const enrollment = anEnrollment({ channelModel: 'ONE_TIER' });
const later = asInstant('2026-01-15T07:00:00Z');

let portal: Awaited<ReturnType<typeof startPortal>>;
beforeEach(async () => {
  portal = await startPortal([enrollment]);
});
afterEach(() => portal.stop());

/** What issues documents, on a printer that may fail. */
const someIssuing = (printer: Printer = plainPrinter) => {
  const files = openFiles({ folder: null, baseUrl: 'https://kigen.test', key: randomBytes(32), real: () => 0 });
  const { store } = portal;
  const issue = createIssuing({
    store,
    files,
    printer,
    mailsOf: () => Promise.resolve([]),
    baseUrl: 'https://kigen.test',
    newId: countedIds(),
  });
  return { files, issue, render: createRender({ store, issue, clock: portal.now }) };
};

/** Fails so often, then works. */
const failing = (times: number): Printer => {
  let left = times;
  return {
    ...plainPrinter,
    draw: (sheet, at) => {
      left -= 1;
      return left >= 0 ? Promise.reject(new Error('out of ink')) : plainPrinter.draw(sheet, at);
    },
  };
};

const opens = async (form = aCocpForm('RESELLER', enrollment, { requestedEffectiveOn: '2026-05-01' })): Promise<string> =>
  savedOf(await portal.opens('P-RES2', form)).case.caseId;
const signs = async (caseId: string): Promise<void> => {
  savedOf(await portal.acts('P-UNI', caseId, 'sign', { name: '佐藤 花子', noticeToPreviousOn: '2026-01-15' }));
};
const stateOf = async (caseId: string) => (await portal.store.listDocuments(caseId)).map(({ state, revision }) => `${revision} ${state}`);

describe('the documents of a case', () => {
  it('are brought up to its history, once, however often it is asked for and by however many at once', async () => {
    const { issue } = someIssuing();
    const caseId = await opens();
    await signs(caseId);
    await Promise.all([issue(caseId), issue(caseId), issue(caseId)]);
    await issue(caseId);
    expect(await stateOf(caseId)).toEqual(['1 FILLED', '2 SIGNED']);
    expect(await portal.store.listRenders(caseId)).toEqual([]);
  });

  it('are the same bytes whoever issues them and whenever: the same input at the same instant', async () => {
    const [first, second] = [someIssuing(), someIssuing()];
    const caseId = await opens();
    await first.issue(caseId);
    const [issued] = await portal.store.listDocuments(caseId);
    if (issued === undefined) throw new Error('a form was filed');
    expect(issued.issuedAt).toBe('2026-01-15T06:00:00.000Z');
    // Another that had not seen it yet draws the same and loses the race for its row.
    const blind = createIssuing({
      store: { ...portal.store, listDocuments: () => Promise.resolve([]) },
      files: second.files,
      printer: plainPrinter,
      mailsOf: () => Promise.resolve([]),
      baseUrl: 'https://kigen.test',
      newId: countedIds(),
    });
    await blind(caseId);
    expect(await second.files.get(fileKeyOf(caseId, issued.sha256))).not.toBeNull();
    expect(await stateOf(caseId)).toEqual(['1 FILLED']);
  });

  it('go on from one another, byte for byte, under one code', async () => {
    const { issue, files } = someIssuing();
    const caseId = await opens();
    await signs(caseId);
    savedOf(await portal.acts('P-RES2', caseId, 'sign', { name: 'Haruka Mori' }));
    await issue(caseId);
    const issued = await portal.store.listDocuments(caseId);
    expect(new Set(issued.map(({ code }) => code)).size).toBe(1);
    const bytes = await Promise.all(
      issued.map(async ({ sha256 }) => Buffer.from((await files.get(fileKeyOf(caseId, sha256)))?.bytes ?? [])),
    );
    for (const [index, each] of bytes.entries()) {
      const before = bytes[index - 1] ?? Buffer.alloc(0);
      expect(each.subarray(0, before.length).equals(before)).toBe(true);
    }
    expect(bytes.at(-1)?.toString()).toContain('Haruka Mori');
  });

  it('show the form as it was filed, also when they come after its correction; the corrected form has a code of its own (COCP-CORRECT)', async () => {
    const { issue, files } = someIssuing();
    const caseId = await opens();
    await signs(caseId);
    savedOf(await portal.acts('P-RES2', caseId, 'return', { reason: 'Another date, please.', paths: ['/requestedEffectiveOn'] }));
    const form = aCocpForm('RESELLER', enrollment, { requestedEffectiveOn: '2026-06-01' });
    savedOf(await portal.acts('P-RES2', caseId, 'correct', { form }));
    await issue(caseId);
    const issued = await portal.store.listDocuments(caseId);
    expect(issued.map(({ state }) => state)).toEqual(['FILLED', 'SIGNED', 'FILLED']);
    expect(issued[0]?.code).toBe(issued[1]?.code);
    expect(issued[2]?.code).not.toBe(issued[0]?.code);
    const textOf = async (index: number) =>
      Buffer.from((await files.get(fileKeyOf(caseId, issued[index]?.sha256 ?? '')))?.bytes ?? []).toString();
    expect(await textOf(0)).toContain('2026-05-01');
    expect(await textOf(2)).toContain('2026-06-01');
    expect(await textOf(2)).not.toContain('2026-05-01');
  });

  it('end with a record, whatever the outcome', async () => {
    const { issue, files } = someIssuing();
    const caseId = await opens();
    savedOf(await portal.acts('P-RES2', caseId, 'withdraw', { reason: 'Filed twice.' }));
    await issue(caseId);
    expect(await stateOf(caseId)).toEqual(['1 FILLED', '2 FINAL']);
    const sha256 = (await portal.store.listDocuments(caseId)).at(-1)?.sha256 ?? '';
    expect(Buffer.from((await files.get(fileKeyOf(caseId, sha256)))?.bytes ?? []).toString()).toContain('Filed twice.');
  });
});

describe('a form that is received on paper', () => {
  const manual = anAmericanEnrollment({ channelModel: 'TWO_TIER' });
  const receives = async (signedOn: Readonly<Record<string, string>>) => {
    const caseId = await opens(aCocpForm('RESELLER', manual));
    savedOf(await portal.acts('P-UNI', caseId, 'sign', { name: 'Dana Reed', noticeToPreviousOn: '2026-01-14' }));
    if (signedOn.NEW_RESELLER === undefined) savedOf(await portal.acts('P-RES2', caseId, 'sign', { name: 'Haruka Mori' }));
    savedOf(await portal.acts('OPS-AMERICAS', caseId, 'record-receipt', { receivedOn: '2026-01-15', signedOn }));
    return caseId;
  };
  beforeEach(async () => {
    await portal.stop();
    portal = await startPortal([manual]);
  });

  it('is issued signed once more where a signature is on paper, with the day, the receipt and the form it was printed from', async () => {
    const { issue, files } = someIssuing();
    const caseId = await receives({ NEW_RESELLER: '2026-01-15' });
    await issue(caseId);
    expect(await stateOf(caseId)).toEqual(['1 FILLED', '2 SIGNED', '3 SIGNED']);
    const issued = await portal.store.listDocuments(caseId);
    const textOf = async (index: number) =>
      Buffer.from((await files.get(fileKeyOf(caseId, issued[index]?.sha256 ?? '')))?.bytes ?? []).toString();
    const [before, after] = [await textOf(1), await textOf(2)];
    expect(after.startsWith(before)).toBe(true);
    const added = after.slice(before.length);
    for (const words of ['Signatures on paper', '2026-01-15', issued[0]?.sha256 ?? '—']) expect(added).toContain(words);
    expect(added).not.toContain('Dana Reed');
  });

  it('is not where everybody signed on screen', async () => {
    const { issue } = someIssuing();
    const caseId = await receives({});
    await issue(caseId);
    expect(await stateOf(caseId)).toEqual(['1 FILLED', '2 SIGNED', '3 SIGNED']);
    expect((await portal.store.getCase(caseId))?.history.at(-1)?.act).toBe('record-receipt');
  });
});

describe('a form that goes on as another with an approved override (COCP-OVERRIDE-APPROVED)', () => {
  const title = 'M15 Amendment';
  /** Signed on screen by both, too late for the date asked for. */
  const late = async (): Promise<string> => {
    const caseId = await opens(aCocpForm('RESELLER', enrollment, { requestedEffectiveOn: '2026-03-01' }));
    portal.goesTo('2026-02-05T03:00:00Z');
    savedOf(await portal.acts('P-UNI', caseId, 'sign', { name: '佐藤 花子', noticeToPreviousOn: '2026-02-04' }));
    savedOf(await portal.acts('P-RES2', caseId, 'sign', { name: 'Haruka Mori' }));
    const asked = { justification: 'The rector was abroad until yesterday.', requestedEffectiveOn: '2026-02-20' };
    savedOf(await portal.acts('P-RES2', caseId, 'request-override', asked));
    return caseId;
  };

  it('says so from the approval on, behind what was signed and under its code; who signed stands on the pages before', async () => {
    const { issue, files } = someIssuing();
    const caseId = await late();
    savedOf(await portal.acts('OPS-INTERNATIONAL', caseId, 'decide-override', { decision: 'APPROVE', note: 'Agreed.' }));
    await issue(caseId);
    expect(await stateOf(caseId)).toEqual(['1 FILLED', '2 SIGNED', '3 SIGNED', '4 SIGNED']);
    const issued = await portal.store.listDocuments(caseId);
    expect(new Set(issued.map(({ code }) => code)).size).toBe(1);
    const textOf = async (index: number) =>
      Buffer.from((await files.get(fileKeyOf(caseId, issued[index]?.sha256 ?? '')))?.bytes ?? []).toString();
    const [signed, amended] = [await textOf(2), await textOf(3)];
    expect(signed).not.toContain(title);
    expect(amended.startsWith(signed)).toBe(true);
    const added = amended.slice(signed.length);
    for (const words of [title, 'The rector was abroad until yesterday.', '2026-02-20', '"renames":true']) expect(added).toContain(words);
  });

  it('stays what it was where the override is refused', async () => {
    const { issue } = someIssuing();
    const caseId = await late();
    savedOf(await portal.acts('OPS-INTERNATIONAL', caseId, 'decide-override', { decision: 'DECLINE', note: 'Too early.' }));
    await issue(caseId);
    expect(await stateOf(caseId)).toEqual(['1 FILLED', '2 SIGNED', '3 SIGNED']);
  });
});

describe('the record of a form in ink that an override was approved for (COCP-OVERRIDE)', () => {
  const twoTier = anEnrollment({ channelModel: 'TWO_TIER' });
  beforeEach(async () => {
    await portal.stop();
    portal = await startPortal([twoTier]);
  });

  it('has the reference of the approval in a line of its own, on the form and in the audit record', async () => {
    const { issue, files } = someIssuing();
    const caseId = await opens(aCocpForm('RESELLER', twoTier, { requestedEffectiveOn: '2026-03-01' }));
    portal.goesTo('2026-02-05T03:00:00Z');
    const signedOn = { INSTITUTION: '2026-02-04', NEW_RESELLER: '2026-02-04' };
    const received = { receivedOn: '2026-02-05', signedOn, noticeToPreviousOn: '2026-02-04' };
    savedOf(await portal.acts('OPS-INTERNATIONAL', caseId, 'record-receipt', received));
    const asked = { justification: 'The rector was abroad until yesterday.', requestedEffectiveOn: '2026-02-05' };
    savedOf(await portal.acts('P-RES2', caseId, 'request-override', asked));
    const approval = { decision: 'APPROVE', note: 'Agreed.', approvalReference: 'PBD-7' };
    savedOf(await portal.acts('OPS-INTERNATIONAL', caseId, 'decide-override', approval));
    savedOf(await portal.acts('OPS-INTERNATIONAL', caseId, 'countersign'));
    await issue(caseId);
    const sha256 = (await portal.store.listDocuments(caseId)).at(-1)?.sha256 ?? '';
    const text = Buffer.from((await files.get(fileKeyOf(caseId, sha256)))?.bytes ?? []).toString();
    expect(text.split('Reference of the approval').length - 1).toBe(2);
    expect(text).not.toContain('(PBD-7)');
  });
});

describe('a printer that fails', () => {
  it('undoes nothing of the case and holds nothing up; what was asked for is marked, and issued when it works again', async () => {
    const { render } = someIssuing(failing(2));
    const caseId = await opens();
    for (const tries of [1, 2]) {
      await expect(render(caseId)).rejects.toThrow('out of ink');
      expect((await portal.store.listRenders(caseId)).map(({ failed }) => failed)).toEqual([tries]);
    }
    await signs(caseId);
    await render(caseId);
    expect(await stateOf(caseId)).toEqual(['1 FILLED', '2 SIGNED']);
    expect(await portal.store.listRenders(caseId)).toEqual([]);
  });
});

describe('what the stream brings', () => {
  const recordOf = (caseId: string, version: number) => ({
    dynamodb: {
      SequenceNumber: `${caseId}@${version}`,
      Keys: { PK: { S: `CASE#${caseId}` }, SK: { S: `RENDER#${String(version).padStart(6, '0')}` } },
    },
  });

  it('is issued out of order and twice with the same result; a case that fails comes again and holds up no other', async () => {
    const failures: string[] = [];
    const { render } = someIssuing(failing(1));
    const issueBatch = createIssueBatch({ render, onFailure: (caseId) => failures.push(caseId) });
    const caseId = await opens();
    await signs(caseId);
    const batch = { Records: [recordOf(caseId, 2), recordOf(caseId, 1)] };
    const first = await issueBatch(batch, () => true);
    expect([first.batchItemFailures.length, failures]).toEqual([2, [caseId]]);
    expect(await issueBatch(batch, () => true)).toEqual({ batchItemFailures: [] });
    expect(await issueBatch(batch, () => true)).toEqual({ batchItemFailures: [] });
    expect(await stateOf(caseId)).toEqual(['1 FILLED', '2 SIGNED']);
  });

  it('comes again where there is no time for it', async () => {
    const issueBatch = createIssueBatch({ render: () => Promise.reject(new Error('not begun')), onFailure: () => undefined });
    expect(await issueBatch({ Records: [recordOf('C-1', 1)] }, () => false)).toEqual({ batchItemFailures: [{ itemIdentifier: 'C-1@1' }] });
  });

  it('and was lost is found by the schedule, a minute later and not before', async () => {
    const { issue } = someIssuing();
    const caseId = await opens();
    const leftOver = createLeftOver({ store: portal.store, issue, onFailure: () => undefined });
    const reach = (until: string) => ({ until: asInstant(until), retryAt: later, hasTime: () => true });
    expect(await leftOver(reach('2026-01-15T06:00:59.999Z'))).toEqual({ done: 0, failed: 0, finished: true });
    expect(await leftOver(reach('2026-01-15T06:01:00Z'))).toEqual({ done: 1, failed: 0, finished: true });
    expect(await stateOf(caseId)).toEqual(['1 FILLED']);
  });

  it('and takes the whole function with it makes way for the others, and its attempt counts', async () => {
    const caseId = await opens();
    const found = async (until: string) => {
      const shards = Array.from({ length: portal.store.dueShards }, (_, shard) =>
        portal.store.leftOverRenders(shard, asInstant(until), 10),
      );
      return (await Promise.all(shards)).flat();
    };
    // Whoever never comes back is like one that was killed.
    const begun = Promise.withResolvers<void>();
    const issue = () => {
      begun.resolve();
      return new Promise<never>(() => undefined);
    };
    const leftOver = createLeftOver({ store: portal.store, issue, onFailure: () => undefined });
    void leftOver({ until: asInstant('2026-01-15T06:01:00Z'), retryAt: later, hasTime: () => true });
    await begun.promise;
    expect(await found('2026-01-15T06:01:00Z')).toEqual([]);
    expect((await portal.store.listRenders(caseId)).map(({ failed }) => failed)).toEqual([1]);
  });
});
