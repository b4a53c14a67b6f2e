import { setTimeout as delay } from 'node:timers/promises';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { UnfitSettings } from '../settings/index.ts';
import { tableNameOf } from '../stacks/data.ts';
import { restoreTable } from './restore-table.ts';
import { runCommand, stageOf } from './stage-of.ts';

/** npm run restore -- <stage> <instant, or latest> */
const run = async ([name, instant]: readonly string[]): Promise<number> => {
  const settings = stageOf(name);
  const at = instant === 'latest' ? null : new Date(instant ?? '');
  if (at !== null && Number.isNaN(at.getTime())) throw new UnfitSettings('To when? An instant such as 2027-04-01T01:02:03Z, or latest.');
  const now = new Date().toISOString().replaceAll(/[-:]|\.\d+Z/g, '');
  const restored = await restoreTable({
    client: new DynamoDBClient({ region: settings.region }),
    stage: settings.stage,
    from: tableNameOf(settings),
    to: `kigen-${settings.stage}-${now}`,
    at,
    wait: () => delay(20_000),
    tell: (step) => process.stdout.write(`${step}\n`),
  });
  process.stdout.write(`Write this into infra/settings/${settings.stage}.ts and deploy:\n  restoredTable: ${JSON.stringify(restored)},\n`);
  return 0;
};

await runCommand(() => run(process.argv.slice(2)));
