import type { ClockRow } from '../../shared/cases/leads-to.ts';
import type { ActRow } from '../../shared/cases/transitions.ts';
import { everyTarget, transitionDiagram, type Transition } from './transition-diagram.ts';

type KindToDraw = {
  readonly title: string;
  /** Of its code under `shared/cases`. */
  readonly folder: string;
  /** The phase it opens in. */
  readonly start: string;
  readonly acts: readonly (Transition & Pick<ActRow<string, string, string>, 'by' | 'may'>)[];
  readonly clock: readonly ClockRow<string>[];
  /** What the table does not say. */
  readonly more?: readonly string[];
};

const inCode = (words: readonly string[]): string => words.map((word) => `\`${word}\``).join(' ');

/** The transition table of a kind of case as a picture and as a table, made from the code that decides. */
export const kindPage = ({ title, folder, start, acts, clock, more = [] }: KindToDraw): string =>
  [
    `# ${title}`,
    '',
    `Made from the transition table in \`shared/cases/${folder}/acts.ts\` and \`clock.ts\` by \`npm run docs\`; a test fails when it is out of date.`,
    '',
    '```mermaid',
    transitionDiagram(start, [...acts, ...clock.map((row) => ({ label: row.rule, ...row }))]),
    '```',
    '',
    '## What people do',
    '',
    '| act | in | by | may | leads to |',
    '| --- | --- | --- | --- | --- |',
    ...acts.map((act) => `| \`${act.label}\` | ${inCode(act.in)} | \`${act.by}\` | \`${act.may}\` | ${inCode(everyTarget(act))} |`),
    '',
    '`complete-task` is possible whatever the phase, also on a closed case, for the party that has the task.',
    '',
    ...(more.length === 0 ? [] : [...more, '']),
    '## What the calendar does',
    '',
    '| rule | in | leads to |',
    '| --- | --- | --- |',
    ...clock.map((row) => `| ${row.rule} | ${inCode(row.in)} | ${inCode(everyTarget(row))} |`),
    '',
  ].join('\n');
