import type { Logger } from '@aws-lambda-powertools/logger';
import type { Metrics } from '@aws-lambda-powertools/metrics';
import type { Digest, Store } from '../store/index.ts';
import { createMailer, createMailProvider, createSesClient } from '../adapters/ses/index.ts';
import { mailEnvironment } from '../environment.ts';
import { metrics as names } from '../metrics.ts';
import { newId } from '../new-id.ts';
import type { Instant } from '../../shared/calendar/index.ts';
import { createDigests } from './digests.ts';
import { createRelay, type Relay, type RelaySettings } from './relay.ts';

type ProvidersSettings = {
  /** What the function is told. */
  readonly environment: unknown;
  readonly store: Store;
  readonly startOrWake: RelaySettings['startOrWake'];
  readonly clock: () => Instant;
  readonly logger: Logger;
  readonly metrics: Metrics;
};

/** The relay as it is on AWS, for each function that carries outbox rows out. */
export const createRelayWithProviders = ({
  environment,
  store,
  startOrWake,
  clock,
  logger,
  metrics,
}: ProvidersSettings): { readonly relay: Relay; readonly sendDigest: (digest: Digest) => Promise<void> } => {
  const { baseUrl, linkKey, ...sending } = mailEnvironment.parse(environment);
  const mailer = createMailer({
    provider: createMailProvider({ client: createSesClient(), ...sending }),
    rows: store,
    clock,
    onGivenUp: (givenUp) => {
      logger.error('a mail is given up', { ...givenUp });
      metrics.addMetric(names.mailsGivenUp, 'Count', 1);
    },
  });
  return {
    relay: createRelay({ store, startOrWake, baseUrl, mailer, linkKey, newId }),
    sendDigest: createDigests({ store, mailer, baseUrl }),
  };
};
