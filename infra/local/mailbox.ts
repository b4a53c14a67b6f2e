import { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';

/** A mail as it was sent. */
const mail = z.strictObject({
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  html: z.string(),
  at: z.string(),
  caseId: z.string(),
  rule: z.string().nullable(),
});
export type KeptMail = z.infer<typeof mail>;

/** In place of a mail provider: takes each id once, however often it is sent, and shows what was sent. */
export type Mailbox = {
  readonly send: (mail: KeptMail & { readonly id: string }) => Promise<void>;
  /** By the instant they count for, then as they were sent; those of one address where one is given. */
  readonly list: (to?: string) => readonly KeptMail[];
  readonly close: () => void;
};

const columns = Object.keys(mail.shape);

/** Opens the mailbox kept in `file`; null keeps nothing beyond this process. */
export const openMailbox = (file: string | null): Mailbox => {
  // An empty name is SQLite's for a file that nobody sees and that goes with the process.
  const kept = new DatabaseSync(file ?? '');
  if (file !== null) kept.exec('PRAGMA journal_mode = WAL');
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
    list: (to) => (to === undefined ? all.all() : ofReceiver.all(to)).map((row) => mail.parse(row)),
    close: () => kept.close(),
  };
};
