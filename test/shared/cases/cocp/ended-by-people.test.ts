import { describe, expect, it } from 'vitest';
import {
  aCaller,
  aCocpForm,
  anAmericanEnrollment,
  anEnrollment,
  aStory,
  everybodySigns,
  nextSigns,
  operationsDo,
  paperArrives,
  type Story,
} from '../../../builders/index.ts';

const asking = (requestedEffectiveOn: string) => ({ requestedEffectiveOn });

const openedBy = (who: string, form: { requestedEffectiveOn?: string } = {}): Story => {
  const enrollment = anAmericanEnrollment({ channelModel: 'TWO_TIER' });
  const story = aStory({ enrollments: [enrollment] });
  story.opens(who, aCocpForm('RESELLER', enrollment, form));
  return story;
};

/** A form of P-RES2 brought into each phase. */
const phases: readonly (readonly [string, (who: string) => Story])[] = [
  ['SIGNING', (who) => openedBy(who)],
  [
    'RECEIPT',
    (who) => {
      const story = openedBy(who);
      everybodySigns(story);
      return story;
    },
  ],
  [
    'REVIEW',
    (who) => {
      const story = openedBy(who);
      paperArrives(story);
      return story;
    },
  ],
  [
    'LATE',
    (who) => {
      const story = openedBy(who, asking('2026-01-20'));
      paperArrives(story);
      return story;
    },
  ],
  [
    'OVERRIDE',
    (who) => {
      const story = openedBy(who, asking('2026-01-20'));
      paperArrives(story);
      story.does('P-RES2', 'request-override', { justification: 'The contract of the old reseller ends.', ...asking('2026-01-20') });
      return story;
    },
  ],
  [
    'SCHEDULED',
    (who) => {
      const story = openedBy(who);
      paperArrives(story);
      operationsDo(story, 'countersign');
      return story;
    },
  ],
];

describe('COCP-WITHDRAW: the submitter withdraws until the change is effective', () => {
  it.each(phases)('in %s', (phase, brought) => {
    for (const submitter of ['P-RES2', 'P-UNI']) {
      const story = brought(submitter);
      expect(story.view().phase).toBe(phase);
      expect(story.acts(submitter)).toContain('withdraw');
      story.does(submitter, 'withdraw', { reason: 'Filed by mistake' });
      expect(story.case()).toMatchObject({ status: 'CLOSED', outcome: 'WITHDRAWN', openOn: [] });
      expect(story.enrollment()).toMatchObject({ resellerId: 'P-RES', openCases: [] });
      expect(story.history().at(-1)).toMatchObject({ act: 'withdraw', rule: 'COCP-WITHDRAW', detail: { reason: 'Filed by mistake' } });
    }
  });

  it.each(phases)('in %s nobody else does', (_, brought) => {
    const story = brought('P-RES2');
    for (const who of ['P-UNI', 'P-RES', 'P-DIS', 'OPS-AMERICAS', 'P-RES3']) {
      expect(story.acts(who)).not.toContain('withdraw');
      expect(story.tryAct(who, 'withdraw', { reason: 'Filed by mistake' })).toMatchObject([{ code: 'NOT_YOUR_ACT' }]);
    }
  });

  it('up to the last instant before the effective date, and not after', () => {
    const until = (instant: string) => {
      const story = openedBy('P-RES2');
      paperArrives(story);
      operationsDo(story, 'countersign');
      expect(story.view().effectiveOn).toBe('2026-02-14');
      story.sleepsTo(instant);
      return { story, refused: story.tryAct('P-RES2', 'withdraw', { reason: 'Filed by mistake' }) };
    };
    expect(until('2026-02-14T04:59:59.999Z').refused).toEqual([]);
    const late = until('2026-02-14T05:00:00.000Z');
    expect(late.refused).toMatchObject([{ code: 'NOT_POSSIBLE_NOW' }]);
    expect(late.story.case()).toMatchObject({ status: 'CLOSED', outcome: 'EFFECTIVE' });
  });

  it('out of SCHEDULED no date stands for it any more', () => {
    const story = openedBy('P-RES2');
    paperArrives(story);
    operationsDo(story, 'countersign');
    story.does('P-RES2', 'withdraw', { reason: 'Filed by mistake' });
    expect(story.view()).toMatchObject({ effectiveOn: null, enrollments: [{ effectiveOn: null, outcome: 'WITHDRAWN' }] });
  });

  it('needs the right to submit', () => {
    const story = openedBy('P-RES2');
    const signerOnly = aCaller('P-RES2', { may: ['SIGN', 'MANAGE'] });
    expect(story.acts(signerOnly)).not.toContain('withdraw');
    expect(story.tryAct(signerOnly, 'withdraw', { reason: 'Filed by mistake' })).toMatchObject([
      { code: 'NOT_ALLOWED_TO_YOU', facts: { may: 'SUBMIT' } },
    ]);
  });
});

describe('COCP-DECLINE', () => {
  const both = (): Story => {
    const enrollment = anAmericanEnrollment({ channelModel: 'TWO_TIER' });
    const story = aStory({ enrollments: [enrollment] });
    story.opens('P-RES2', aCocpForm('RESELLER_AND_DISTRIBUTOR', enrollment));
    return story;
  };

  it.each([
    ['the institution', 0, 'P-UNI', ['P-RES2']],
    ['the new reseller', 1, 'P-RES2', ['P-UNI']],
    ['the new distributor', 2, 'P-DIS2', ['P-RES2', 'P-UNI']],
  ] as const)('%s, whose turn it is, declines with a reason; everyone who signed is told', (_, signed, who, atLeastTold) => {
    const story = both();
    for (let count = 0; count < signed; count += 1) nextSigns(story);
    story.does(who, 'decline', { reason: 'We stay with Sakura' });
    expect(story.case()).toMatchObject({ status: 'CLOSED', outcome: 'DECLINED', openOn: [] });
    expect(story.history().at(-1)).toMatchObject({ act: 'decline', rule: 'COCP-DECLINE', by: { partyId: who } });
    for (const partyId of atLeastTold) {
      expect(story.told(partyId).at(-1)).toMatchObject({
        message: 'DECLINED',
        rule: 'COCP-DECLINE',
        facts: { reason: 'We stay with Sakura' },
      });
    }
  });

  it('nobody declines who does not sign', () => {
    for (const who of ['P-RES', 'P-DIS', 'OPS-AMERICAS']) {
      expect(both().tryAct(who, 'decline', { reason: 'No' })).toMatchObject([{ code: 'NOT_YOUR_ACT' }]);
    }
  });

  it('nobody declines what is completely signed', () => {
    const story = both();
    everybodySigns(story);
    expect(story.tryAct('P-DIS2', 'decline', { reason: 'No' })).toMatchObject([{ code: 'NOT_POSSIBLE_NOW' }]);
  });

  it('needs the right to sign', () => {
    const submitterOnly = aCaller('P-UNI', { may: ['SUBMIT', 'MANAGE'] });
    expect(both().acts(submitterOnly)).toEqual([]);
    expect(both().tryAct(submitterOnly, 'decline', { reason: 'No' })).toMatchObject([
      { code: 'NOT_ALLOWED_TO_YOU', facts: { may: 'SIGN' } },
    ]);
  });
});

describe('operations reject', () => {
  it.each(phases)('in %s', (phase, brought) => {
    const story = brought('P-RES2');
    const mayReject = ['RECEIPT', 'REVIEW', 'LATE', 'OVERRIDE'].includes(phase);
    expect(story.acts('OPS-AMERICAS').includes('reject')).toBe(mayReject);
    const refused = story.tryAct('OPS-AMERICAS', 'reject', { reason: 'Not the form we need' });
    expect(refused.map(({ code }) => code)).toEqual(mayReject ? [] : ['NOT_POSSIBLE_NOW']);
    expect(story.case().outcome).toBe(mayReject ? 'REJECTED' : null);
    expect(story.enrollment().resellerId).toBe('P-RES');
  });

  it('SEE-REGION: not those of the other region, and nobody else', () => {
    const story = openedBy('P-RES2');
    paperArrives(story);
    for (const who of ['OPS-INTERNATIONAL', 'P-UNI', 'P-RES2']) {
      expect(story.tryAct(who, 'reject', { reason: 'No' })).toMatchObject([{ code: 'NOT_YOUR_ACT' }]);
    }
  });

  it('an enrollment is free for the next one when a case has ended', () => {
    const story = aStory({ enrollments: [anEnrollment()] });
    story.opens('P-RES2', aCocpForm());
    story.does('P-RES2', 'withdraw', { reason: 'Filed by mistake' });
    expect(story.tryOpen('P-RES2', aCocpForm())).toEqual([]);
  });
});
