import type { World } from '../../shared/cases/case.ts';
import type { AnyCase } from '../../shared/cases/kinds.ts';
import type { Message } from '../../shared/cases/messages.ts';
import type { Enrollment, Link, Party, PartyId } from '../../shared/records/index.ts';

/** What a case says of itself to whoever is written to about it. */
export type Matter = {
  readonly case: AnyCase;
  /** The enrollment it was opened on. */
  readonly enrollment: Enrollment;
  readonly institution: Party;
  /** Who filed it; null: the calendar opened it. */
  readonly asker: Party | null;
  /** Who did what the message tells of; null: nobody, or nobody it names. */
  readonly actor: Party | null;
  /** With a reminder: the links with which it could be done, of whomever it goes to. */
  readonly linksOut?: readonly Link[];
  /** A party the case names; throws where there is none. */
  readonly partyOf: (partyId: PartyId) => Party;
};

/** The acts whose doer a message names. */
export const actTold: Partial<Record<Message, string>> = {
  CORRECTION_ASKED: 'return',
  DECLINED: 'decline',
  TRANSFER_DECLINED: 'decline',
  REMINDED_BY_HAND: 'remind-by-hand',
};

/** What a case says of itself, of records that hold its enrollment and every party it names; throws where one is missing. */
export const matterAmong = (
  of: AnyCase,
  { enrollments, parties }: Pick<World, 'enrollments' | 'parties'>,
  actorId: PartyId | null,
): Matter => {
  const partyOf = (partyId: PartyId): Party => {
    const found = parties.get(partyId);
    if (found === undefined) throw new Error(`party ${partyId} of case ${of.caseId} is not there`);
    return found;
  };
  const enrollment = enrollments.get(of.enrollmentId);
  if (enrollment === undefined) throw new Error(`enrollment ${of.enrollmentId} of case ${of.caseId} is not there`);
  return {
    case: of,
    enrollment,
    institution: partyOf(enrollment.institutionId),
    asker: of.openedBy === null ? null : partyOf(of.openedBy.partyId),
    actor: actorId === null ? null : partyOf(actorId),
    partyOf,
  };
};
