import type {
  PartyRows,
  MemberRows,
  CorrectionRows,
  GetRecords,
  EnrollmentRows,
  CaseRows,
  PackageRows,
  DeskRows,
} from './store-of-records.ts';
import type { LinkRows, ScanRows, AnswerRows, MissRows, CodeRows, FeedRows, SigningKeyRows } from './store-of-ways-in.ts';
import type {
  DueRows,
  OutboxRows,
  DigestRows,
  MachineRows,
  MailRows,
  DocumentRows,
  RenderRows,
  CertificateRows,
} from './store-of-what-follows.ts';

export type * from './store-of-records.ts';
export type * from './store-of-ways-in.ts';
export type * from './store-of-what-follows.ts';

/** The table, in our words. Everything is read consistently except what says "from the index". */
export type Store = { readonly getRecords: GetRecords } & PartyRows &
  MemberRows &
  CorrectionRows &
  EnrollmentRows &
  CaseRows &
  DueRows &
  OutboxRows &
  DigestRows &
  DocumentRows &
  RenderRows &
  CertificateRows &
  LinkRows &
  ScanRows &
  AnswerRows &
  PackageRows &
  MissRows &
  CodeRows &
  FeedRows &
  DeskRows &
  MachineRows &
  MailRows &
  SigningKeyRows;
