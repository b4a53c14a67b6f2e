import { Stack } from 'aws-cdk-lib';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { AwsSolutionsChecks } from 'cdk-nag';
import { describe, expect, it } from 'vitest';
import { newApp } from '../../../infra/new-app.ts';
import { synthesize } from './synthesized.ts';

const { app, stacks, data, edge, portal } = synthesize();

type Statement = {
  readonly Effect: string;
  readonly Action: string | readonly string[];
  readonly Resource?: unknown;
};

/** Every statement of every policy in a template, with the logical id of what it stands in. */
const statements = (template: typeof portal) => {
  const found: { readonly of: string; readonly statement: Statement }[] = [];
  const walk = (of: string, value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if ('Effect' in value && 'Action' in value) found.push({ of, statement: value as Statement });
    for (const inner of Object.values(value)) walk(of, inner);
  };
  for (const [id, resource] of Object.entries(template.toJSON().Resources as Record<string, unknown>)) walk(id, resource);
  return found.filter(({ statement }) => statement.Effect === 'Allow');
};

const texts = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(texts);
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(texts);
  return [];
};

/** Each action or resource with a `*` in it, and why there is no narrower one. */
const reasons: readonly { readonly of: RegExp; readonly wildcard: RegExp; readonly why: string }[] = [
  { of: /(render|api)role/, wildcard: /^\/documents\/\*$/, why: 'the files of documents, under one prefix of one bucket' },
  { of: /role/, wildcard: /^\*$/, why: 'xray and the delivery of a log know no resources' },
  {
    of: /^(Key|SigningKey|alarmskey)/,
    wildcard: /^(\*|kms:\*)$/,
    why: 'in the policy of a key, * is the key; the account decides who uses it',
  },
  { of: /^alarmskey/, wildcard: /^kms:GenerateDataKey\*$/, why: 'granted by the CDK to CloudWatch, for this key' },
  { of: /^(uploads|portalapi)/, wildcard: /^\/(uploads|scans)\/\*$/, why: 'the objects under one prefix of one bucket' },
  { of: /Policy/, wildcard: /^\/\*$/, why: 'the objects of one bucket, in the policy of that bucket' },
  {
    of: /^sitefilesRole/,
    wildcard: /^(s3:(Abort|DeleteObject|GetBucket|GetObject|List)\*|.*\/\*)$/,
    why: 'the function of the CDK that copies the page',
  },
];

describe.each([
  ['data', data],
  ['edge', edge],
  ['portal', portal],
])('the policies of the %s stack', (_, template) => {
  it('name actions and resources; where there is a * there is a reason', () => {
    const unexplained = statements(template).flatMap(({ of, statement }) =>
      [...texts(statement.Action), ...texts(statement.Resource)]
        .filter((text) => text.includes('*'))
        .filter((text) => !reasons.some(({ of: where, wildcard }) => where.test(of) && wildcard.test(text)))
        .map((text) => `${of}: ${text}`),
    );
    expect(unexplained).toEqual([]);
  });

  it('let nobody in from outside the account', () => {
    const principals = statements(template).flatMap(({ statement }) => texts((statement as { Principal?: unknown }).Principal));
    expect(principals.filter((principal) => principal === '*')).toEqual([]);
  });
});

describe("AWS's own list of good practice", () => {
  it.each([stacks.data, stacks.edge, stacks.portal])('finds nothing in $stackName that is not acknowledged with a reason', (stack) => {
    expect(new AwsSolutionsChecks(app).validateScope(stack)).toMatchObject({ success: true, violations: [] });
  });

  it('is asked: a bucket made without thought is found', () => {
    const { stack: careless } = new Bucket(new Stack(newApp({ isValidated: false }), 'careless'), 'Bucket');
    const { success, violations } = new AwsSolutionsChecks(careless).validateScope(careless);
    expect(success).toBe(false);
    expect(JSON.stringify(violations)).toContain('AwsSolutions-S1');
  });
});

describe('the roles of our functions', () => {
  it('hold no policies managed by AWS, which grow by themselves', () => {
    for (const template of [data, edge, portal]) expect(JSON.stringify(template.toJSON())).not.toContain('ManagedPolicyArns');
  });
});
