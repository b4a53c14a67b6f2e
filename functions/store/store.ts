import type { PartyRows, MemberRows, CorrectionRows, GetRecords, EnrollmentRows, CaseRows, PackageRows, DeskRows } from './records.ts';
import type { LinkRows, ScanRows, AnswerRows, MissRows, CodeRows, FeedRows, SigningKeyRows } from './ways-in.ts';
import type { DueRows, OutboxRows, DigestRows, MachineRows, MailRows, DocumentRows, RenderRows, CertificateRows } from './what-follows.ts';

/** What the portal keeps and finds again, in its own words. Everything is read consistently except what says "from the index". */
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
