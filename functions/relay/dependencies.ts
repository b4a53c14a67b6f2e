import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics } from '@aws-lambda-powertools/metrics';
import { createClient, createStore } from '../adapters/dynamodb/index.ts';
import { isUnderWay } from '../adapters/ses/index.ts';
import { createMachines, createStepFunctionsClient } from '../adapters/stepfunctions/index.ts';
import { createCaseClock } from '../case-clock/index.ts';
import { clockEnvironment, tableEnvironment } from '../environment.ts';
import { instantOf } from '../../shared/calendar/index.ts';
import { createCarryOutBatch } from './carry-out-batch.ts';
import { createRelayWithProviders } from './relay-with-providers.ts';

const clock = () => instantOf(Date.now());
const store = createStore({ client: createClient(), ...tableEnvironment.parse(process.env) });
const machines = createMachines({ client: createStepFunctionsClient(), ...clockEnvironment.parse(process.env) });
const logger = new Logger();

export const metrics = new Metrics();
export const carryOutBatch = createCarryOutBatch({
  relay: createRelayWithProviders({
    environment: process.env,
    store,
    startOrWake: createCaseClock({ store, machines, clock }).startOrWake,
    clock,
    logger,
    metrics,
  }).relay,
  onFailure: (outboxId, error) => logger.warn('not carried out', { outboxId, error }),
  isLeftToSweep: isUnderWay,
});
