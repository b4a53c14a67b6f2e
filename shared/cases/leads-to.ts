import type { RuleId } from '../rules/index.ts';
import type { Outcome } from './case.ts';

// Apart from what decides, so that the page has the tables without a schema.

/** Where a step can lead: the same from every phase it is possible in, or what each of them leads to. */
export type LeadsTo<Phase extends string> = readonly (Phase | Outcome)[] | { readonly [From in Phase]?: readonly (Phase | Outcome)[] };

const isEverywhere = <Phase extends string>(leadsTo: LeadsTo<Phase>): leadsTo is readonly (Phase | Outcome)[] => Array.isArray(leadsTo);

/** Where a step can lead from this phase. */
export const targetsFrom = <Phase extends string>(from: Phase, leadsTo: LeadsTo<Phase>): readonly (Phase | Outcome)[] =>
  isEverywhere(leadsTo) ? leadsTo : (leadsTo[from] ?? []);

/** What time alone does to a kind of case, by the rule it follows: the other half of its transition table. */
export type ClockRow<Phase extends string> = {
  readonly rule: RuleId;
  readonly in: readonly Phase[];
  readonly leadsTo: LeadsTo<Phase>;
};
