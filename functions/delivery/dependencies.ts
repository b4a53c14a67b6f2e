import { Logger } from '@aws-lambda-powertools/logger';
import { createClient, mailRows, openTable } from '../adapters/dynamodb/index.ts';
import { tableEnvironment } from '../environment.ts';
import { createDelivery } from './delivery.ts';

export const logger = new Logger();
export const delivery = createDelivery(mailRows(openTable({ client: createClient(), ...tableEnvironment.parse(process.env) })));
