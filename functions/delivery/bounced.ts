import { decideBounced, type MailReceiver } from '../../shared/cases/bounce.ts';
import { partsOfMailId, type Store } from '../store/index.ts';
import type { Cases } from '../cases/index.ts';
import { receiverOf, type NamedReceiver } from '../mail/receiver.ts';

type BouncedSettings = { readonly store: Pick<Store, 'getLink'>; readonly cases: Pick<Cases, 'note'> };

/** The provider tries again by itself while a mailbox is full or away; what it then says is not final. */
export const isFinalBounce = (reason: string | null): boolean => reason === null || !reason.startsWith('Transient/');

/** null: a link that is not there. */
const readReceiver = async (store: BouncedSettings['store'], named: NamedReceiver): Promise<MailReceiver | null> => {
  if (named.of !== 'LINK') return named;
  const link = await store.getLink(named.linkId);
  return link === null ? null : { of: 'LINK', partyId: link.partyId, email: link.email };
};

/** Makes the tasks of a mail that came back (MAIL-BOUNCE), once however often it is told. A day's digest is of no one case: it makes none. */
export const createBounced =
  ({ store, cases }: BouncedSettings) =>
  async (mailId: string): Promise<void> => {
    const named = receiverOf(mailId);
    if (named === null) return;
    const to = await readReceiver(store, named);
    if (to === null) return;
    const noted = await cases.note(partsOfMailId(mailId).caseId, (of, world) => decideBounced(of, to, world));
    if (noted === 'CHANGED_MEANWHILE') throw new Error(`others kept changing the case while mail ${mailId} came back`);
  };
