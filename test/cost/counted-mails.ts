import { createMailer, type MailProvider } from '../../functions/adapters/ses/index.ts';
import type { CaseClock } from '../../functions/case-clock/index.ts';
import { createDelivery } from '../../functions/delivery/delivery.ts';
import { createRelay } from '../../functions/relay/relay.ts';
import { countedIds } from '../builders/index.ts';
import type { Api } from '../functions/api/an-api.ts';
import { anSesEvent } from '../functions/delivery/an-ses-event.ts';
import type { Counter } from './counted.ts';

/** The relay with a provider of mail that takes all there is, and the events with which it says of each that it was sent and delivered. */
export const countMails = (
  { store, now: clock }: Pick<Api, 'store' | 'now'>,
  { startOrWake }: Pick<CaseClock, 'startOrWake'>,
  { counts }: Counter,
) => {
  const taken: string[] = [];
  const provider: MailProvider = {
    give: ({ id }) => {
      counts().mails += 1;
      taken.push(id);
      return Promise.resolve({ outcome: 'ACCEPTED', providerId: `ses-${counts().mails}` });
    },
  };
  const relay = createRelay({
    store,
    mailer: createMailer({ provider, rows: store, clock, onGivenUp: () => undefined, wait: () => Promise.resolve() }),
    startOrWake,
    baseUrl: 'https://kigen.example.com',
    linkKey: new Uint8Array(32),
    newId: countedIds(),
  });
  const delivery = createDelivery({ rows: store, onBounce: () => Promise.resolve() });
  return {
    relay,
    areTold: (): boolean => taken.length === 0,
    carryOut: async (outboxId: string): Promise<void> => {
      counts().invocations.relay += 1;
      await relay.carryOut(outboxId);
    },
    tellOfAll: async (): Promise<void> => {
      for (const id of taken.splice(0)) {
        for (const type of ['Send', 'Delivery'] as const) {
          counts().invocations.delivery += 1;
          await delivery(anSesEvent(type, id));
        }
      }
    },
  };
};
