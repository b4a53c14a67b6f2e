import type { OutboxRow, Store } from '../adapters/dynamodb/index.ts';
import { renderMail, type Mailer, type Matter } from '../mail/index.ts';
import type { Message } from '../../shared/cases/case.ts';
import { kindOf, type AnyCase } from '../../shared/cases/kinds.ts';
import type { CaseId, Party, PartyId } from '../../shared/records/index.ts';

export type RelaySettings = {
  readonly store: Store;
  readonly mailer: Mailer;
  /** Lets the clock of a case look at it again, as something was decided on it. */
  readonly startOrWake: (caseId: CaseId) => Promise<void>;
  /** Where readers open the portal, without a slash at the end. */
  readonly baseUrl: string;
};

/** Carries out what a decision left to be done. At least once, in any order. */
export type Relay = {
  /** Starts or wakes the clocks of one outbox row, sends its mails, and removes it. A row that is gone was carried out already. */
  readonly carryOut: (outboxId: string) => Promise<void>;
};

/** The acts whose doer a message names. */
const actTold: Partial<Record<Message, string>> = { CORRECTION_ASKED: 'return', DECLINED: 'decline' };

type OutboxTell = OutboxRow['tells'][number];

export const createRelay = ({ store, mailer, startOrWake, baseUrl }: RelaySettings): Relay => {
  const caseOf = async (caseId: CaseId): Promise<AnyCase> => {
    const head = (await store.getRecords({ caseIds: [caseId] })).cases.get(caseId);
    if (head === undefined) throw new Error(`the outbox tells of case ${caseId}, which is not there`);
    return head.case;
  };

  const actorOf = async ({ message, caseId, at }: OutboxTell): Promise<PartyId | null> => {
    const act = actTold[message];
    if (act === undefined) return null;
    const stored = await store.getCase(caseId);
    return stored?.history.findLast((entry) => entry.act === act && entry.at <= at)?.by?.partyId ?? null;
  };

  const send = async (tell: OutboxTell, id: string): Promise<void> => {
    const of = await caseOf(tell.caseId);
    const { enrollments, parties } = await store.getRecords({ enrollmentIds: [of.enrollmentId], partyIds: [...of.partyIds, ...tell.to] });
    const party = (partyId: PartyId): Party => {
      const found = parties.get(partyId);
      if (found === undefined) throw new Error(`party ${partyId} of case ${of.caseId} is not there`);
      return found;
    };
    const enrollment = enrollments.get(of.enrollmentId);
    if (enrollment === undefined) throw new Error(`enrollment ${of.enrollmentId} of case ${of.caseId} is not there`);
    const actorId = await actorOf(tell);
    const matter: Matter = {
      caseId: of.caseId,
      logNumber: of.logNumber,
      timeZone: of.timeZone,
      region: of.region,
      ink: of.ink,
      institution: party(enrollment.institutionId),
      asker: of.openedBy === null ? null : party(of.openedBy.partyId),
      newPartners: kindOf(of).partiesOf(of.form).map(party),
      actor: actorId === null ? null : party(actorId),
    };
    for (const reader of tell.to.map(party)) {
      await mailer.send({
        id: `${id}.${reader.partyId}`,
        to: reader.email,
        ...renderMail(tell, matter, reader, baseUrl),
        at: tell.at,
        caseId: of.caseId,
        rule: tell.rule,
      });
    }
  };

  const startOrWakeAll = async ({ clocks }: OutboxRow): Promise<void> => {
    for (const caseId of clocks) await startOrWake(caseId);
  };

  /** One after the other: what is told first is read first. */
  const sendAll = async ({ outboxId, tells }: OutboxRow): Promise<void> => {
    for (const [index, tell] of tells.entries()) await send(tell, `${outboxId}.${index}`);
  };

  return {
    carryOut: async (outboxId) => {
      const row = await store.takeOutbox(outboxId);
      if (row === null) return;
      // Neither waits for the other: a mail that is refused keeps no clock from going on.
      const outcomes = await Promise.allSettled([startOrWakeAll(row), sendAll(row)]);
      const faults = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as unknown] : []));
      if (faults.length > 0) throw faults.length === 1 ? faults[0] : new AggregateError(faults, `${outboxId} failed twice over`);
      await store.removeOutbox(outboxId);
    },
  };
};
