import { fit, stages, UnfitSettings, type Settings } from '../settings/index.ts';

/** The settings of the stage named on the command line. Throws UnfitSettings for none, and for one whose examples nobody has replaced. */
export const stageOf = (name: string | undefined): Settings => {
  const settings = stages.find(({ stage }) => stage === name);
  if (settings === undefined) throw new UnfitSettings(`Which stage? One of ${stages.map(({ stage }) => stage).join(', ')}.`);
  const example = Object.entries(settings).find(([, value]) => /example/i.test(JSON.stringify(value)));
  if (example !== undefined) {
    throw new UnfitSettings(`infra/settings/${settings.stage}.ts: ${example[0]} is still an example; write your own (docs/deploy.md).`);
  }
  return fit(settings);
};

/** Runs a command of whoever deploys; what they have to put right is said in one sentence. */
export const runCommand = async (command: () => Promise<number>): Promise<void> => {
  try {
    process.exitCode = await command();
  } catch (error) {
    if (!(error instanceof UnfitSettings)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
};
