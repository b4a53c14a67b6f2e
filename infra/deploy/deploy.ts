import { spawn } from 'node:child_process';
import { buildWebIfStale } from '../build-web-if-stale.ts';
import { runCommand, stageOf } from './stage-of.ts';

/** npm run deploy -- <stage> [options of cdk deploy] */
const deploy = async ([name, ...options]: readonly string[]): Promise<number> => {
  const { stage } = stageOf(name);
  await buildWebIfStale();
  const cdk = spawn('cdk', ['deploy', `kigen-${stage}-*`, ...options], { stdio: 'inherit' });
  return new Promise((resolve, reject) => {
    cdk.once('error', reject);
    cdk.once('close', (code) => resolve(code ?? 1));
  });
};

await runCommand(() => deploy(process.argv.slice(2)));
