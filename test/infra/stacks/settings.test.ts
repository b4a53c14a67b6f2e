import { describe, expect, it } from 'vitest';
import { fit, stages, UnfitSettings, type Settings } from '../../../infra/settings/index.ts';
import { settingsOf } from './synthesized.ts';

const refusal = (change: Partial<Settings>): string => {
  try {
    fit({ ...settingsOf('prod'), ...change });
  } catch (error) {
    if (error instanceof UnfitSettings) return error.message;
    throw error;
  }
  return '';
};

describe('the settings of a stage', () => {
  it.each(stages.map(({ stage }) => stage))('%s can be synthesized as they stand', (stage) => {
    expect(fit(settingsOf(stage))).toBe(settingsOf(stage));
  });

  it('are those of dev and prod, each in an account, under a name and with a sender of its own', () => {
    expect(stages.map(({ stage }) => stage)).toEqual(['dev', 'prod']);
    for (const name of ['account', 'domainName', 'hostedZoneId', 'signInPrefix', 'mailSender'] as const) {
      expect(new Set(stages.map((settings) => settings[name])).size).toBe(stages.length);
    }
  });

  it.each([
    ['stage', { stage: 'Prod' }, 'small letters'],
    ['account', { account: '' }, 'missing'],
    ['account', { account: '12345678901' }, '12 digits'],
    ['region', { region: '' }, 'missing'],
    ['region', { region: 'Tokyo' }, 'an AWS region'],
    ['domainName', { domainName: '' }, 'missing'],
    ['domainName', { domainName: 'https://kigen.example.com' }, 'public hosted zone'],
    ['hostedZoneId', { hostedZoneId: '' }, 'missing'],
    ['hostedZoneId', { hostedZoneId: 'kigen.example.com' }, 'a Z first'],
    ['signInPrefix', { signInPrefix: '' }, 'missing'],
    ['signInPrefix', { signInPrefix: 'kigen-cognito' }, 'without aws, amazon or cognito'],
    ['mailSender', { mailSender: '' }, 'missing'],
    ['mailSender', { mailSender: 'kigen@elsewhere.example' }, 'ends in @ and domainName'],
    ['alarmReceivers', { alarmReceivers: [] }, 'one to ten mail addresses'],
    ['alarmReceivers', { alarmReceivers: ['nobody'] }, 'one to ten mail addresses'],
    ['monthlyBudget', { monthlyBudget: 0 }, 'US dollars'],
    ['originSecret', { originSecret: 0 }, 'from 1 on'],
    ['restoredTable', { restoredTable: { name: 'kigen-prod-restored', streamLabel: '' } }, 'npm run restore'],
  ] as const)('%s: what is missing or unfit is said in one sentence that names it', (name, change, says) => {
    const stage = 'stage' in change ? change.stage : 'prod';
    const message = refusal(change);
    expect(message).toMatch(new RegExp(`^infra/settings/${stage}\\.ts: ${name} is `));
    expect(message).toContain(says);
    expect(message).toMatch(/^[^\n]+\.$/);
  });
});
