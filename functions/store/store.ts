import type { PartyRows, MemberRows, CorrectionRows, GetRecords, EnrollmentRows, CaseRows, PackageRows, DeskRows } from './records.ts';
import type { LinkRows, ScanRows, AnswerRows, MissRows, CodeRows, FeedRows, SigningKeyRows } from './ways-in.ts';
import type { DueRows, OutboxRows, DigestRows, MachineRows, MailRows, DocumentRows, RenderRows, CertificateRows } from './what-follows.ts';

/**
 * What the portal keeps and finds again, in its own words: all that whoever decides and answers asks for. Everything is read consistently
 * except what says "from the index".
 */
export type DecidingStore = { readonly getRecords: GetRecords } & PartyRows &
  MemberRows &
  CorrectionRows &
  EnrollmentRows &
  CaseRows &
  DueRows &
  DocumentRows &
  RenderRows &
  LinkRows &
  ScanRows &
  AnswerRows &
  PackageRows &
  MissRows &
  CodeRows &
  FeedRows &
  DeskRows &
  MailRows &
  SigningKeyRows;

/** And what only whoever carries out asks for: what is left to be done, mails of a day, clocks, seals. */
export type Store = DecidingStore & OutboxRows & DigestRows & MachineRows & CertificateRows;
