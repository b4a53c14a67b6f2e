import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { impacts } from '../../../infra/constructs/portal-alarm.ts';
import { propertiesOf, resourcesOf, synthesize } from './synthesized.ts';

const { edge, portal } = synthesize();

type Alarm = {
  readonly AlarmName: string;
  readonly AlarmDescription: string;
  readonly AlarmActions: readonly unknown[];
  readonly OKActions: readonly unknown[];
  readonly Threshold: number;
  readonly TreatMissingData: string;
};
const alarms = [portal, edge].flatMap((template) =>
  Object.values(resourcesOf(template, 'AWS::CloudWatch::Alarm')).map(({ Properties }) => Properties as Alarm),
);
const idOf = ({ AlarmName }: Alarm): string => AlarmName.replace('kigen-prod-', '');
const alarm = (id: string): Alarm | undefined => alarms.find((candidate) => idOf(candidate) === id);

const runbook = await readFile(join(import.meta.dirname, '../../../docs/runbook.md'), 'utf8');
/** The text under each heading of the second level, by its anchor. */
const sections = new Map(
  runbook
    .split(/^## /m)
    .slice(1)
    .map((section) => {
      const heading = section.slice(0, section.indexOf('\n'));
      return [
        heading
          .toLowerCase()
          .replaceAll(/[^\w -]/g, '')
          .replaceAll(' ', '-'),
        section,
      ] as const;
    }),
);

describe.each(alarms.map((each) => [idOf(each), each] as const))('the alarm %s', (id, { AlarmDescription, AlarmActions, OKActions }) => {
  it('says what happened, what people lose, and where to read on', () => {
    expect(AlarmDescription).toContain(`docs/runbook.md#${id}`);
    expect(Object.values(impacts).filter((impact) => AlarmDescription.includes(impact))).toHaveLength(1);
  });

  it('has a section in the runbook: description, investigation, resolution', () => {
    const section = sections.get(id) ?? '';
    for (const part of ['**Description.**', '**Investigation.**', '**Resolution.**']) expect(section).toContain(part);
  });

  it('tells its receivers of its beginning and its end', () => {
    expect(AlarmActions).toHaveLength(1);
    expect(OKActions).toEqual(AlarmActions);
  });
});

describe('the runbook', () => {
  it('has no section of an alarm that there is not', () => {
    const ofAlarms = [...sections].filter(([, section]) => section.includes('**Investigation.**')).map(([anchor]) => anchor);
    expect(ofAlarms.toSorted()).toEqual(alarms.map(idOf).toSorted());
  });

  it('leads to places that are there', () => {
    const anchors = [...runbook.matchAll(/\]\(#([\w-]+)\)/g)].map(([, anchor]) => anchor ?? '');
    expect(anchors.filter((anchor) => !sections.has(anchor))).toEqual([]);
  });
});

describe('what is watched', () => {
  it('is each case whose next event is 15 minutes late', () => {
    expect(alarm('dates-behind')).toMatchObject({ Threshold: 1, MetricName: 'Behind', Namespace: 'kigen-prod' });
  });

  it('is the sweep itself: that nothing is counted is a fault there', () => {
    expect(alarm('sweep-stopped')).toMatchObject({ TreatMissingData: 'breaching', ComparisonOperator: 'LessThanThreshold' });
  });

  it('are open executions, from 800,000 of the 1,000,000 an account may have', () => {
    expect(alarm('clocks-near-limit')).toMatchObject({ Threshold: 800_000, MetricName: 'OpenExecutionCount', Namespace: 'AWS/States' });
  });

  it('is every queue of what failed for good', () => {
    const queues = Object.keys(resourcesOf(portal, 'AWS::SQS::Queue'));
    const watched = JSON.stringify(resourcesOf(portal, 'AWS::CloudWatch::Alarm'));
    expect(queues).toHaveLength(4);
    for (const queue of queues) expect(watched).toContain(`"Fn::GetAtt":["${queue}","QueueName"]`);
  });

  it('is the portal from outside, in the region where Route 53 counts', () => {
    expect(() =>
      edge.hasResourceProperties('AWS::CloudWatch::Alarm', { AlarmName: 'kigen-prod-unreachable', Namespace: 'AWS/Route53' }),
    ).not.toThrow();
  });
});

describe('whoever is called at night', () => {
  it.each([
    ['portal', portal],
    ['edge', edge],
  ])('gets the alarms of the %s stack by mail, encrypted on their way', (_, template) => {
    expect(() =>
      template.hasResourceProperties('AWS::SNS::Subscription', { Protocol: 'email', Endpoint: 'kigen-alarms@example.com' }),
    ).not.toThrow();
    expect(propertiesOf(template, 'AWS::SNS::Topic')).toHaveProperty('KmsMasterKeyId');
  });

  it('has one page that shows what stands in alarm, then people, time and mail', () => {
    const body = JSON.stringify(propertiesOf(portal, 'AWS::CloudWatch::Dashboard').DashboardBody);
    for (const title of ['Alarms', 'People', 'Time', 'Mail']) expect(body).toContain(`"title\\":\\"${title}`);
  });

  it('hears when 80 % of the budget is spent, and when more than all of it is forecast', () => {
    expect(propertiesOf(portal, 'AWS::Budgets::Budget')).toMatchObject({
      Budget: { BudgetLimit: { Amount: 500, Unit: 'USD' }, TimeUnit: 'MONTHLY', BudgetType: 'COST' },
      NotificationsWithSubscribers: [
        { Notification: { NotificationType: 'ACTUAL', Threshold: 80 } },
        { Notification: { NotificationType: 'FORECASTED', Threshold: 100 } },
      ],
    });
  });
});

describe('every resource that can be tagged', () => {
  it.each([
    ['portal', portal],
    ['edge', edge],
  ])('of the %s stack says which portal and stage it is of', (_, template) => {
    const tagged = Object.values(template.toJSON().Resources as Record<string, { Properties?: { Tags?: unknown } }>).filter(
      ({ Properties }) => Properties?.Tags !== undefined,
    );
    expect(tagged.length).toBeGreaterThan(5);
    for (const { Properties } of tagged) {
      const written = JSON.stringify(Properties?.Tags);
      expect(written).toMatch(/"portal".*"kigen".*"stage".*"prod"/);
    }
  });
});
