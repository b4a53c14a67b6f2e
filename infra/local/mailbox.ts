import { DatabaseSync } from 'node:sqlite';
import { mailFrom as mailRowFrom } from '../../functions/adapters/dynamodb/index.ts';
import { partsOfMailId, type MailRow, type MailRows } from '../../functions/store/index.ts';
import type { Mail } from '../../functions/mail/index.ts';

/** A mail as it was sent. */
type KeptMail = {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly at: string;
  /** null: of several cases. */
  readonly caseId: string | null;
  readonly rule: string | null;
};

/** In place of a mail provider: takes each id once, however often it is sent, and shows what was sent. */
export type Mailbox = {
  readonly send: (mail: Mail) => Promise<void>;
  /** What became of each mail, as on AWS the table knows it. */
  readonly rows: MailRows;
  /** The last mail that went to an address; null: none did. */
  readonly lastTo: (to: string) => string | null;
  /** By the instant they count for, then as they were sent; those of one address where one is given. */
  readonly list: (to?: string) => readonly KeptMail[];
  /** When mails about a case were sent. */
  readonly ofCase: (caseId: string) => readonly string[];
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
  caseId: caseId === null ? null : text(caseId),
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
    CREATE TABLE IF NOT EXISTS fates (id TEXT PRIMARY KEY, caseId TEXT NOT NULL, version INTEGER NOT NULL, fate TEXT NOT NULL) STRICT;
    CREATE INDEX IF NOT EXISTS fates_by_case ON fates (caseId);
    CREATE INDEX IF NOT EXISTS by_receiver ON mails ("to", "at", place);
    CREATE INDEX IF NOT EXISTS by_instant ON mails ("at", place);
    CREATE INDEX IF NOT EXISTS by_case ON mails (caseId, "at");
  `);
  const names = columns.map((name) => `"${name}"`).join(', ');
  const values = columns.map((name) => `:${name}`).join(', ');
  const insert = kept.prepare(`INSERT INTO mails (id, ${names}) VALUES (:id, ${values}) ON CONFLICT (id) DO NOTHING`);
  const all = kept.prepare(`SELECT ${names} FROM mails ORDER BY "at", place`);
  const ofReceiver = kept.prepare(`SELECT ${names} FROM mails WHERE "to" = ? ORDER BY "at", place`);
  const ofCase = kept.prepare('SELECT "at" FROM mails WHERE caseId = ? ORDER BY "at", place');
  const last = kept.prepare('SELECT id FROM mails WHERE "to" = ? ORDER BY place DESC LIMIT 1');
  const fateOf = kept.prepare('SELECT fate FROM fates WHERE id = ?');
  const fatesOf = kept.prepare('SELECT fate FROM fates WHERE caseId = ? ORDER BY rowid');
  const putFate = kept.prepare(`
    INSERT INTO fates (id, caseId, version, fate) VALUES (:id, :caseId, :version, :fate)
    ON CONFLICT (id) DO UPDATE SET version = :version, fate = :fate WHERE fates.version = :version - 1
  `);
  const putRow = (row: MailRow): boolean => {
    const { caseId } = partsOfMailId(row.mailId);
    return putFate.run({ id: row.mailId, caseId, version: row.version, fate: JSON.stringify(row) }).changes === 1;
  };
  const rowFrom = (found: Readonly<Record<string, unknown>>): MailRow => {
    const row: unknown = JSON.parse(text(found.fate));
    if (typeof row !== 'object' || row === null) throw new Error('what became of a mail is kept as an object');
    return mailRowFrom({ ...row, schema: 1 });
  };
  return {
    ofCase: (caseId) => ofCase.all(caseId).map(({ at }) => text(at)),
    send: ({ id, tell, ...sent }) => {
      const accepted = { mailId: id, rule: sent.rule, at: sent.at, since: sent.at, sends: 1, tell, providerId: id, reason: null };
      // The mail and its fate together or not at all: a portal that is killed in between sends it again.
      kept.exec('BEGIN IMMEDIATE');
      try {
        if (insert.run({ id, ...sent }).changes === 1) putRow({ ...accepted, version: 1, state: 'ACCEPTED' });
        kept.exec('COMMIT');
      } catch (error) {
        kept.exec('ROLLBACK');
        throw error;
      }
      return Promise.resolve();
    },
    rows: {
      getMail: (mailId) => {
        const found = fateOf.get(mailId);
        return Promise.resolve(found === undefined ? null : rowFrom(found));
      },
      putMail: (after) => Promise.resolve(putRow(after) ? 'SAVED' : 'LOST_RACE'),
      listMails: (caseId) => Promise.resolve(fatesOf.all(caseId).map(rowFrom)),
    },
    lastTo: (to) => {
      const found = last.get(to);
      return found === undefined ? null : text(found.id);
    },
    list: (to) => (to === undefined ? all.all() : ofReceiver.all(to)).map(mailFrom),
    close: () => kept.close(),
  };
};
