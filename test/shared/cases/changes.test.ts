import { describe, expect, it } from 'vitest';
import { changesOf } from '../../../shared/cases/changes.ts';
import { admitsToChange } from '../../../shared/cases/cocp/index.ts';
import { kinds } from '../../../shared/cases/kinds.ts';
import { isRefused } from '../../../shared/cases/refusal.ts';
import { aCaller, aCocpForm, anEnrollment, aStory, aWorld, operationsDo, paperArrives, type Story } from '../../builders/index.ts';

const scheduled = (): Story => {
  const story = aStory({ enrollments: [anEnrollment()] });
  story.opens('P-RES2', aCocpForm('RESELLER_AND_DISTRIBUTOR'));
  paperArrives(story);
  operationsDo(story, 'countersign');
  return story;
};

describe('what one decision changes', () => {
  it('a new case has version 1, and each decision one more', () => {
    const story = scheduled();
    story.goesTo('2026-05-01T00:00:00Z');
    // Opened, received, countersigned, effective; COCP-REMIND-OPS did not come to pass.
    expect(story.steps().flatMap(({ cases }) => cases.map(({ before, after }) => [before?.version ?? null, after.version]))).toEqual([
      [null, 1],
      [1, 2],
      [2, 3],
      [3, 4],
    ]);
  });

  it('an enrollment is rewritten once, with one version more, whatever changes on it', () => {
    const story = scheduled();
    story.goesTo('2026-05-01T00:00:00Z');
    const rewrites = story.steps().map(({ enrollments }) => enrollments.map(({ before, after }) => [before.version, after.version]));
    expect(rewrites).toEqual([[[1, 2]], [], [], [[2, 3]]]);
    expect(story.steps().at(-1)?.enrollments[0]?.after).toMatchObject({ resellerId: 'P-RES2', distributorId: 'P-DIS2', openCases: [] });
  });

  it('messages say which case they are about', () => {
    const story = scheduled();
    expect(story.told().length).toBeGreaterThan(0);
    expect(story.told().every(({ caseId }) => caseId === story.case().caseId)).toBe(true);
  });

  it('a decision about an enrollment outside the unit is a bug, and throws', () => {
    const world = aWorld();
    const decision = kinds.COCP.open('E-1', aCocpForm(), aCaller('P-RES2'), world);
    if (isRefused(decision)) throw new Error('it was not to be refused');
    expect(() => changesOf([decision], { enrollments: new Map(), cases: new Map() })).toThrow(/E-1/);
  });
});

describe('SEE-PARTY: who may ask about a change of an enrollment it is not on', () => {
  it.each([
    ['RESELLER', ['P-RES2']],
    ['DISTRIBUTOR', ['P-DIS2']],
    ['RESELLER_AND_DISTRIBUTOR', ['P-RES2', 'P-DIS2']],
    ['SOFTWARE_ADVISOR', ['P-ADV2']],
  ] as const)('a change of %s: any partner of the role it names', (change, who) => {
    const everybody = ['P-UNI', 'P-RES2', 'P-DIS2', 'P-ADV2', 'OPS-AMERICAS'];
    expect(everybody.filter((partyId) => admitsToChange(aCaller(partyId), change))).toEqual(who);
    expect(everybody.filter((partyId) => kinds.COCP.admits(aCaller(partyId), aCocpForm(change)))).toEqual(who);
  });
});
