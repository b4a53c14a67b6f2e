import type { OutboxRow, OutboxTell, Store } from '../store/index.ts';
import { mailIdOf, renderEscalation, renderMail, type Mailer, type Matter } from '../mail/index.ts';
import type { CaseId, Party } from '../../shared/records/index.ts';

import { digestInstant } from './digests.ts';
import { createLetters } from './letters.ts';
import { linksOutFor } from './links-out.ts';
import { matterOf } from './matter-of.ts';
import { createTellContact } from './tell-contact.ts';

export type RelaySettings = {
  readonly store: Store;
  readonly mailer: Mailer;
  /** Lets the clock of a case look at it again, as something was decided on it. */
  readonly startOrWake: (caseId: CaseId) => Promise<void>;
  /** Where readers open the portal, without a slash at the end. */
  readonly baseUrl: string;
  /** What the secrets and codes of signing links follow from. */
  readonly linkKey: Uint8Array;
  /** A new random id of 26 Crockford base32 characters: a code that nobody can guess. */
  readonly newId: () => string;
};

/** Carries out what a decision left to be done. At least once, in any order. */
export type Relay = {
  /** Starts or wakes the clocks of one outbox row, sends its mails, and removes it. A row that is gone was carried out already. */
  readonly carryOut: (outboxId: string) => Promise<void>;
};

/** Throws what failed, one by itself, several together. */
const throwAny = (outcomes: readonly PromiseSettledResult<unknown>[]): void => {
  const faults = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as unknown] : []));
  if (faults.length > 0)
    throw faults.length === 1 ? faults[0] : new AggregateError(faults, `${faults.length} of ${outcomes.length} failed`);
};

/** One after the other, so that what is told first is read first; one that fails keeps none behind it from being told. */
const each = async (steps: readonly (() => Promise<void>)[]): Promise<void> => {
  const outcomes: PromiseSettledResult<unknown>[] = [];
  for (const step of steps) outcomes.push(...(await Promise.allSettled([step()])));
  throwAny(outcomes);
};

export const createRelay = ({ store, mailer, startOrWake, baseUrl, linkKey, newId }: RelaySettings): Relay => {
  const tellContact = createTellContact({ store, mailer, baseUrl, newId });
  const letters = createLetters({ store, mailer, baseUrl, linkKey });

  const tellOne = async (tell: OutboxTell, matter: Matter, reader: Party, id: string): Promise<void> => {
    const { at, rule, caseId } = tell;
    if (reader.digest) {
      const digest = { partyId: reader.partyId, at: digestInstant(at, matter.case.timeZone) };
      await store.addToDigest(digest, { entryId: id, tell: { ...tell, to: [reader.partyId] } });
    } else {
      await mailer.send({
        id: mailIdOf(id, { of: 'PARTY', partyId: reader.partyId }),
        to: reader.email,
        ...renderMail(tell, matter, reader, baseUrl),
        at,
        caseId,
        rule,
        tell,
      });
    }
    if (tell.isLastOfLadder !== true || reader.escalationEmail === null) return;
    const words = renderEscalation(tell, matter, reader, baseUrl);
    await mailer.send({
      id: mailIdOf(id, { of: 'ESCALATION', partyId: reader.partyId }),
      to: reader.escalationEmail,
      ...words,
      at,
      caseId,
      rule: 'REMIND-ESCALATE',
      tell: null,
    });
  };

  const send = async (tell: OutboxTell, id: string): Promise<void> => {
    const told = await matterOf(store, tell);
    const { readers } = told;
    const linksOut = await linksOutFor(store, tell, told.matter, readers);
    const matter = { ...told.matter, linksOut };
    const { contact } = tell;
    await each([
      ...readers.map((reader) => () => tellOne(tell, matter, reader, id)),
      ...linksOut.map((link) => () => letters.remind(link, tell, id)),
      ...(contact === undefined ? [] : [() => tellContact(tell, contact, matter, id)]),
    ]);
  };

  const startOrWakeAll = async ({ clocks }: OutboxRow): Promise<void> => {
    for (const caseId of clocks) await startOrWake(caseId);
  };

  const sendAll = ({ outboxId, tells, letters: written }: OutboxRow): Promise<void> =>
    each([
      ...tells.map((tell, index) => () => send(tell, `${outboxId}.${index}`)),
      ...written.map((letter, index) => () => letters.send(letter, `${outboxId}.${tells.length + index}`)),
    ]);

  return {
    carryOut: async (outboxId) => {
      const row = await store.takeOutbox(outboxId);
      if (row === null) return;
      // Neither waits for the other: a mail that is refused keeps no clock from going on.
      throwAny(await Promise.allSettled([startOrWakeAll(row), sendAll(row)]));
      await store.removeOutbox(outboxId);
    },
  };
};
