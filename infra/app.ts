import { Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { newApp } from './new-app.ts';
import { stages, UnfitSettings } from './settings/index.ts';
import { addStage } from './stacks/stage.ts';

// What `cdk synth` and `cdk deploy` run: every stage, checked against AWS's own list of good practice.

try {
  const app = newApp();
  for (const settings of stages) addStage(app, settings);
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  app.synth();
} catch (error) {
  if (!(error instanceof UnfitSettings)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
