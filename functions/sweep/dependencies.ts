import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics } from '@aws-lambda-powertools/metrics';
import { createClient, createStore } from '../adapters/dynamodb/index.ts';
import { isUnderWay } from '../adapters/ses/index.ts';
import { createMachines, createStepFunctionsClient } from '../adapters/stepfunctions/index.ts';
import { createCaseClock } from '../case-clock/index.ts';
import { createCases } from '../cases/index.ts';
import { clockEnvironment, tableEnvironment } from '../environment.ts';
import { metrics as names } from '../metrics.ts';
import { newId } from '../new-id.ts';
import { createRelayWithProviders } from '../relay/relay-with-providers.ts';
import { instantOf } from '../../shared/calendar/index.ts';
import { createSweepShard, isStillBehind } from './sweep-shard.ts';
import { createSweep } from './sweep.ts';
import type { Failure } from './sweep-rows.ts';

/** Enough for a midnight on which a shard has thousands of rows, and little enough for its partitions. */
const atOnce = 8;

const clock = () => instantOf(Date.now());
const store = createStore({ client: createClient(), ...tableEnvironment.parse(process.env) });
const machines = createMachines({ client: createStepFunctionsClient(), ...clockEnvironment.parse(process.env) });
const caseClock = createCaseClock({ store, machines, clock });

export const logger = new Logger();
export const metrics = new Metrics();

const onFailure = (failure: Failure): void => {
  const { what, id, error, aside } = failure;
  if (isUnderWay(error)) {
    logger.info('awaits its fate', { what, id });
    return;
  }
  logger.error('set aside', { what, id, error, ...aside });
  metrics.addMetric(names.setAside, 'Count', 1);
  if (!isStillBehind(failure, clock())) return;
  logger.error('behind', { what, id, ...aside });
  metrics.addMetric(names.behind, 'Count', 1);
};

const cases = createCases({ store, clock, newId, afterCommit: () => undefined });
const { relay, sendDigest } = createRelayWithProviders({
  environment: process.env,
  store,
  startOrWake: caseClock.startOrWake,
  clock,
  logger,
  metrics,
});

export const sweepShard = createSweepShard({
  store,
  sweep: createSweep({ store, cases, relay, sendDigest, onFailure, atOnce }),
  caseClock,
  clock,
  onFailure,
  atOnce,
});
