import { targetsFrom, type LeadsTo } from '../../shared/cases/leads-to.ts';

/** One row of a transition table: acts by name, or what the clock does by its rule. */
export type Transition = { readonly label: string; readonly in: readonly string[]; readonly leadsTo: LeadsTo<string> };

/** Wherever it can lead, in the order of the table. */
export const everyTarget = ({ in: from, leadsTo }: Pick<Transition, 'in' | 'leadsTo'>): readonly string[] => [
  ...new Set(from.flatMap((phase) => targetsFrom(phase, leadsTo))),
];

/** A Mermaid state diagram of a kind of case. Outcomes, where nothing follows, lead to the end. */
export const transitionDiagram = (start: string, transitions: readonly Transition[]): string => {
  const phases = new Set(transitions.flatMap((transition) => transition.in));
  const labels = new Map<string, string[]>();
  for (const { label, in: from, leadsTo } of transitions) {
    for (const source of from) {
      for (const target of targetsFrom(source, leadsTo)) {
        const edge = `${source} --> ${target}`;
        labels.set(edge, [...(labels.get(edge) ?? []), label]);
      }
    }
  }
  const outcomes = new Set(transitions.flatMap((row) => everyTarget(row).filter((target) => !phases.has(target))));
  return [
    'stateDiagram-v2',
    `  [*] --> ${start}: open`,
    ...[...labels].map(([edge, names]) => `  ${edge}: ${names.join(', ')}`),
    ...[...outcomes].map((outcome) => `  ${outcome} --> [*]`),
  ].join('\n');
};
