import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateIn } from '../../../../shared/calendar/index.ts';
import { rolesChanged, type CocpCase } from '../../../../shared/cases/cocp/index.ts';
import { kindOf } from '../../../../shared/cases/kinds.ts';
import { isRefused } from '../../../../shared/cases/refusal.ts';
import { aCaller, countedIds, parties, settle, suitableInput, type Story } from '../../../builders/index.ts';
import { size } from '../../../size.ts';
import { aBeginning, callers, everyAct, someSteps, takeStep, type Step } from './random-story.ts';

/** What must be so after every step of every story; a failure prints the seed and the shortest story. */
const always = (holds: (story: Story, step: Step, before: readonly CocpCase[]) => void): void => {
  fc.assert(
    fc.property(someSteps, (steps) => {
      const story = aBeginning();
      for (const step of steps) {
        const before = story.allOfKind('COCP');
        takeStep(story, step);
        holds(story, step, before);
      }
    }),
    { numRuns: size.modelRuns },
  );
};

const open = (story: Story) => story.allOfKind('COCP').filter(({ status }) => status === 'OPEN');
const enrollments = (story: Story) => [...story.unit().enrollments.values()];

describe('whatever is opened and done, and however time passes', () => {
  it('COCP-ONE-OPEN: an enrollment has one open case at most, and says which', () => {
    always((story) => {
      for (const { enrollmentId, openCases } of enrollments(story)) {
        const held = open(story).filter(({ openOn }) => openOn.includes(enrollmentId));
        expect(held.length).toBeLessThanOrEqual(1);
        expect(openCases.filter(({ kind }) => kind === 'COCP')).toEqual(
          held.map(({ caseId, kind, logNumber }) => ({ caseId, kind, logNumber })),
        );
      }
    });
  });

  it('a case is open on the enrollments that are pending on it, and on none when it is closed', () => {
    always((story) => {
      for (const { rows, openOn, status, outcome, state } of story.allOfKind('COCP')) {
        expect(openOn).toEqual(rows.filter((row) => row.outcome === null).map(({ enrollmentId }) => enrollmentId));
        expect([status === 'OPEN', outcome === null, state.phase !== 'CLOSED']).toEqual(Array(3).fill(openOn.length > 0));
      }
    });
  });

  it('COCP-TURN: nobody signs out of turn', () => {
    always((story, _, before) => {
      for (const { caseId, signers, ink } of story.allOfKind('COCP')) {
        const were = before.find((each) => each.caseId === caseId)?.signers ?? signers.map((signer) => ({ ...signer, signedOn: null }));
        const turn = were.findIndex(({ signedOn }) => signedOn === null);
        const signed = signers.flatMap(({ signedOn, signedBy }, index) =>
          signedOn !== null && signedBy !== null && were[index]?.signedOn === null ? [index] : [],
        );
        expect(signed).toEqual(signed.length === 0 ? [] : [turn]);
        expect(ink && signers.some(({ signedBy }) => signedBy !== null)).toBe(false);
      }
    });
  });

  it('nothing but its tasks changes after a case has closed', () => {
    always((story, _, before) => {
      const { tasks: __, version: ___, ...none } = { tasks: null, version: null };
      for (const closed of before.filter(({ status }) => status === 'CLOSED')) {
        const after = story.case(closed.caseId);
        expect({ ...after, ...none, tasks: null, version: null }).toEqual({ ...closed, tasks: null, version: null });
        expect(after.tasks.map(({ taskId }) => taskId)).toEqual(closed.tasks.map(({ taskId }) => taskId));
      }
    });
  });

  it('an enrollment changes exactly once per effective case, in the roles it changes, and else never', () => {
    always((story) => {
      for (const { enrollmentId, caseChanges } of enrollments(story)) {
        const effective = story
          .allOfKind('COCP')
          .filter(({ rows }) => rows.some((row) => row.enrollmentId === enrollmentId && row.outcome === 'EFFECTIVE'));
        const expected = effective.flatMap(({ logNumber, form }) => rolesChanged[form.change].map((role) => `${logNumber} ${role}`));
        const changed = caseChanges.map(({ logNumber, field }) => `${logNumber} ${field.replace('Id', '').toUpperCase()}`);
        expect(changed.toSorted()).toEqual(expected.toSorted());
      }
    });
  });

  it('a change takes effect on its date, never before, and not back-dated but by an override', () => {
    always((story) => {
      for (const { caseId, rows, overrideOn, timeZone } of story.allOfKind('COCP')) {
        for (const { at, detail } of story.history(caseId).filter(({ act }) => act === 'effect')) {
          const today = dateIn(timeZone, at);
          const { effectiveOn } = detail;
          expect(overrideOn === null ? effectiveOn === today : effectiveOn === overrideOn && overrideOn <= today).toBe(true);
        }
        const effective = rows.filter(({ outcome }) => outcome === 'EFFECTIVE').length;
        expect(story.history(caseId).some(({ act }) => act === 'effect')).toBe(effective > 0);
      }
    });
  });

  it('whoever a case waits for can do something about it', () => {
    always((story) => {
      for (const { caseId } of open(story)) {
        const { waitingOn, phase } = story.view(caseId);
        expect([phase, waitingOn.length > 0]).toEqual([phase, phase !== 'SCHEDULED']);
        for (const partyId of waitingOn) expect(story.acts(aCaller(partyId), caseId)).not.toEqual([]);
      }
    });
  });

  it('what is offered is accepted with suitable input, and everything else is refused', () => {
    always((story, step) => {
      if (step.does === 'wait') return;
      for (const of of story.allOfKind('COCP').slice(-2)) {
        for (const caller of callers) {
          const offered = kindOf(of).actsFor(of, caller);
          const accepted = everyAct.filter((act) => {
            const decision = kindOf(of).act(of, act, suitableInput(of, act, caller.partyId, story.world()), caller, story.world());
            return !isRefused(decision);
          });
          expect([caller.partyId, accepted]).toEqual([caller.partyId, offered]);
        }
      }
    });
  });

  it('a case is always what its schema says', () => {
    always((story) => {
      for (const of of [...story.allOfKind('COCP'), ...story.allOfKind('EXPIRY')])
        expect(kindOf(of).caseSchema.parse(JSON.parse(JSON.stringify(of)))).toEqual(of);
    });
  });

  it('settling leaves nothing undone, and the history is in order', () => {
    always((story) => {
      expect(settle(story.unit(), story.now(), { parties: parties(), newId: countedIds() }).steps).toEqual([]);
      for (const { caseId } of story.allOfKind('COCP')) {
        const instants = story.history(caseId).map(({ at }) => at);
        expect(instants).toEqual(instants.toSorted());
      }
    });
  });
});
