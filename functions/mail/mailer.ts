import type { OutboxTell } from '../store/index.ts';
import type { Instant } from '../../shared/calendar/index.ts';
import type { CaseId } from '../../shared/records/index.ts';
import type { RuleId } from '../../shared/rules/index.ts';

/** A mail ready to be sent. */
export type Mail = {
  /** The same however often it is sent: a mailer takes each id once. */
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** The instant of the event it tells of. */
  readonly at: Instant;
  /** null: of several cases (REMIND-DIGEST). */
  readonly caseId: CaseId | null;
  /** null: no rule asks for it, somebody decided so. */
  readonly rule: RuleId | null;
  /** What it says as the outbox told it, without names and addresses; null: it is made of something else (a link, a day's digest). */
  readonly tell: OutboxTell | null;
};

/** Resolves once the mail is accepted, also where it had been before. */
export type Mailer = { readonly send: (mail: Mail) => Promise<void> };
