import { Logger } from '@aws-lambda-powertools/logger';
import { createClient, createStore } from '../adapters/dynamodb/index.ts';
import { createCases } from '../cases/index.ts';
import { tableEnvironment } from '../environment.ts';
import { newId } from '../new-id.ts';
import { instantOf } from '../../shared/calendar/index.ts';
import { createBounced } from './bounced.ts';
import { createDelivery } from './delivery.ts';

const store = createStore({ client: createClient(), ...tableEnvironment.parse(process.env) });
const clock = () => instantOf(Date.now());

export const logger = new Logger();
export const delivery = createDelivery({
  rows: store,
  // What passes on the way is carried out by the stream of the table.
  onBounce: createBounced({ store, cases: createCases({ store, clock, newId, afterCommit: () => undefined }) }),
});
