import { operationsOf, type PartyId } from '../../records/index.ts';
import type { RuleId } from '../../rules/index.ts';
import type { Effect, Facts, World } from '../case.ts';
import type { TransferMessage } from '../messages.ts';
import { editionOfCase, isIn, todayOf } from '../of-a-case.ts';
import { tellParties } from '../tell-parties.ts';
import { involved, waitingOn, type TransferCase } from './model.ts';
import { saWindowOf } from './sa-window.ts';

/** Tells these parties of what has just happened. Every message says which licences pass when. */
export const tell = (
  of: TransferCase,
  { now }: Pick<World, 'now'>,
  message: TransferMessage,
  rule: RuleId,
  to: readonly PartyId[],
  facts: Facts = {},
): readonly Effect[] =>
  tellParties({ message, to, rule, at: now, facts: { numbers: [of.number], transferOn: of.form.transferOn, ...facts } });

/** The last day on which Software Assurance could be ordered were the transfer recorded today; null: there would be no window. */
export const windowIfRecordedToday = (of: TransferCase, world: Pick<World, 'now'>) =>
  saWindowOf(of.form, todayOf(of, world), editionOfCase(of))?.orderBy ?? null;

/** Tells whoever the case waits for now that it is their turn. */
export const tellTurn = (of: TransferCase, world: World): readonly Effect[] =>
  tell(of, world, isIn(of, 'SIGNING') ? 'TRANSFER_YOUR_TURN' : 'TRANSFER_FOR_OPERATIONS', 'TRANSFER-PARTIES', waitingOn(of), {
    orderBy: windowIfRecordedToday(of, world),
  });

/** Whom the end of a transfer concerns, but for whoever ended it: operations once it had reached them. */
export const toldOfEnd = (of: TransferCase, by: PartyId | null): readonly PartyId[] =>
  [...involved(of), ...(isIn(of, 'SIGNING') ? [] : [operationsOf(of.region)])].filter((id) => id !== by);
