import { cocpActNames, cocpActs, cocpClock } from '../../shared/cases/cocp/index.ts';
import { transitionDiagram } from './transition-diagram.ts';

const inCode = (words: readonly string[]): string => words.map((word) => `\`${word}\``).join(' ');

/** docs/cocp.md: the transition table of a change of channel partner as a picture and as a table, made from the code that decides. */
export const cocpPage = (): string => {
  const acts = cocpActNames.map((label) => ({ label, ...cocpActs[label] }));
  const clock = cocpClock.map((row) => ({ label: row.rule, ...row }));
  return [
    '# COCP: change of channel partner',
    '',
    'Made from the transition table in `shared/cases/cocp/acts.ts` and `clock.ts` by `npm run docs`; a test fails when it is out of date.',
    '',
    '```mermaid',
    transitionDiagram('SIGNING', [...acts, ...clock]),
    '```',
    '',
    '## What people do',
    '',
    '| act | in | by | may | leads to |',
    '| --- | --- | --- | --- | --- |',
    ...acts.map((act) => `| \`${act.label}\` | ${inCode(act.in)} | \`${act.by}\` | \`${act.may}\` | ${inCode(act.leadsTo)} |`),
    '',
    '`complete-task` is possible whatever the phase, also on a closed case, for the party that has the task.',
    '',
    '## What the calendar does',
    '',
    '| rule | in | leads to |',
    '| --- | --- | --- |',
    ...clock.map((row) => `| ${row.label} | ${inCode(row.in)} | ${inCode(row.leadsTo)} |`),
    '',
  ].join('\n');
};
