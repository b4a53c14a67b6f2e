import type { Instant } from '../../../shared/calendar/index.ts';
import type { Tell } from '../../../shared/cases/case.ts';
import type { CaseId } from '../../../shared/records/index.ts';

/** What one decision left to be carried out: the messages it tells, in order. Never a name, an address or an image. */
export type OutboxRow = {
  readonly outboxId: string;
  readonly writtenAt: Instant;
  readonly tells: readonly (Tell & { readonly caseId: CaseId })[];
};
