import { createClient, machineRows, openTable } from '../adapters/dynamodb/index.ts';
import { tableEnvironment } from '../environment.ts';
import { instantOf } from '../../shared/calendar/index.ts';
import { createPark } from './park.ts';

export const park = createPark({
  store: machineRows(openTable({ client: createClient(), ...tableEnvironment.parse(process.env) })),
  clock: () => instantOf(Date.now()),
});
