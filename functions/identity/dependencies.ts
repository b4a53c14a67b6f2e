import { createSecondFactor, createUserPoolClient } from '../adapters/cognito/index.ts';
import { createClient, memberRows, openTable } from '../adapters/dynamodb/index.ts';
import { tableEnvironment } from '../environment.ts';
import { createIdentity } from './identity.ts';

export const identity = createIdentity({
  store: memberRows(openTable({ client: createClient(), ...tableEnvironment.parse(process.env) })),
  hasSecondFactor: createSecondFactor(createUserPoolClient()),
});
