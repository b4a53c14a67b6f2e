import { Logger } from '@aws-lambda-powertools/logger';
import { createClient, createStore } from '../adapters/dynamodb/index.ts';
import { createMachines, createStepFunctionsClient } from '../adapters/stepfunctions/index.ts';
import { createCaseClock } from '../case-clock/index.ts';
import { createCases } from '../cases/index.ts';
import { clockEnvironment, tableEnvironment } from '../environment.ts';
import { newId } from '../new-id.ts';
import { instantOf } from '../../shared/calendar/index.ts';
import { createTick } from './tick.ts';

const clock = () => instantOf(Date.now());
const store = createStore({ client: createClient(), ...tableEnvironment.parse(process.env) });
const machines = createMachines({ client: createStepFunctionsClient(), ...clockEnvironment.parse(process.env) });

export const logger = new Logger();
export const tick = createTick({
  // What a decision leaves to be carried out the stream of the table brings to relay.
  cases: createCases({ store, clock, newId, afterCommit: () => undefined }),
  store,
  machines,
  caseClock: createCaseClock({ store, machines, clock }),
  clock,
});
