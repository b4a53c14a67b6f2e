import type { Happening } from '../happenings.ts';
import type { Facts, Outcome, Person, World } from '../case.ts';
import type { TransferCase, TransferState } from './model.ts';

type Closing = Pick<Extract<TransferState, { phase: 'CLOSED' }>, 'recordedOn' | 'acquired'>;

/** The case at its end. */
export const closed = (
  of: TransferCase,
  outcome: Exclude<Outcome, 'EFFECTIVE' | 'LAPSED' | 'VOID'>,
  { recordedOn, acquired }: Closing,
  { now }: Pick<World, 'now'>,
): TransferCase => ({
  ...of,
  status: 'CLOSED',
  outcome,
  openOn: [],
  state: { phase: 'CLOSED', since: now, recordedOn, acquired },
});

/** One entry of the history: what somebody did. */
export const did = <Act extends Happening<'TRANSFER'>>(act: Act, by: Person, detail: Facts, { now }: Pick<World, 'now'>) => ({
  act,
  at: now,
  by,
  rule: 'TRANSFER-PARTIES' as const,
  detail,
});
