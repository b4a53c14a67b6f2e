import type { Instant } from '../../shared/calendar/index.ts';
import type { Tell } from '../../shared/cases/case.ts';
import type { CaseId, LinkId } from '../../shared/records/index.ts';

/**
 * What one decision on one case left to be carried out: the messages it tells, in order, and the case itself where its clock must look
 * again. Never a name, an address or an image.
 */
export type OutboxRow = {
  /** The case, a point, and the version it came to. */
  readonly outboxId: string;
  readonly writtenAt: Instant;
  readonly tells: readonly OutboxTell[];
  readonly clocks: readonly CaseId[];
  /** Letters to people who are no party: whose row says to whom. */
  readonly letters: readonly Letter[];
};

/** One message of a decision. */
export type OutboxTell = Tell & { readonly caseId: CaseId };

/**
 * INVITER_CODE: the code of a link sent anew, to whoever passes it on. NOT_ME: its holder is not the right person, to whoever sent it.
 * FORWARDED: it was handed over, to whoever sent it, with the code where they pass it on; HANDED_OVER: to whoever held it before.
 * DECIDED: what its holder decided with it, to them.
 */
export const letterKinds = ['INVITATION', 'CODE', 'INVITER_CODE', 'NOT_ME', 'FORWARDED', 'HANDED_OVER', 'DECIDED'] as const;

/** What is written of a link, to its holder or to whoever sent it. */
export type Letter = {
  readonly letter: (typeof letterKinds)[number];
  readonly linkId: LinkId;
  /** Of one that was handed over: the link of whoever has it now. */
  readonly next?: LinkId | undefined;
  readonly generation: number;
  /** What was decided. */
  readonly act?: string | undefined;
  readonly at: Instant;
};
