import { createClient, createStore } from '../../functions/adapters/dynamodb/index.ts';
import { instantOf } from '../../shared/calendar/index.ts';
import { tableNameOf } from '../stacks/data.ts';
import { dueShards } from '../stacks/functions.ts';
import { eraseSignatures } from './erase-signatures.ts';
import { runCommand, stageOf } from './stage-of.ts';

/** npm run erase -- <stage> <log number> <name as signed> */
const run = async ([stage, logNumber = '', name = '']: readonly string[]): Promise<number> => {
  const settings = stageOf(stage);
  const store = createStore({ client: createClient({ region: settings.region }), tableName: tableNameOf(settings), dueShards });
  const tell = (step: string) => void process.stdout.write(`${step}\n`);
  await eraseSignatures({ store, now: instantOf(Date.now()), tell }, { logNumber, name });
  return 0;
};

await runCommand(() => run(process.argv.slice(2)));
