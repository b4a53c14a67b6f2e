import type { CaseId } from '../../shared/records/index.ts';

/** The state machines of the cases. Each wait of one is a token; whoever has it can end the wait. */
export type Machines = {
  /** Starts the execution of that turn. One that was started before counts as started, whatever has become of it. */
  readonly start: (caseId: CaseId, turn: number) => Promise<void>;
  /** GONE: nothing waits with this token any more. */
  readonly wake: (token: string) => Promise<'WOKEN' | 'GONE'>;
};
