import { join } from 'node:path';
import { expect, it } from 'vitest';
import { synthesize, type Resource } from './synthesized.ts';

const { data, edge, portal } = synthesize();

/** Without what changes with every change of code, what is compared with its file elsewhere, and all schedules but the first: the others are like it. */
const masked = (template: typeof portal): string => {
  const { Resources, Outputs } = template.toJSON() as { Resources: Record<string, Resource>; Outputs?: unknown };
  const shown = Object.entries(Resources).filter(([id, { Type }]) => Type !== 'AWS::Scheduler::Schedule' || id.includes('Shard0'));
  const hide = (key: string, value: unknown): unknown => (key === 'DefinitionString' ? '<infra/case-clock.asl.json>' : value);
  return `${JSON.stringify({ Resources: Object.fromEntries(shown), Outputs }, hide, 2).replaceAll(/\b[0-9a-f]{64}\b/g, '<digest>')}\n`;
};

it.each([
  ['data', data],
  ['edge', edge],
  ['portal', portal],
])('the %s stack is as it was; a change is looked at and accepted with vitest -u', async (name, template) => {
  await expect(masked(template)).toMatchFileSnapshot(join(import.meta.dirname, `fixtures/${name}.json`));
});
