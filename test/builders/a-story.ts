import { asInstant, type Instant } from '../../shared/calendar/index.ts';
import type { Caller, Decision, Event, Tell, World } from '../../shared/cases/case.ts';
import { afterChanges, type Changes, type Unit } from '../../shared/cases/changes.ts';
import type { CocpForm } from '../../shared/cases/cocp/index.ts';
import { withConsequences } from '../../shared/cases/consequences.ts';
import { kindNamed, kindOf, type AnyCase, type AnyForm } from '../../shared/cases/kinds.ts';
import { isRefused, type Refusal, type Refused } from '../../shared/cases/refusal.ts';
import type { CaseId, CaseKind, DocumentId, Enrollment, EnrollmentId, Party, PartyId } from '../../shared/records/index.ts';
import { aCaller } from './a-caller.ts';
import { byEnrollmentId, countedIds } from './a-world.ts';
import { offTheTable } from './off-the-table.ts';
import { parties } from './a-party.ts';
import { settle } from './settle.ts';

type CaseOf<K extends CaseKind> = Extract<AnyCase, { kind: K }>;

const isOfKind = <K extends CaseKind>(of: AnyCase, kind: K): of is CaseOf<K> => of.kind === kind;

type Told = Tell & { readonly caseId: CaseId };

export type Telling = {
  /** 2026-01-15 at 06:00 UTC where nothing is said: that day in Tokyo and in New York. */
  readonly now?: string;
  readonly enrollments: readonly Enrollment[];
  /** Beside the cast, or in the place of somebody in it. */
  readonly parties?: readonly Party[];
};

/**
 * Cases over time, without a store: what is opened and done is decided as the portal decides it, settled first,
 * and everything that follows is kept to look at. A refusal nobody expected throws, and so does a step that is in no transition table.
 */
export const aStory = ({ now: begins = '2026-01-15T06:00:00.000Z', enrollments, parties: others = [] }: Telling) => {
  let cast = parties(...others);
  const newId = countedIds();
  let now: Instant = asInstant(begins);
  let unit: Unit = { enrollments: byEnrollmentId(enrollments), cases: new Map() };
  let lastOpened: CaseId | null = null;
  const cases = new Map<CaseId, AnyCase>();
  const events = new Map<CaseId, Event[]>();
  const tells: Told[] = [];
  const steps: Changes[] = [];

  const keep = (changes: Changes): void => {
    steps.push(changes);
    for (const change of changes.cases) {
      const { after, events: happened } = change;
      const unknown = offTheTable(change);
      if (unknown !== null) throw new Error(unknown);
      cases.set(after.caseId, after);
      events.set(after.caseId, [...(events.get(after.caseId) ?? []), ...happened]);
    }
    tells.push(...changes.tells);
  };

  const settled = (): void => {
    const result = settle(unit, now, { parties: cast, newId });
    result.steps.forEach(keep);
    unit = result.unit;
  };

  const world = (): World => ({ now, enrollments: unit.enrollments, parties: cast, newId });
  const somebody = (who: Caller | string): Caller => (typeof who === 'string' ? aCaller(cast.get(who) ?? who) : who);

  const opened = (): CaseId => {
    if (lastOpened === null) throw new Error('nothing has been opened yet');
    return lastOpened;
  };

  const caseOf = (caseId: CaseId = opened()): AnyCase => {
    const found = cases.get(caseId);
    if (found === undefined) throw new Error(`${caseId} was never opened`);
    return found;
  };

  /** The case given, or of this kind the one that was opened last, by somebody or by the calendar. */
  const caseOfKind = <K extends CaseKind>(kind: K, caseId?: CaseId): CaseOf<K> => {
    const found = caseId === undefined ? [...cases.values()].findLast((of) => of.kind === kind) : caseOf(caseId);
    if (found === undefined || !isOfKind(found, kind)) throw new Error(`there is no such case of ${kind}`);
    return found;
  };

  const decide = (decision: Decision<AnyCase> | Refused): readonly Refusal[] => {
    if (isRefused(decision)) return decision.refused;
    const changes = withConsequences([decision], unit, world());
    keep(changes);
    unit = afterChanges(unit, changes);
    return [];
  };

  const expectNone = (refusals: readonly Refusal[], what: string): void => {
    const [first] = refusals;
    if (first !== undefined) throw new Error(`${what} was refused: ${first.code} ${first.rule ?? ''} ${first.path}`);
  };

  const tryOpenKind = (kind: CaseKind, who: Caller | string, form: AnyForm, enrollmentId: EnrollmentId = 'E-1'): readonly Refusal[] => {
    settled();
    const decision = kindNamed(kind).open(enrollmentId, form, somebody(who), world());
    const refusals = decide(decision);
    if (!isRefused(decision)) lastOpened = decision.case.caseId;
    return refusals;
  };

  const tryOpen = (who: Caller | string, form: CocpForm, enrollmentId?: EnrollmentId): readonly Refusal[] =>
    tryOpenKind('COCP', who, form, enrollmentId);

  const tryAct = (who: Caller | string, act: string, input: object = {}, caseId: CaseId = opened()): readonly Refusal[] => {
    settled();
    const of = caseOf(caseId);
    return decide(kindOf(of).act(of, act, input, somebody(who), world()));
  };

  const takesScan = (who: Caller | string, documentId: DocumentId, caseId: CaseId = opened()): void => {
    settled();
    const of = caseOf(caseId);
    const told = { documentId, sha256: 'a'.repeat(64), mediaType: 'application/pdf', size: 1_000, unfit: null } as const;
    const { paper } = kindOf(of);
    const decision = paper?.takeScan(of, { ...told, formNumber: paper.formNumber(of) }, somebody(who), world());
    if (decision === undefined) throw new Error(`nothing of a ${of.kind} is scanned`);
    expectNone(decide(decision), 'a scan');
  };

  return {
    /** Opens a case; answers its id. */
    opens: (who: Caller | string, form: CocpForm, enrollmentId?: EnrollmentId): CaseId => {
      expectNone(tryOpen(who, form, enrollmentId), 'opening');
      return opened();
    },
    tryOpen,
    /** Opens a case of this kind; answers its id. */
    opensKind: (kind: CaseKind, who: Caller | string, form: AnyForm, enrollmentId?: EnrollmentId): CaseId => {
      expectNone(tryOpenKind(kind, who, form, enrollmentId), `opening a ${kind}`);
      return opened();
    },
    tryOpenKind,
    /** Acts on the case opened last, or on the one given. */
    does: (who: Caller | string, act: string, input: object = {}, caseId?: CaseId): void => {
      expectNone(tryAct(who, act, input, caseId), act);
    },
    tryAct,
    /** A fit scan comes in for the case opened last, or for the one given. */
    takesScan,
    /** Time passes until this instant. */
    goesTo: (instant: string): void => {
      now = asInstant(instant);
      settled();
    },
    /** Time passes without anybody looking: nothing is settled until somebody acts. */
    sleepsTo: (instant: string): void => {
      now = asInstant(instant);
    },
    /** Operations keep a party anew. */
    registers: (party: Party): void => {
      cast = new Map([...cast, [party.partyId, party]]);
    },
    /** Operations keep an enrollment anew: what a case can not see coming. */
    rewrites: (enrollmentId: EnrollmentId, set: Partial<Enrollment>): void => {
      const before = unit.enrollments.get(enrollmentId);
      if (before === undefined) throw new Error(`${enrollmentId} is not in this story`);
      unit = { ...unit, enrollments: new Map([...unit.enrollments, [enrollmentId, { ...before, ...set, version: before.version + 1 }]]) };
    },
    /** A change of channel partner: the one opened last, or the one given. */
    case: (caseId: CaseId = opened()) => caseOfKind('COCP', caseId),
    anyCase: caseOf,
    caseOfKind,
    view: (caseId?: CaseId) => {
      const of = caseOf(caseId);
      return kindOf(of).view(of, world());
    },
    acts: (who: Caller | string, caseId?: CaseId): readonly string[] => {
      const of = caseOf(caseId);
      return kindOf(of).actsFor(of, somebody(who));
    },
    history: (caseId: CaseId = opened()): readonly Event[] => events.get(caseId) ?? [],
    enrollment: (enrollmentId: EnrollmentId = 'E-1'): Enrollment => {
      const found = unit.enrollments.get(enrollmentId);
      if (found === undefined) throw new Error(`${enrollmentId} is not in this story`);
      return found;
    },
    /** Every message so far, or those to one party. */
    told: (partyId?: PartyId): readonly Told[] => tells.filter(({ to }) => partyId === undefined || to.includes(partyId)),
    steps: (): readonly Changes[] => steps,
    allOfKind: <K extends CaseKind>(kind: K): readonly CaseOf<K>[] => [...cases.values()].filter((of) => isOfKind(of, kind)),
    unit: (): Unit => unit,
    world,
    now: (): Instant => now,
  };
};
export type Story = ReturnType<typeof aStory>;
