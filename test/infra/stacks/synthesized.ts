import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { Template } from 'aws-cdk-lib/assertions';
import { expect } from 'vitest';
import { newApp } from '../../../infra/new-app.ts';
import { stages, type Settings } from '../../../infra/settings/index.ts';
import { addStage } from '../../../infra/stacks/stage.ts';

/** A page of two files: what is in them does not matter here. */
export const pageFolder = join(import.meta.dirname, 'fixtures/page');

export const settingsOf = (stage: string): Settings => {
  const settings = stages.find((candidate) => candidate.stage === stage);
  if (settings === undefined) throw new RangeError(`there is no stage ${stage}`);
  return settings;
};

export const withoutBundles = { 'aws:cdk:bundling-stacks': [], 'aws:cdk:disable-asset-staging': true };

const synthesizeAnew = (settings: Settings) => {
  const app = newApp({ context: withoutBundles, isValidated: false });
  const stacks = addStage(app, settings, pageFolder);
  const data = Template.fromStack(stacks.data);
  const edge = Template.fromStack(stacks.edge);
  const portal = Template.fromStack(stacks.portal);
  rmSync(app.outdir, { recursive: true, force: true });
  return { app, stacks, data, edge, portal };
};
type Synthesized = ReturnType<typeof synthesizeAnew>;

let ofProd: Synthesized | null = null;

/** The stacks of a stage without their bundles, as constructs and as templates. Those of prod as it is are made once: they are only looked at. */
export const synthesize = (settings?: Settings): Synthesized =>
  settings === undefined ? (ofProd ??= synthesizeAnew(settingsOf('prod'))) : synthesizeAnew(settings);

export type Resource = { readonly Type: string; readonly Properties: Record<string, unknown>; readonly DeletionPolicy?: string };

/** The resources of a type, by their logical ids. */
export const resourcesOf = (template: Template, type: string): Record<string, Resource> =>
  template.findResources(type) as Record<string, Resource>;

/** The one resource of a type whose properties contain `having`. */
export const propertiesOf = (template: Template, type: string, having: Record<string, unknown> = {}): Record<string, unknown> => {
  const found = Object.values(template.findResources(type, { Properties: having })) as Resource[];
  const [only, ...others] = found;
  if (only === undefined || others.length > 0) throw new RangeError(`${found.length} of ${type} with ${JSON.stringify(having)}`);
  return only.Properties;
};

type Statement = { readonly Action: string | readonly string[]; readonly Resource: unknown; readonly Effect: string };
type Policy = {
  readonly PolicyDocument: { readonly Statement: readonly Statement[] };
  readonly Roles?: readonly { readonly Ref: string }[];
};

const listOf = (text: string | readonly string[]): readonly string[] => (typeof text === 'string' ? [text] : text);

/** What a function of ours is allowed to do, statement by statement. */
export const statementsOf = (portal: Template, name: string): readonly Statement[] => {
  const { Role } = propertiesOf(portal, 'AWS::Lambda::Function', { FunctionName: `kigen-prod-${name}` }) as {
    Role: { 'Fn::GetAtt': readonly [string, 'Arn'] };
  };
  const [role] = Role['Fn::GetAtt'];
  return Object.values(resourcesOf(portal, 'AWS::IAM::Policy'))
    .map(({ Properties }) => Properties as Policy)
    .filter(({ Roles = [] }) => Roles.some(({ Ref }) => Ref === role))
    .flatMap(({ PolicyDocument }) => PolicyDocument.Statement);
};

export const actionsOf = (portal: Template, name: string): readonly string[] =>
  statementsOf(portal, name).flatMap(({ Action }) => listOf(Action));

// What vitest types as any.
export const anything: unknown = expect.anything();
export const matching = (pattern: RegExp): unknown => expect.stringMatching(pattern);
export const containing = (elements: readonly unknown[]): unknown => expect.arrayContaining([...elements]);
export const having = (properties: Record<string, unknown>): unknown => expect.objectContaining(properties);
