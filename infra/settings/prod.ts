import type { Settings } from './settings.ts';

/** Where people work. What says example is to be replaced: docs/deploy.md. */
export const prod: Settings = {
  stage: 'prod',
  account: '222222222222',
  region: 'ap-northeast-1',
  domainName: 'kigen.example.com',
  hostedZoneId: 'Z0000000EXAMPLEPROD',
  signInPrefix: 'kigen-example',
  mailSender: 'kigen@kigen.example.com',
  mailsAnybody: true,
  alarmReceivers: ['kigen-alarms@example.com'],
  monthlyBudget: 500,
  logDays: 731,
  reservesConcurrency: true,
  originSecret: 1,
  restoredTable: null,
};
