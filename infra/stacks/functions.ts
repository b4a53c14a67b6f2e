/** What a function is told by its environment, and nothing else. Every value is text and never empty. */
export const environment = {
  TABLE_NAME: 'the one table',
  DUE_SHARDS: 'partitions of the index `due`, a number',
  CASE_CLOCK_ARN: 'the state machine every open case has an execution of',
  MAIL_SENDER: 'the address mail is sent from',
  CONFIGURATION_SET: 'the configuration set mail is sent with, through which its fate comes back',
  PORTAL_URL: "the portal's address: https, no slash at its end",
  TOKEN_ISSUER: 'whose tokens are taken: the user pool',
  CLIENT_ID: 'the one client whose tokens are taken',
  DOCUMENTS_BUCKET: 'where documents and scans are kept',
  SIGNING_KEY: 'the key documents are sealed with',
  UPLOADS_FUNCTION: 'the function that looks at scans',
  ORIGIN_SECRETS: 'the values of the header x-origin-secret that are taken: the one of today and the one before it, with a comma between',
  CURSOR_KEY: 'signs the cursors of lists',
  LINK_KEY: 'what the secrets and codes of signing links follow from',
} as const;

export type EnvironmentName = keyof typeof environment;

/** The table's actions a function needs: SWEEP is WRITE and the index. */
export type TableAccess = 'NONE' | 'READ' | 'WRITE' | 'SWEEP';

type FunctionSpec = {
  /** What it does, for whoever finds it in the console. */
  readonly does: string;
  /** MiB; the CPU grows with it, a whole one at 1,769. */
  readonly memory: number;
  /** Seconds. */
  readonly timeout: number;
  /** Executions at once, kept for it and its upper limit; null: what the account has left. */
  readonly reserved: number | null;
  /** What its bundle may weigh at most, minified: KB of 1,000 bytes. */
  readonly budget: number;
  /** Files under node_modules that it serves as they stand. */
  readonly packaged: readonly string[];
  /** It draws forms: their fonts stand beside its bundle (infra/fonts), and both weigh at most `zippedBudget`. */
  readonly fonts?: true;
  readonly table: TableAccess;
  readonly environment: readonly EnvironmentName[];
};

/** A midnight that many terms end on must leave room for people: what the calendar starts is bounded by `reserved`, the API is not. */
export const functions = {
  api: {
    does: 'answers every address under /api',
    memory: 1024,
    timeout: 29,
    reserved: null,
    budget: 1400,
    packaged: ['swagger-ui-dist/package.json', 'swagger-ui-dist/swagger-ui.css', 'swagger-ui-dist/swagger-ui-bundle.js'],
    table: 'WRITE',
    environment: [
      'TABLE_NAME',
      'DUE_SHARDS',
      'PORTAL_URL',
      'TOKEN_ISSUER',
      'CLIENT_ID',
      'ORIGIN_SECRETS',
      'CURSOR_KEY',
      'LINK_KEY',
      'DOCUMENTS_BUCKET',
      'UPLOADS_FUNCTION',
    ],
  },
  tick: {
    does: 'settles the enrollment of a case and says how long its state machine may sleep',
    memory: 512,
    timeout: 60,
    reserved: 200,
    budget: 680,
    packaged: [],
    table: 'WRITE',
    environment: ['TABLE_NAME', 'DUE_SHARDS', 'CASE_CLOCK_ARN'],
  },
  park: {
    does: 'keeps the token by which an act wakes the state machine of its case',
    memory: 512,
    timeout: 10,
    reserved: 100,
    budget: 320,
    packaged: [],
    table: 'WRITE',
    environment: ['TABLE_NAME', 'DUE_SHARDS'],
  },
  relay: {
    does: 'carries out what a decision left in the outbox, fed by the stream of the table',
    memory: 512,
    timeout: 60,
    reserved: 50,
    budget: 850,
    packaged: [],
    table: 'WRITE',
    environment: ['TABLE_NAME', 'DUE_SHARDS', 'CASE_CLOCK_ARN', 'MAIL_SENDER', 'CONFIGURATION_SET', 'PORTAL_URL', 'LINK_KEY'],
  },
  sweep: {
    does: 'settles what is due in one shard of the index and carries out what was left over, every 15 minutes',
    memory: 1024,
    timeout: 600,
    reserved: 16,
    budget: 870,
    packaged: [],
    table: 'SWEEP',
    environment: ['TABLE_NAME', 'DUE_SHARDS', 'CASE_CLOCK_ARN', 'MAIL_SENDER', 'CONFIGURATION_SET', 'PORTAL_URL', 'LINK_KEY'],
  },
  render: {
    does: 'draws, seals and keeps the documents of cases, fed by the stream of the table',
    memory: 1769,
    timeout: 180,
    reserved: 20,
    budget: 2900,
    packaged: [],
    fonts: true,
    table: 'SWEEP',
    environment: ['TABLE_NAME', 'DUE_SHARDS', 'PORTAL_URL', 'DOCUMENTS_BUCKET', 'SIGNING_KEY'],
  },
  delivery: {
    does: 'notes what became of a mail: delivered, bounced, complained of; makes the tasks of one that came back',
    memory: 512,
    timeout: 30,
    reserved: 20,
    budget: 700,
    packaged: [],
    table: 'WRITE',
    environment: ['TABLE_NAME', 'DUE_SHARDS'],
  },
  uploads: {
    does: 'looks at a scan that has come in, and keeps it or throws it away',
    memory: 512,
    timeout: 10,
    reserved: 10,
    budget: 700,
    packaged: [],
    table: 'NONE',
    environment: ['DOCUMENTS_BUCKET'],
  },
  identity: {
    does: 'puts the party somebody acts for into their token, when they sign in and when they change it',
    memory: 512,
    timeout: 5,
    reserved: null,
    budget: 360,
    packaged: [],
    table: 'READ',
    environment: ['TABLE_NAME', 'DUE_SHARDS'],
  },
} as const satisfies Record<string, FunctionSpec>;

export type FunctionName = keyof typeof functions;

/** Does it draw forms? */
export const hasFonts = (name: FunctionName): boolean => 'fonts' in functions[name];

/** Node's options for drawing forms: what a form leaves behind is collected before it adds up, which takes a third less memory and no longer. */
export const drawingOptions = '--max-semi-space-size=4';

/** What a function may weigh at most with its fonts, packed as Lambda takes it: bytes. */
export const zippedBudget = 4_000_000;

/** Every function's entry exports `handler`. */
export const entryOf = (name: FunctionName): string => `functions/${name}/handler.ts`;

/** The variables a function is told. */
export type EnvironmentOf<Name extends FunctionName> = Readonly<Record<(typeof functions)[Name]['environment'][number], string>>;

/** Partitions of the index `due`, and as many schedules of the sweep. Raising it needs every row of the index written anew. */
export const dueShards = 64;
