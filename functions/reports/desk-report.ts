import { cicrPhases } from '../../shared/cases/cicr/index.ts';
import {
  cocpPhases,
  lateRuleOf,
  type CocpCase,
  type LateRule,
  type Override,
  type OverrideDecision,
} from '../../shared/cases/cocp/index.ts';
import { expiryPhases } from '../../shared/cases/expiry/index.ts';
import type { AnyCase } from '../../shared/cases/kinds.ts';
import { terminationPhases } from '../../shared/cases/termination/index.ts';
import { transferPhases } from '../../shared/cases/transfer/index.ts';
import { caseKind, type CaseId, type CaseKind } from '../../shared/records/index.ts';
import type { CaseHead } from '../store/index.ts';

type Counted = Pick<CaseHead, 'case' | 'time'>;

type Phase = (typeof phasesOf)[CaseKind][number];

/** How long cases of a kind were in a phase, of those that have left it. Days have 24 hours. */
type PhaseFigures = {
  readonly kind: CaseKind;
  readonly phase: Phase;
  readonly cases: number;
  readonly medianDays: number;
  readonly longestDays: number;
};

/** Forms that were late, by why; each counts once, what was asked for by its last request. */
type LateFigures = {
  readonly rule: LateRule;
  readonly forms: number;
  readonly asked: number;
} & { readonly [Decision in Lowercase<OverrideDecision> | 'undecided']: number };

const millisecondsPerDay = 86_400_000;

/** To a tenth. */
const daysOf = (milliseconds: number): number => Math.round((milliseconds / millisecondsPerDay) * 10) / 10;

/** The middle one, of an even number the mean of the two in the middle. Throws where there is none. */
export const medianOf = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const [below, above] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
  if (below === undefined || above === undefined) throw new Error('of nothing there is no median');
  return (below + above) / 2;
};

/** The phases of each kind, in the order in which a case goes through them. */
const phasesOf = {
  COCP: cocpPhases,
  CICR: cicrPhases,
  EXPIRY: expiryPhases,
  TERMINATION: terminationPhases,
  TRANSFER: transferPhases,
} as const satisfies Record<CaseKind, readonly string[]>;

/**
 * Median days of each phase, over the cases that have left it: one still in it is not known to the end, nor is one that has come
 * back to a phase it had left.
 */
export const phaseFigures = (counted: readonly Counted[]): readonly PhaseFigures[] =>
  caseKind.options.flatMap((kind) =>
    phasesOf[kind].flatMap((phase): readonly PhaseFigures[] => {
      const spent = counted.flatMap(({ case: of, time }) =>
        of.kind === kind && of.state.phase !== phase ? (time?.spent[phase] ?? []) : [],
      );
      if (spent.length === 0) return [];
      return [{ kind, phase, cases: spent.length, medianDays: daysOf(medianOf(spent)), longestDays: daysOf(Math.max(...spent)) }];
    }),
  );

const isForm = (of: AnyCase): of is CocpCase => of.kind === 'COCP';

/** Has the form ever been late? A case older than its counting says so by the date it was given then. */
const wasLate = ({ case: of, time }: Counted): boolean =>
  of.state.phase === 'LATE' ||
  of.state.phase === 'OVERRIDE' ||
  time?.spent.LATE !== undefined ||
  (isForm(of) && of.resolved.some(({ rule }) => rule === 'COCP-LATE-30'));

/** Was the form late and its new partner decided how to go on? Whether by an override, its history tells. */
export const mayHaveAsked = ({ case: of }: Pick<Counted, 'case'>): boolean =>
  isForm(of) && of.resolved.some(({ rule, state }) => rule === 'COCP-LATE-30' && state === 'MET');

const countOf: Readonly<Record<OverrideDecision | 'NONE', Lowercase<OverrideDecision> | 'undecided'>> = {
  APPROVED: 'approved',
  DECLINED: 'declined',
  EXPIRED: 'expired',
  ENDED: 'ended',
  NONE: 'undecided',
};

/** Late forms by why they were late. `overrides`: the requests of each form, oldest first. */
export const lateFigures = (counted: readonly Counted[], overrides: ReadonlyMap<CaseId, readonly Override[]>): readonly LateFigures[] => {
  const byRule = new Map<LateRule, LateFigures>();
  for (const each of counted) {
    const { case: of } = each;
    if (!isForm(of) || !wasLate(each)) continue;
    const rule = lateRuleOf(of);
    const before = byRule.get(rule) ?? { rule, forms: 0, asked: 0, approved: 0, declined: 0, expired: 0, ended: 0, undecided: 0 };
    const last = overrides.get(of.caseId)?.at(-1);
    const counts = last === undefined ? null : countOf[last.decision ?? 'NONE'];
    byRule.set(rule, {
      ...before,
      forms: before.forms + 1,
      ...(counts === null ? {} : { asked: before.asked + 1, [counts]: before[counts] + 1 }),
    });
  }
  return [...byRule.values()].toSorted((a, b) => b.forms - a.forms || (a.rule < b.rule ? -1 : 1));
};
