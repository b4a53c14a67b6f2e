import type { PartyId } from '../../records/index.ts';
import type { RuleId } from '../../rules/index.ts';
import type { Effect, Facts, World } from '../case.ts';
import type { ExpiryMessage } from '../messages.ts';
import { enrollmentIn } from '../of-a-case.ts';
import { tellParties } from '../tell-parties.ts';
import type { ExpiryCase } from './model.ts';

/** The channel partner the institution has now: it gets a copy of what the institution is told (policy). */
export const partnerOf = (of: ExpiryCase, world: Pick<World, 'enrollments'>): PartyId => enrollmentIn(world, of.enrollmentId).resellerId;

/** A partner that came by a change of channel partner takes part in the case from the next thing that happens in it. */
export const withPartner = (of: ExpiryCase, world: Pick<World, 'enrollments'>): ExpiryCase => {
  const partner = partnerOf(of, world);
  return of.partyIds.includes(partner) ? of : { ...of, partyIds: [...of.partyIds, partner] };
};

/** Tells these parties of what has just happened. Every message carries what any of them is about: the enrollment, its last day, its choice. */
export const tell = (
  of: ExpiryCase,
  { now }: Pick<World, 'now'>,
  message: ExpiryMessage,
  rule: RuleId | null,
  to: readonly PartyId[],
  facts: Facts = {},
): readonly Effect[] =>
  tellParties({
    message,
    to,
    rule,
    at: now,
    facts: {
      numbers: [of.number],
      endsOn: of.endsOn,
      years: of.years,
      nextEndsOn: of.next.endsOn,
      option: of.choice?.option ?? null,
      products: of.choice?.products ?? [],
      isConfirmed: of.confirmed !== null,
      ...facts,
    },
  });

/** The institution, with a copy to its partner. */
export const tellInstitution = (
  of: ExpiryCase,
  world: Pick<World, 'now' | 'enrollments'>,
  message: ExpiryMessage,
  rule: RuleId | null,
  facts: Facts = {},
): readonly Effect[] => tell(of, world, message, rule, [of.institutionId, partnerOf(of, world)], facts);
