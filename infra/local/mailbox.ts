import { DatabaseSync } from 'node:sqlite';

/** A mail as it was sent. */
export type KeptMail = {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly at: string;
  readonly caseId: string;
  readonly rule: string | null;
};

/** In place of a mail provider: takes each id once, however often it is sent, and shows what was sent. */
export type Mailbox = {
  readonly send: (mail: KeptMail & { readonly id: string }) => Promise<void>;
  /** By the instant they count for, then as they were sent; those of one address where one is given. */
  readonly list: (to?: string) => readonly KeptMail[];
  readonly close: () => void;
};

const columns = ['to', 'subject', 'text', 'html', 'at', 'caseId', 'rule'] as const satisfies readonly (keyof KeptMail)[];

const text = (value: unknown): string => {
  if (typeof value !== 'string') throw new Error('a mail is kept as text');
  return value;
};

const mailFrom = ({ to, subject, text: plain, html, at, caseId, rule }: Readonly<Record<string, unknown>>): KeptMail => ({
  to: text(to),
  subject: text(subject),
  text: text(plain),
  html: text(html),
  at: text(at),
  caseId: text(caseId),
  rule: rule === null ? null : text(rule),
});

/** Opens the mailbox kept in `file`; null keeps nothing beyond this process. */
export const openMailbox = (file: string | null): Mailbox => {
  // An empty name is SQLite's for a file that nobody sees and that goes with the process.
  const kept = new DatabaseSync(file ?? '');
  // Without waiting for the disk: a kill loses nothing, as the engine's own file.
  if (file !== null) kept.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL');
  kept.exec(`
    CREATE TABLE IF NOT EXISTS mails (
      place INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      ${columns.map((name) => `"${name}" TEXT`).join(', ')}
    ) STRICT;
    CREATE INDEX IF NOT EXISTS by_receiver ON mails ("to", "at", place);
    CREATE INDEX IF NOT EXISTS by_instant ON mails ("at", place);
  `);
  const names = columns.map((name) => `"${name}"`).join(', ');
  const values = columns.map((name) => `:${name}`).join(', ');
  const insert = kept.prepare(`INSERT INTO mails (id, ${names}) VALUES (:id, ${values}) ON CONFLICT (id) DO NOTHING`);
  const all = kept.prepare(`SELECT ${names} FROM mails ORDER BY "at", place`);
  const ofReceiver = kept.prepare(`SELECT ${names} FROM mails WHERE "to" = ? ORDER BY "at", place`);
  return {
    send: (sent) => {
      insert.run(sent);
      return Promise.resolve();
    },
    list: (to) => (to === undefined ? all.all() : ofReceiver.all(to)).map(mailFrom),
    close: () => kept.close(),
  };
};
