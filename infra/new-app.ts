import { App } from 'aws-cdk-lib';
import recommended from 'aws-cdk-lib/recommended-feature-flags.json' with { type: 'json' };

/** How the CDK behaves: as it advises today, and the data stack can not go while the portal stack uses what is in it. */
const behaviour = {
  ...recommended,
  '@aws-cdk/core:target-partitions': ['aws'],
  '@aws-cdk/core:defaultCrossStackReferences': 'strong',
};

/** An app of ours. Tests give more context, to leave bundling out. */
export const newApp = (context: Readonly<Record<string, unknown>> = {}): App => new App({ context: { ...behaviour, ...context } });
