import * as z from 'zod';
import { instant, type Instant } from '../../shared/calendar/index.ts';
import { CannotStart } from './cannot-start.ts';

/** What the portal on one machine is told by its environment. Source: docs/contract.md, section 3. */
export type Settings = {
  /** 0: any free one. */
  readonly port: number;
  /** `memory` keeps nothing. */
  readonly dataDir: string;
  /** null: real time. */
  readonly clock: Instant | null;
  /** Demonstration data, when the data is new. */
  readonly demo: boolean;
  /** null: the embedded engine. */
  readonly dynamodbEndpoint: string | null;
};

type Reading<T> = { readonly otherwise: T; readonly read: (text: string) => T | undefined; readonly mustBe: string };

const port: Reading<number> = {
  otherwise: 8787,
  read: (text) => (/^\d{1,5}$/.test(text) && Number(text) <= 65_535 ? Number(text) : undefined),
  mustBe: 'a port number from 0 to 65535 (0: any free one)',
};
const dataDir: Reading<string> = {
  otherwise: '.data',
  read: (text) => (text.includes('\0') ? undefined : text),
  mustBe: 'a folder, or memory',
};
const clock: Reading<Instant | null> = {
  otherwise: null,
  read: (text) => instant.safeParse(text).data,
  mustBe: 'an instant such as 2027-01-10T00:00:00Z',
};
const demo: Reading<boolean> = {
  otherwise: true,
  read: (text) => ({ on: true, off: false })[text.toLowerCase()],
  mustBe: 'on or off',
};
const endpoint: Reading<string | null> = {
  otherwise: null,
  read: (text) => z.url({ protocol: /^https?$/ }).safeParse(text).data,
  mustBe: 'the http address of a DynamoDB endpoint',
};

/** The settings an environment gives. An empty one counts as not set; a bad one is refused by name. */
export const readSettings = (environment: Readonly<Record<string, string | undefined>>): Settings => {
  const setting = <T>(name: string, { otherwise, read, mustBe }: Reading<T>): T => {
    const text = environment[name]?.trim() ?? '';
    if (text === '') return otherwise;
    const value = read(text);
    if (value === undefined) throw new CannotStart(`${name} is ${JSON.stringify(text)}; it must be ${mustBe}.`);
    return value;
  };
  return {
    port: setting('PORT', port),
    dataDir: setting('DATA_DIR', dataDir),
    clock: setting('CLOCK', clock),
    demo: setting('DEMO', demo),
    dynamodbEndpoint: setting('DYNAMODB_ENDPOINT', endpoint),
  };
};
