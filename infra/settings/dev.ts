import type { Settings } from './settings.ts';

/** Where changes are tried. What says example is to be replaced: docs/deploy.md. */
export const dev: Settings = {
  stage: 'dev',
  account: '111111111111',
  region: 'ap-northeast-1',
  domainName: 'kigen-dev.example.com',
  hostedZoneId: 'Z00000000EXAMPLEDEV',
  signInPrefix: 'kigen-dev-example',
  mailSender: 'kigen@kigen-dev.example.com',
  mailsAnybody: false,
  alarmReceivers: ['kigen-alarms@example.com'],
  monthlyBudget: 50,
  logDays: 30,
  reservesConcurrency: false,
  originSecret: 1,
  restoredTable: null,
};
