import { Stack, Tags } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { Settings } from '../settings/index.ts';

type Props = { readonly settings: Settings; readonly region?: string; readonly description: string; readonly isProtected?: boolean };

/** Not every linter and region knows tags of a dashboard yet, and nothing is counted by them. */
const untagged = ['AWS::CloudWatch::Dashboard'];

/** One of the three stacks of a stage: named, placed and tagged alike. `isProtected`: CloudFormation refuses to delete it. */
export class StackOfStage extends Stack {
  constructor(scope: Construct, part: string, { settings, region = settings.region, description, isProtected = false }: Props) {
    const name = `kigen-${settings.stage}-${part}`;
    const tags = { portal: 'kigen', stage: settings.stage };
    super(scope, name, {
      stackName: name,
      description: `Kigen, ${settings.stage}: ${description}`,
      env: { account: settings.account, region },
      terminationProtection: isProtected,
      tags,
    });
    // The CDK lets a function wait for its role by name as well as by reference. cfn-lint reads this in the template; CloudFormation does not.
    this.templateOptions.metadata = { 'cfn-lint': { config: { ignore_checks: ['W3005'] } } };
    for (const [tag, value] of Object.entries(tags)) Tags.of(this).add(tag, value, { excludeResourceTypes: untagged });
  }
}
