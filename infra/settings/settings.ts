/** What a stage is told. Nothing else differs between one stage and the next. */
export type Settings = {
  /** A short word: part of the name of every stack. */
  readonly stage: string;
  /** The AWS account, 12 digits; a stage has one of its own. */
  readonly account: string;
  /** Where the data is kept and the functions run. */
  readonly region: string;
  /** The portal's address without https://. It is also the name of a public hosted zone in Route 53, used for nothing else. */
  readonly domainName: string;
  readonly hostedZoneId: string;
  /** The sign-in pages stand at https://<this>.auth.<region>.amazoncognito.com; nobody else may have taken it. */
  readonly signInPrefix: string;
  /** The address mail is sent from, in `domainName`. */
  readonly mailSender: string;
  /** Whether SES lets this account write to anybody (production access). Until then the user pool sends its own invitations, 50 a day. */
  readonly mailsAnybody: boolean;
  /** Who is told by mail of alarms and of the budget. */
  readonly alarmReceivers: readonly string[];
  /** US dollars a month; beyond 80 % of it, and when more is forecast, the receivers of alarms are told. */
  readonly monthlyBudget: number;
  /** How long logs are kept: 30, 90, 180, 365 or 731 days. */
  readonly logDays: 30 | 90 | 180 | 365 | 731;
  /** Whether functions keep executions for themselves. It needs a quota of 1,000 at once; a new account has 10. */
  readonly reservesConcurrency: boolean;
  /** Raised by one to rotate what CloudFront sends to show that a request came through it: docs/runbook.md#rotate-the-origin-secret. */
  readonly originSecret: number;
  /** A table restored from a backup, in use instead of the stack's own: docs/deploy.md#restore. */
  readonly restoredTable: { readonly name: string; readonly streamLabel: string } | null;
};

/** Why nothing is synthesized: one sentence for whoever typed the command, no stack. */
export class UnfitSettings extends Error {
  override readonly name = 'UnfitSettings';
}

type Requirement = { readonly mustBe: string; readonly holds: (settings: Settings) => boolean };

const isMail = (text: string): boolean => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text);
const isWhole = (number: number): boolean => Number.isSafeInteger(number) && number > 0;

const requirements: { readonly [Name in keyof Settings]: Requirement } = {
  stage: {
    mustBe: 'a word of up to 10 small letters and digits, a letter first',
    holds: ({ stage }) => /^[a-z][a-z0-9]{0,9}$/.test(stage),
  },
  account: { mustBe: 'the 12 digits of an AWS account', holds: ({ account }) => /^\d{12}$/.test(account) },
  region: { mustBe: 'an AWS region such as ap-northeast-1', holds: ({ region }) => /^[a-z]{2}(-[a-z]+)+-\d$/.test(region) },
  domainName: {
    mustBe: 'the name of a public hosted zone such as kigen.example.ac.jp',
    holds: ({ domainName }) => /^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/.test(domainName),
  },
  hostedZoneId: {
    mustBe: 'the id of the public hosted zone of domainName, a Z first',
    holds: ({ hostedZoneId }) => /^Z[A-Z0-9]{5,31}$/.test(hostedZoneId),
  },
  signInPrefix: {
    mustBe: 'small letters, digits and hyphens, without aws, amazon or cognito in it',
    holds: ({ signInPrefix }) => /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/.test(signInPrefix) && !/aws|amazon|cognito/.test(signInPrefix),
  },
  mailSender: {
    mustBe: 'a mail address that ends in @ and domainName',
    holds: ({ mailSender, domainName }) => isMail(mailSender) && mailSender.endsWith(`@${domainName}`),
  },
  mailsAnybody: { mustBe: 'true or false', holds: ({ mailsAnybody }) => typeof mailsAnybody === 'boolean' },
  alarmReceivers: {
    mustBe: 'one to ten mail addresses',
    holds: ({ alarmReceivers }) => alarmReceivers.length > 0 && alarmReceivers.length <= 10 && alarmReceivers.every(isMail),
  },
  monthlyBudget: { mustBe: 'a whole number of US dollars', holds: ({ monthlyBudget }) => isWhole(monthlyBudget) },
  logDays: { mustBe: '30, 90, 180, 365 or 731', holds: ({ logDays }) => [30, 90, 180, 365, 731].includes(logDays) },
  reservesConcurrency: { mustBe: 'true or false', holds: ({ reservesConcurrency }) => typeof reservesConcurrency === 'boolean' },
  originSecret: { mustBe: 'a whole number from 1 on', holds: ({ originSecret }) => isWhole(originSecret) },
  restoredTable: {
    mustBe: 'null, or the name and the stream label that `npm run restore` printed',
    holds: ({ restoredTable }) => restoredTable === null || (restoredTable.name !== '' && restoredTable.streamLabel !== ''),
  },
};

const isSetting = (name: string): name is keyof Settings => Object.hasOwn(requirements, name);

/** The settings as they are, if a stack can be made of them; otherwise it throws UnfitSettings and names the first that is missing or unfit. */
export const fit = (settings: Settings): Settings => {
  for (const name of Object.keys(requirements).filter(isSetting)) {
    const { mustBe, holds } = requirements[name];
    const value = settings[name];
    if (value === undefined || value === '' || !holds(settings)) {
      const said = value === undefined || value === '' ? 'missing' : JSON.stringify(value);
      throw new UnfitSettings(`infra/settings/${settings.stage}.ts: ${name} is ${said}; it must be ${mustBe}.`);
    }
  }
  return settings;
};
