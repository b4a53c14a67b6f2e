import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { createClient, createStore } from '../../functions/adapters/dynamodb/index.ts';
import { tableNameOf } from '../stacks/data.ts';
import { dueShards } from '../stacks/functions.ts';
import { addFirstUser } from './add-first-user.ts';
import { runCommand, stageOf } from './stage-of.ts';

/** npm run first-user -- <stage> <party> <mail address> <name> */
const run = async ([stage, partyId = '', email = '', name = '']: readonly string[]): Promise<number> => {
  const settings = stageOf(stage);
  const { region } = settings;
  const store = createStore({ client: createClient({ region }), tableName: tableNameOf(settings), dueShards });
  const account = { pools: new CognitoIdentityProviderClient({ region }), poolName: `kigen-${settings.stage}`, store };
  const first = await addFirstUser(account, { partyId, email, name });
  process.stdout.write(`${first.name} (${first.userId}) may do everything for ${first.partyId}.\n`);
  return 0;
};

await runCommand(() => run(process.argv.slice(2)));
