import type { CivilDate } from '../../calendar/index.ts';
import { operationsOf, type PartyId } from '../../records/index.ts';
import type { RuleId } from '../../rules/index.ts';
import type { Effect, Facts, World } from '../case.ts';
import type { CocpMessage } from '../messages.ts';
import { editionOfCase, enrollmentIn, isIn, todayOf } from '../of-a-case.ts';
import { tellParties } from '../tell-parties.ts';
import { mostPressing } from './advice.ts';
import { earliestOf } from '../earliest-of.ts';
import { institutionSignsBy } from './institution-signs-by.ts';
import { receiptWindowEnds, signCompletelyBy } from './last-days.ts';
import { leadTimeOf } from './lead-time.ts';
import { firstSignature, measured, pendingRows, waitingOn, type CocpCase } from './model.ts';

/** Tells these parties of what has just happened. Every message carries what any of them is about: the change, its enrollments, its date. */
export const tell = (
  of: CocpCase,
  { now }: Pick<World, 'now'>,
  message: CocpMessage,
  rule: RuleId | null,
  to: readonly PartyId[],
  facts: Facts = {},
): readonly Effect[] =>
  tellParties({ message, to, rule, at: now, facts: { change: of.form.change, numbers: of.rows.map(({ number }) => number), ...facts } });

export const tellOperations = (
  of: CocpCase,
  world: Pick<World, 'now'>,
  message: CocpMessage,
  rule: RuleId,
  facts: Facts = {},
): readonly Effect[] => tell(of, world, message, rule, [operationsOf(of.region)], facts);

/**
 * The day by which a signature is asked for, the next of the dates the case shows: the last on which the form can be completely signed
 * without being late, lapsing, or missing its receipt window, or the institution's own where that comes before (COCP-SIGN-30).
 */
export const signBy = (of: CocpCase, world: World): CivilDate | null => {
  const edition = editionOfCase(of);
  const today = todayOf(of, world);
  const lead = mostPressing(
    pendingRows(of).map((row) => leadTimeOf(measured(of, row, enrollmentIn(world, row.enrollmentId)), today, row.askedOn, edition)),
  );
  const ofInstitution = firstSignature(of).signedOn === null ? institutionSignsBy(of) : null;
  return earliestOf([
    ofInstitution !== null && ofInstitution >= today ? ofInstitution : null,
    lead !== null && lead.onTime ? lead.receiveBy : null,
    receiptWindowEnds(of),
    isIn(of, 'SIGNING') ? signCompletelyBy(of) : null,
  ]);
};

/** Tells whoever's turn it is to sign. */
export const tellTurn = (of: CocpCase, world: World): readonly Effect[] =>
  tell(of, world, 'YOUR_TURN', of.ink ? 'COCP-INK' : 'COCP-TURN', waitingOn(of), { signBy: signBy(of, world), ink: of.ink });
