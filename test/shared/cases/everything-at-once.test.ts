import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantOf, type Instant } from '../../../shared/calendar/index.ts';
import type { AnyCase } from '../../../shared/cases/kinds.ts';
import { nextDue } from '../../../shared/cases/settle.ts';
import type { CaseId, Enrollment } from '../../../shared/records/index.ts';
import { anAmericanEnrollment, anEnrollment, anyInput, aStory, filingsFor, type Story } from '../../builders/index.ts';
import { size } from '../../size.ts';

const callers = ['P-UNI', 'P-UNI2', 'P-RES', 'P-RES2', 'P-DIS', 'P-ADV', 'P-ADV2', 'OPS-AMERICAS', 'OPS-INTERNATIONAL'];

/** One enrollment in each region near the end of its term, and one that has just begun and has no order yet. */
const aBeginning = (): Story => {
  const story = aStory({
    now: '2026-01-15T06:00:00.000Z',
    enrollments: [
      anEnrollment({ enrollmentId: 'E-1', channelModel: 'ONE_TIER', startsOn: '2023-04-01', advisorId: 'P-ADV' }),
      anAmericanEnrollment({ enrollmentId: 'E-2', startsOn: '2025-03-10', years: 1, program: 'SCHOOL' }),
      anEnrollment({ enrollmentId: 'E-3', channelModel: 'ONE_TIER', startsOn: '2026-01-01', firstOrderOn: null }),
    ],
  });
  story.goesTo(story.now());
  return story;
};

const nth = fc.nat({ max: 1000 });
const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ does: fc.constant('file' as const), enrollment: nth, filing: nth }) },
  { weight: 6, arbitrary: fc.record({ does: fc.constant('act' as const), case: nth, caller: nth, act: nth, choice: nth }) },
  {
    weight: 2,
    arbitrary: fc.record({ does: fc.constant('wait' as const), hours: fc.oneof(fc.nat({ max: 30 }), fc.nat({ max: 24 * 45 })) }),
  },
);
type Step = typeof step extends fc.Arbitrary<infer Drawn> ? Drawn : never;

const pick = <Item>(items: readonly Item[], n: number): Item | undefined => items[n % Math.max(items.length, 1)];
const casesOf = (story: Story): readonly AnyCase[] =>
  (['COCP', 'CICR', 'EXPIRY', 'TERMINATION', 'TRANSFER'] as const).flatMap((kind): readonly AnyCase[] => story.allOfKind(kind));

const later = (at: Instant, hours: number): Instant => instantOf(Date.parse(at) + hours * 3_600_000);

/** What is refused leaves everything as it was. */
const takeStep = (story: Story, of: Step): void => {
  switch (of.does) {
    case 'file': {
      const enrollment = pick([...story.unit().enrollments.values()], of.enrollment);
      const filing = enrollment === undefined ? undefined : pick(filingsFor(enrollment, story), of.filing);
      if (enrollment !== undefined && filing !== undefined) story.tryOpenKind(filing.kind, filing.by, filing.form, enrollment.enrollmentId);
      return;
    }
    case 'act': {
      const chosen = pick(casesOf(story), of.case);
      if (chosen === undefined) return;
      const possible = callers.flatMap((caller) => story.acts(caller, chosen.caseId).map((act) => ({ caller, act })));
      const { caller, act } = pick(possible, of.act) ?? { caller: pick(callers, of.caller) ?? 'P-UNI', act: 'withdraw' };
      story.tryAct(caller, act, anyInput(chosen, act, caller, story, of.choice), chosen.caseId);
      return;
    }
    case 'wait':
      story.goesTo(later(story.now(), of.hours));
      return;
    default:
      throw new Error(`unknown step ${JSON.stringify(of satisfies never)}`);
  }
};

const heldBy = ({ openCases }: Enrollment): readonly CaseId[] => openCases.map(({ caseId }) => caseId).toSorted();

/** What holds whenever anybody looks, whatever was done before. */
const expectInOrder = (story: Story): void => {
  const all = casesOf(story);
  for (const enrollment of story.unit().enrollments.values()) {
    const { enrollmentId, status, terms, following } = enrollment;
    const open = all.filter((of) => of.status === 'OPEN' && of.openOn.includes(enrollmentId));
    expect(heldBy(enrollment), 'the locks follow from the cases').toEqual(open.map(({ caseId }) => caseId).toSorted());
    expect(following, 'CLOSE-VOID: whoever has to follow has followed').toBe(null);
    expect(open.filter(({ kind }) => kind === 'COCP').length, 'COCP-ONE-OPEN').toBeLessThan(2);
    const expiries = all.filter((of) => of.kind === 'EXPIRY' && of.enrollmentId === enrollmentId);
    expect(expiries.length, 'EXPIRY-NOTICE-60: one case for each term at most').toBeLessThanOrEqual(terms.length);
    if (status === 'TERMINATED') {
      expect(
        open.filter((of) => of.kind !== 'TRANSFER' && of.kind !== 'EXPIRY').map(({ kind }) => kind),
        'CLOSE-VOID: a terminated enrollment keeps transfers, and what follows an expiry',
      ).toEqual([]);
    }
  }
  expect(nextDue(story.unit(), story.now()), 'nothing that is due is left').toBe(null);
  for (const { caseId, status, outcome } of all) {
    expect(status === 'CLOSED', 'an outcome is that of a closed case').toBe(outcome !== null);
    const instants = story.history(caseId).map(({ at }) => at);
    expect(instants, 'what happens happens in its order').toEqual(instants.toSorted());
    expect(instants.every((at) => at <= story.now())).toBe(true);
  }
};

const closedOf = (story: Story): ReadonlyMap<CaseId, string> =>
  new Map(
    casesOf(story).flatMap((of) => {
      const { tasks: _, version: __, ...rest } = of;
      return of.status === 'CLOSED' ? [[of.caseId, JSON.stringify(rest)]] : [];
    }),
  );

describe('an enrollment with everything going on at once', () => {
  it('stays in order whatever people file, do and wait for, in any order; what is closed stays as it was', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: size.modelSteps / 2, maxLength: size.modelSteps, size: 'max' }), (steps) => {
        const story = aBeginning();
        for (const each of steps) {
          const before = closedOf(story);
          takeStep(story, each);
          // As the portal does after every decision: what it left due at its own instant has passed before anybody is answered.
          story.goesTo(story.now());
          expectInOrder(story);
          const after = closedOf(story);
          for (const [caseId, was] of before) expect(after.get(caseId)).toBe(was);
        }
      }),
      { numRuns: size.modelRuns, verbose: 1 },
    );
  }, 300_000);

  it('comes to the same whether time passes in one step or in many', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 5, maxLength: size.modelSteps / 2, size: 'max' }), (steps) => {
        const [atOnce, often] = [aBeginning(), aBeginning()];
        for (const story of [atOnce, often]) for (const each of steps) takeStep(story, each);
        const end = later(atOnce.now(), 24 * 400);
        for (let now = often.now(); now < end; now = later(now, 24 * 9 + 5)) often.goesTo(now);
        for (const story of [atOnce, often]) story.goesTo(end);
        const told = (story: Story) =>
          casesOf(story).map(({ caseId }) => [caseId, story.history(caseId).map(({ act, at, rule }) => [act, at, rule])]);
        expect(told(often)).toEqual(told(atOnce));
        expect([...often.unit().enrollments.values()]).toEqual([...atOnce.unit().enrollments.values()]);
      }),
      { numRuns: Math.ceil(size.modelRuns / 10), verbose: 1 },
    );
  }, 300_000);
});
