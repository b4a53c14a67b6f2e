import { keptDate, type CivilDate, type Instant } from '../../calendar/index.ts';
import type { PartyId } from '../../records/index.ts';
import type { RuleId } from '../../rules/index.ts';
import type { Event } from '../case.ts';
import { leadTimeRules } from './lead-time.ts';
import type { CocpCase } from './model.ts';

export const overrideDecisions = ['APPROVED', 'DECLINED', 'EXPIRED', 'ENDED'] as const;
/** `ENDED`: the form was withdrawn, rejected or became void before anybody decided. */
export type OverrideDecision = (typeof overrideDecisions)[number];

/** One request for an override, as the history tells it. */
export type Override = {
  readonly by: PartyId | null;
  readonly askedAt: Instant;
  readonly justification: string;
  readonly requestedEffectiveOn: CivilDate | null;
  /** Null while nobody has decided. */
  readonly decision: OverrideDecision | null;
  readonly decidedAt: Instant | null;
  /** What operations gave as their reason; null where none of them decided. */
  readonly note: string | null;
};

/** As the history is kept: also of what a later version wrote. */
type Told = Pick<Event, 'at' | 'by' | 'detail'> & { readonly act: string };

const textIn = (of: Told, name: string): string | null => {
  const value = of.detail[name];
  return typeof value === 'string' ? value : null;
};

const decisionOf = (of: CocpCase, answered: Told | undefined, isLast: boolean): Pick<Override, 'decision' | 'decidedAt' | 'note'> => {
  if (answered?.act === 'expire-override') return { decision: 'EXPIRED', decidedAt: answered.at, note: null };
  if (answered !== undefined) {
    const decision = answered.detail.decision === 'APPROVE' ? 'APPROVED' : 'DECLINED';
    return { decision, decidedAt: answered.at, note: textIn(answered, 'note') };
  }
  return isLast && of.state.phase === 'OVERRIDE'
    ? { decision: null, decidedAt: null, note: null }
    : { decision: 'ENDED', decidedAt: of.state.since, note: null };
};

/** Every request for an override of a form, oldest first, and what became of it. */
export const overridesIn = (of: CocpCase, history: readonly Told[]): readonly Override[] => {
  const told = history.filter(({ act }) => act === 'request-override' || act === 'decide-override' || act === 'expire-override');
  return told.flatMap((asked, index): readonly Override[] => {
    if (asked.act !== 'request-override') return [];
    const next = told[index + 1];
    const answered = next?.act === 'request-override' ? undefined : next;
    return [
      {
        by: asked.by?.partyId ?? null,
        askedAt: asked.at,
        justification: textIn(asked, 'justification') ?? '',
        requestedEffectiveOn: keptDate.nullable().parse(textIn(asked, 'requestedEffectiveOn')),
        ...decisionOf(of, answered, next === undefined),
      },
    ];
  });
};

/** Why a form can be late. */
export const lateRules = [...leadTimeRules, 'COCP-LATE-M15'] as const satisfies readonly RuleId[];
export type LateRule = (typeof lateRules)[number];

/** Why a late form is late: the lead time it missed at first, or that its date lies too early (COCP-LATE-M15). */
export const lateRuleOf = ({ resolved }: Pick<CocpCase, 'resolved'>): LateRule => {
  const missed = resolved.filter(({ state }) => state === 'MISSED').flatMap(({ rule }) => lateRules.find((each) => each === rule) ?? []);
  return missed[0] ?? 'COCP-LATE-M15';
};
