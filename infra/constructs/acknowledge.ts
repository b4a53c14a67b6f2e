import { CfnElement, Stack, Validations } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import * as z from 'zod';

/** As cdk-nag writes the ARN of a resource of this stack. */
export const arnAsFound = (construct: Construct): string => {
  const resource = construct.node.defaultChild;
  if (!CfnElement.isCfnElement(resource)) throw new TypeError(`${construct.node.path} has no resource of its own`);
  return `<${Stack.of(construct).getLogicalId(resource)}.Arn>`;
};

const importing = z.object({ 'Fn::ImportValue': z.string() });

/** As cdk-nag writes an ARN that one stack has of another: by the name it is exported under. */
export const arnAsImported = (by: Construct, of: Construct, arn: string): string =>
  importing.parse(Stack.of(by).resolve(Stack.of(of).exportValue(arn)))['Fn::ImportValue'];

/** Each wildcard that a policy under `construct` holds, named with the one reason they share. Any other is still found. */
export const acknowledgeWildcards = (
  construct: Construct,
  reason: string,
  wildcards: readonly `${'Action' | 'Resource'}::${string}`[],
): void => Validations.of(construct).acknowledge(...wildcards.map((wildcard) => ({ id: `AwsSolutions-IAM5[${wildcard}]`, reason })));
