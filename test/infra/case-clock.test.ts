import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import aslValidator from 'asl-validator';
import { afterEach, describe, expect, it } from 'vitest';
import { root } from '../../infra/constructs/bundling.ts';
import { asDate } from '../../shared/calendar/index.ts';
import { anAccount, type Account, type AccountOptions } from '../aws/an-account.ts';
import { aCocpForm, anEnrollment } from '../builders/index.ts';

const definition = JSON.parse(readFileSync(join(root, 'infra/case-clock.asl.json'), 'utf8')) as {
  readonly QueryLanguage: string;
  readonly States: Readonly<
    Record<string, { readonly Retry?: readonly { readonly MaxAttempts: number; readonly JitterStrategy?: string }[] }>
  >;
};

describe('the state machine of a case', () => {
  it('is what the language of state machines allows', () => {
    expect(aslValidator(definition)).toMatchObject({ isValid: true, errors: [] });
  });

  it('is written in JSONPath, which the interpreter of the tests knows', () => {
    expect(definition.QueryLanguage).toBe('JSONPath');
    expect(JSON.stringify(definition)).not.toContain('{%');
  });

  it('spreads every retry over time', () => {
    const retries = Object.values(definition.States).flatMap(({ Retry = [] }) => Retry);
    expect(retries.length).toBeGreaterThan(0);
    for (const { MaxAttempts, JitterStrategy } of retries) expect(MaxAttempts === 0 || JitterStrategy === 'FULL').toBe(true);
  });
});

const wait = 'Wait for an act or the date';
const enrollment = anEnrollment({ channelModel: 'ONE_TIER' });
const form = aCocpForm('RESELLER', enrollment, { requestedEffectiveOn: '2026-05-01' });
const patience = { timeout: 40_000 };
const institutionSigns = { name: 'Sato Hanako', noticeToPreviousOn: '2026-01-15' };

// Seven processes each: on a machine that is busy with other tests they take their time.
describe('an interpreter runs it with the bundles, as it stands', { timeout: 120_000 }, () => {
  let account: Account;
  afterEach(() => account.stop());

  const start = async (options: Partial<AccountOptions> = {}): Promise<void> => {
    account = await anAccount({ enrollments: [enrollment], now: '2026-01-15T06:00:00Z', ...options });
  };
  const versionOf = async (caseId: string): Promise<number> => (await account.store.getCase(caseId))?.case.version ?? 0;
  /** The machine of this turn has looked at this version and waits. */
  const waits = async (caseId: string, version: number, turn = 1): Promise<void> => {
    await expect.poll(() => account.store.getMachine(caseId), patience).toMatchObject({ turn, waiting: { version } });
  };
  const isOver = async (name: string): Promise<void> => {
    await expect.poll(() => account.stepFunctions.execution(name)?.status, patience).toBe('SUCCEEDED');
  };
  const historyOf = async (caseId: string) => ((await account.store.getCase(caseId))?.history ?? []).map(({ act }) => act);

  it('carries a change of reseller from its opening through every act to its effect, which the calendar alone brings', async () => {
    await start();
    const caseId = await account.opens('P-RES2', 'E-1', form);
    await waits(caseId, 1);
    await account.does('P-UNI', caseId, 'sign', institutionSigns);
    await waits(caseId, 2);
    await account.does('P-RES2', caseId, 'sign', { name: 'Hoshi Taro' });
    await waits(caseId, 3);
    await account.does('OPS-INTERNATIONAL', caseId, 'countersign');
    await waits(caseId, 4);
    account.goesTo('2026-04-30T14:59:58Z');
    await isOver(`${caseId}-1`);
    expect(await historyOf(caseId)).toEqual(['open', 'sign', 'sign', 'countersign', 'effect']);
    expect((await account.store.getCase(caseId))?.history.at(-1)).toMatchObject({ at: '2026-04-30T15:00:00.000Z', by: null });
    expect((await account.store.getEnrollment('E-1'))?.resellerId).toBe('P-RES2');
    await expect.poll(() => account.mails.sent.filter(({ subject }) => subject !== '').length, patience).toBeGreaterThan(4);
    await expect.poll(() => account.store.getMachine(caseId)).toBeNull();
    const execution = () => account.stepFunctions.execution(`${caseId}-1`);
    expect(JSON.parse(execution()?.input ?? '')).toEqual({ caseId, turn: 1 });
    const rounds = Array.from({ length: 4 }, () => [wait, 'Tick', 'Is it over?']).flat();
    await expect.poll(() => execution()?.states, patience).toEqual(['Begin', 'Tick', 'Is it over?', ...rounds, 'Over']);
  });

  it('lets a date decide, to the second: nobody signed for ninety days (COCP-SIGN-90)', async () => {
    await start();
    const caseId = await account.opens('P-RES2', 'E-1', form);
    await waits(caseId, 1);
    account.goesTo('2026-01-21T23:59:55Z');
    expect(await versionOf(caseId)).toBe(1);
    await waits(caseId, 2);
    expect((await account.store.getCase(caseId))?.history.at(-1)).toMatchObject({ act: 'remind', at: '2026-01-22T00:00:00.000Z' });
    expect(account.now() >= '2026-01-22T00:00:00.000Z').toBe(true);
    account.goesTo('2026-05-01T00:00:00Z');
    await isOver(`${caseId}-1`);
    expect((await account.store.getCase(caseId))?.case.outcome).toBe('LAPSED');
  });

  it('looks again at once when an act comes between Tick and Wait', async () => {
    await start();
    let isSigned = false;
    account.before.park = async () => {
      const [caseId = ''] = account.stepFunctions.executions().map(({ name }) => name.replace(/-1$/, ''));
      await account.does('P-UNI', caseId, 'sign', institutionSigns);
      isSigned = true;
    };
    const caseId = await account.opens('P-RES2', 'E-1', form);
    await waits(caseId, 2);
    expect(isSigned).toBe(true);
    await expect
      .poll(() => account.stepFunctions.execution(`${caseId}-1`)?.states, patience)
      .toEqual(['Begin', 'Tick', 'Is it over?', wait, 'Tick', 'Is it over?', wait]);
  });

  it('gets on when its token is lost: the sweep starts the next turn, and the one before ends at its date', async () => {
    await start();
    const caseId = await account.opens('P-RES2', 'E-1', form);
    await waits(caseId, 1);
    // As if it had never been kept: nobody can wake this machine.
    await account.store.removeMachine(caseId);
    await account.does('P-UNI', caseId, 'sign', institutionSigns);
    // To the relay it looks as if no machine had been started yet; the one that runs counts as that.
    await expect.poll(() => account.store.getMachine(caseId), patience).toMatchObject({ turn: 1, waiting: null });
    expect(account.stepFunctions.executions().map(({ name }) => name)).toEqual([`${caseId}-1`]);
    account.goesTo('2026-01-15T06:20:00Z');
    await account.sweeps();
    await waits(caseId, 2, 2);
    account.goesTo('2026-01-22T00:00:30Z');
    await isOver(`${caseId}-1`);
    await waits(caseId, 3, 2);
    expect(await historyOf(caseId)).toEqual(['open', 'sign', 'remind']);
  });

  it('is missed where it was ended from outside: the sweep lets its dates pass, and starts the next turn', async () => {
    await start();
    const caseId = await account.opens('P-RES2', 'E-1', form);
    await waits(caseId, 1);
    account.stepFunctions.stopExecution(`${caseId}-1`);
    await expect.poll(() => account.stepFunctions.execution(`${caseId}-1`)?.status).toBe('ABORTED');
    account.goesTo('2026-01-22T00:10:00Z');
    await account.sweeps();
    expect(await versionOf(caseId)).toBe(2);
    account.goesTo('2026-01-22T00:26:00Z');
    await account.sweeps();
    await waits(caseId, 2, 2);
    await account.does('P-UNI', caseId, 'decline', { reason: 'We stay with our reseller.' });
    await isOver(`${caseId}-2`);
  });

  it('is not started a second time under the name of one that has ended: the sweep gives the next one a name of its own', async () => {
    await start();
    const caseId = await account.opens('P-RES2', 'E-1', form);
    await waits(caseId, 1);
    account.stepFunctions.stopExecution(`${caseId}-1`);
    await account.store.removeMachine(caseId);
    await account.does('P-UNI', caseId, 'sign', institutionSigns);
    await expect.poll(() => account.store.getMachine(caseId), patience).toMatchObject({ turn: 1, waiting: null });
    expect(account.stepFunctions.executions().map(({ status }) => status)).toEqual(['ABORTED']);
    account.goesTo('2026-01-15T06:20:00Z');
    await account.sweeps();
    await waits(caseId, 2, 2);
  });

  it('is one execution where its opening is brought twice at once, and Step Functions turns the first requests away', async () => {
    await start();
    let caseId = '';
    await account.losesStreamWhile(async () => {
      caseId = await account.opens('P-RES2', 'E-1', form);
    });
    account.stepFunctions.throttle(2);
    await Promise.all([account.brings(`${caseId}.1`), account.brings(`${caseId}.1`)]);
    await waits(caseId, 1);
    expect(account.stepFunctions.executions().map(({ name, status }) => [name, status])).toEqual([[`${caseId}-1`, 'RUNNING']]);
    expect(account.mails.sent).toHaveLength(1);
  });

  it('is started by the sweep where the stream lost the opening', async () => {
    await start();
    let caseId = '';
    await account.losesStreamWhile(async () => {
      caseId = await account.opens('P-RES2', 'E-1', form);
    });
    expect(account.stepFunctions.executions()).toEqual([]);
    account.goesTo('2026-01-15T06:15:00Z');
    await account.sweeps();
    await waits(caseId, 1);
    expect(account.mails.sent).toHaveLength(1);
  });

  it('hands over to the next turn after 300 days, and that one brings the effect', async () => {
    await start();
    const caseId = await account.opens('P-RES2', 'E-1', { ...form, requestedEffectiveOn: asDate('2027-03-01') });
    await account.does('P-UNI', caseId, 'sign', institutionSigns);
    await account.does('P-RES2', caseId, 'sign', { name: 'Hoshi Taro' });
    await account.does('OPS-INTERNATIONAL', caseId, 'countersign');
    await waits(caseId, 4);
    account.goesTo('2026-11-11T06:00:30Z');
    await isOver(`${caseId}-1`);
    await waits(caseId, 4, 2);
    account.goesTo('2027-02-28T14:59:59Z');
    await isOver(`${caseId}-2`);
    expect((await account.store.getEnrollment('E-1'))?.resellerId).toBe('P-RES2');
  });
});
