import { CfnResource, RemovalPolicy } from 'aws-cdk-lib';
import type { Construct } from 'constructs';

/**
 * For what people's data is kept in: an id in the template that no refactoring of the constructs moves (a new id would be a new,
 * empty resource), and it stays when its stack goes.
 */
export const keep = <Kept extends Construct>(kept: Kept, logicalId: string): Kept => {
  const resource = kept.node.defaultChild;
  if (!CfnResource.isCfnResource(resource)) throw new TypeError(`${kept.node.path} has no resource of its own to keep`);
  resource.overrideLogicalId(logicalId);
  resource.applyRemovalPolicy(RemovalPolicy.RETAIN);
  return kept;
};
