import { describe, expect, it } from 'vitest';
import { metrics } from '../../../functions/metrics.ts';
import { dueShards, environment, functions, hasFonts, type FunctionName } from '../../../infra/stacks/functions.ts';
import { actionsOf, matching, propertiesOf, resourcesOf, settingsOf, statementsOf, synthesize } from './synthesized.ts';

const { portal } = synthesize();
const names = Object.keys(functions) as FunctionName[];
const toldToAll = ['POWERTOOLS_SERVICE_NAME', 'POWERTOOLS_METRICS_NAMESPACE', 'POWERTOOLS_LOG_LEVEL'];

type Lambda = {
  readonly ReservedConcurrentExecutions?: number;
  readonly Runtime: string;
  readonly Environment: { readonly Variables: Record<string, unknown> };
  readonly LoggingConfig: { readonly LogGroup: { readonly Ref: string } };
};

const lambda = (name: FunctionName) => propertiesOf(portal, 'AWS::Lambda::Function', { FunctionName: `kigen-prod-${name}` }) as Lambda;

describe.each(names)('the function %s', (name) => {
  const { memory, timeout, reserved, environment: variables } = functions[name];

  it('runs on Node 24 on ARM, with the memory and the time of the table', () => {
    expect(lambda(name)).toMatchObject({
      Runtime: 'nodejs24.x',
      Architectures: ['arm64'],
      Handler: 'index.handler',
      MemorySize: memory,
      Timeout: timeout,
    });
  });

  it('keeps executions for itself, and takes no more, exactly where the table says so', () => {
    expect(lambda(name).ReservedConcurrentExecutions ?? null).toBe(reserved);
  });

  it('is told what the table names and nothing else', () => {
    const { Variables } = lambda(name).Environment;
    expect(Object.keys(Variables).toSorted()).toEqual([...variables, ...toldToAll, ...(hasFonts(name) ? ['NODE_OPTIONS'] : [])].toSorted());
    expect(Object.values(Variables)).not.toContain('');
  });

  it('has its environment encrypted with our own key', () => {
    expect(lambda(name)).toMatchObject({ KmsKeyArn: { 'Fn::ImportValue': matching(/^kigen-prod-data:.*KeyArn/) } });
  });

  it('is traced', () => {
    expect(lambda(name)).toMatchObject({ TracingConfig: { Mode: 'Active' } });
  });

  it('logs as JSON into a log that is kept as long as the stage says, with addresses, telephone numbers and tokens masked', () => {
    const { LoggingConfig } = lambda(name);
    expect(LoggingConfig).toMatchObject({ LogFormat: 'JSON', ApplicationLogLevel: 'INFO' });
    const logs = resourcesOf(portal, 'AWS::Logs::LogGroup')[LoggingConfig.LogGroup.Ref]?.Properties;
    expect(logs).toMatchObject({ LogGroupName: `/aws/lambda/kigen-prod-${name}`, RetentionInDays: 731 });
    const masking = JSON.stringify(logs?.DataProtectionPolicy);
    for (const identifier of ['EmailAddress', 'Token', 'Telephone']) expect(masking).toContain(identifier);
    // What CloudWatch takes in an expression of ours, 200 characters at most.
    const expressions = [...masking.matchAll(/"Regex":"([^"]*)"/g)].map(([, regex]) => regex);
    expect(expressions).toHaveLength(3);
    for (const expression of expressions) expect(expression).toMatch(/^[\w#=@/;, ^$?[\]{}|\\*+.-]{1,200}$/);
  });
});

describe('the functions together', () => {
  it('are told of each variable that is described, and of no other', () => {
    const used = new Set(names.flatMap((name): readonly string[] => functions[name].environment));
    expect([...used].toSorted()).toEqual(Object.keys(environment).toSorted());
  });

  it('know as many partitions of the index as there are schedules of the sweep, beside the one of documents', () => {
    const knowing = names.filter((name) => functions[name].table !== 'NONE');
    for (const name of knowing) expect(lambda(name).Environment.Variables.DUE_SHARDS).toBe(String(dueShards));
    expect(() => portal.resourceCountIs('AWS::Scheduler::Schedule', dueShards + 1)).not.toThrow();
  });

  it('leave the API at least 500 of the 1,000 executions at once that an account has', () => {
    const reserved = names.reduce((sum, name) => sum + (functions[name].reserved ?? 0), 0);
    expect(1_000 - reserved).toBeGreaterThanOrEqual(500);
    expect(functions.api.reserved).toBeNull();
  });

  it('keep no executions for themselves where the account has too few', () => {
    const { portal: small } = synthesize({ ...settingsOf('prod'), reservesConcurrency: false });
    expect(JSON.stringify(small.toJSON())).not.toContain('ReservedConcurrentExecutions');
  });

  it('count into the namespace the alarms read', () => {
    for (const name of names) expect(lambda(name).Environment.Variables.POWERTOOLS_METRICS_NAMESPACE).toBe('kigen-prod');
    const alarms = JSON.stringify(resourcesOf(portal, 'AWS::CloudWatch::Alarm'));
    for (const metric of Object.values(metrics)) expect(alarms).toContain(`"MetricName":"${metric}","Namespace":"kigen-prod"`);
  });
});

describe('an act', () => {
  it('needs the gateway, one function and the table, and may reach nothing else but files and what looks at scans', () => {
    const services = new Set(actionsOf(portal, 'api').map((action) => action.slice(0, action.indexOf(':'))));
    expect([...services].toSorted()).toEqual(['dynamodb', 'kms', 'lambda', 'logs', 's3', 'xray']);
  });

  it('is decided by a function in no network of its own, without layers or extensions', () => {
    expect(lambda('api')).not.toHaveProperty('VpcConfig');
    expect(lambda('api')).not.toHaveProperty('Layers');
  });
});

describe('what a function may do with the table', () => {
  const dynamodb = (name: FunctionName) => actionsOf(portal, name).filter((action) => action.startsWith('dynamodb:'));

  it.each(names)('%s neither scans it nor changes the table itself', (name) => {
    expect(dynamodb(name)).not.toContain('dynamodb:Scan');
    expect(dynamodb(name).filter((action) => /Table|Backup|TimeToLive|\*/.test(action))).toEqual([]);
  });

  it('uploads, which opens what anybody sends, does not reach it', () => {
    expect(dynamodb('uploads')).toEqual([]);
    expect(
      actionsOf(portal, 'uploads')
        .filter((action) => action.startsWith('s3:'))
        .toSorted(),
    ).toEqual(['s3:DeleteObject', 's3:DeleteObject', 's3:GetObject', 's3:GetObject', 's3:ListBucket', 's3:PutObject']);
  });

  it('identity only reads', () => {
    expect(dynamodb('identity')).toEqual(['dynamodb:BatchGetItem', 'dynamodb:GetItem', 'dynamodb:Query']);
  });

  it('only what carries out what was left over asks the index', () => {
    const asking = names.filter((name) => JSON.stringify(statementsOf(portal, name)).includes('/index/'));
    expect(asking).toEqual(['sweep', 'render']);
  });
});
