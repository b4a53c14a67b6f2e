import { portalApp } from './portal-app.ts';
import { UnfitSettings } from './settings/index.ts';

// What `cdk synth` and `cdk deploy` run.
try {
  portalApp().synth();
} catch (error) {
  if (!(error instanceof UnfitSettings)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
