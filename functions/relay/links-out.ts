import type { OutboxTell, Store } from '../store/index.ts';
import { linkStateOf } from '../links/index.ts';
import type { Matter } from '../mail/index.ts';
import type { Message } from '../../shared/cases/messages.ts';
import { isSameAddress, type Link, type Party } from '../../shared/records/index.ts';

/** What reminds a party of something that can be done with a link as well. */
const reminders: readonly Message[] = ['REMINDER_TO_SIGN', 'REMINDER_RECEIPT_WINDOW', 'TRANSFER_REMINDER_TO_SIGN', 'REMINDED_BY_HAND'];

/**
 * The links that are out for those a reminder goes to, and with which it could be done now; none where it is no reminder. One at the
 * party's own address is left out: who reads there has been reminded.
 */
export const linksOutFor = async (
  store: Pick<Store, 'linksOfCase'>,
  { message, caseId, at }: Pick<OutboxTell, 'message' | 'caseId' | 'at'>,
  { case: of }: Matter,
  readers: readonly Party[],
): Promise<readonly Link[]> => {
  if (!reminders.includes(message)) return [];
  const links = await store.linksOfCase(caseId);
  return links.filter((link) => {
    const party = readers.find(({ partyId }) => partyId === link.partyId);
    return party !== undefined && !isSameAddress(party, link) && linkStateOf(link, of, party, at) === 'OPEN';
  });
};
