import { operationsOf, type PartyId } from '../../records/index.ts';
import type { RuleId } from '../../rules/index.ts';
import type { Happening } from '../happenings.ts';
import type { Decision, Facts, Fate, Outcome, Person, World } from '../case.ts';
import type { CicrMessage } from '../messages.ts';
import { isIn } from '../of-a-case.ts';
import { involved, type CicrCase } from './model.ts';
import { tell } from './telling.ts';

type Ending = {
  readonly act: Happening<'CICR'>;
  readonly outcome: Exclude<Outcome, 'EFFECTIVE' | 'COMPLETED'>;
  readonly message: CicrMessage;
  readonly rule: RuleId | null;
  readonly by: Person | null;
  readonly detail: Facts;
};

/** Who is told: those involved, and operations once the form had reached them. */
const toldOfEnd = (of: CicrCase, by: Person | null): readonly PartyId[] =>
  [...involved(of), ...(isIn(of, 'MANUAL') ? [operationsOf(of.region)] : [])].filter((id) => id !== by?.partyId);

/** Closes the case without effect: no contact changes. */
export const close = (of: CicrCase, { act, outcome, message, rule, by, detail }: Ending, world: World): Decision<CicrCase> => {
  const closed: CicrCase = { ...of, status: 'CLOSED', outcome, openOn: [], state: { phase: 'CLOSED', since: world.now } };
  return {
    case: closed,
    events: [{ act, at: world.now, by, rule, detail }],
    effects: tell(closed, world, message, rule, toldOfEnd(of, by), detail),
  };
};

/** The enrollment expired or was terminated under the case (CLOSE-VOID). An extension closes nothing. */
export const follow = (of: CicrCase, { enrollmentId, end }: Fate, world: World): Decision<CicrCase> | null =>
  end === 'EXTENDED'
    ? null
    : close(
        of,
        {
          act: 'void',
          outcome: 'VOID',
          message: 'CICR_VOID',
          rule: 'CLOSE-VOID',
          by: null,
          detail: { enrollmentId, number: of.number, end },
        },
        world,
      );
