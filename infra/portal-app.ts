import { Validations, type App } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { newApp } from './new-app.ts';
import { stages } from './settings/index.ts';
import { addStage } from './stacks/stage.ts';

/** Every stage, checked against AWS's own list of good practice when it is synthesized. `pageFolder`: the built page, if not web/dist. */
export const portalApp = (pageFolder?: string): App => {
  const app = newApp();
  for (const settings of stages) addStage(app, settings, pageFolder);
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  return app;
};
