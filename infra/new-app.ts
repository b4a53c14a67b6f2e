import { App } from 'aws-cdk-lib';
import recommended from 'aws-cdk-lib/recommended-feature-flags.json' with { type: 'json' };

/** How the CDK behaves: as it advises today, and the data stack can not go while the portal stack uses what is in it. */
const behaviour = {
  ...recommended,
  '@aws-cdk/core:target-partitions': ['aws'],
  '@aws-cdk/core:defaultCrossStackReferences': 'strong',
};

type Options = { readonly context?: Readonly<Record<string, unknown>>; readonly isValidated?: boolean };

/**
 * An app of ours. What it makes is checked against CloudFormation's schemas, and a finding fails it; tests that look at other things
 * spare themselves the seconds (`isValidated`), and the bundling by context.
 */
export const newApp = ({ context = {}, isValidated = true }: Options = {}): App =>
  new App({ context: { ...behaviour, ...context }, builtinCloudFormationValidation: isValidated });
