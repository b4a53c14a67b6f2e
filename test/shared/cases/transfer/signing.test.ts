import { describe, expect, it } from 'vitest';
import { aCaller, aTransfer, bothSign, recorded } from '../../../builders/index.ts';

const codes = (refusals: readonly { readonly code: string; readonly rule: string | null }[]) =>
  refusals.map(({ code, rule }) => [code, rule]);

describe('TRANSFER-PARTIES: the transferor signs, then the transferee', () => {
  it('each when it is their turn, dated that day in the enrollment’s zone', () => {
    const story = aTransfer();
    expect(codes(story.tryAct('P-UNI2', 'sign', { name: 'Ken Ito' }))).toEqual([['NOT_YOUR_TURN', 'TRANSFER-PARTIES']]);
    expect(codes(story.tryAct('P-RES', 'sign', { name: 'Jo Doe' }))).toEqual([['NOT_YOUR_ACT', null]]);
    story.goesTo('2026-01-15T15:00:00.000Z');
    story.does('P-UNI', 'sign', { name: 'Hanako Sato' });
    expect(story.view()).toMatchObject({
      phase: 'SIGNING',
      waitingOn: ['P-UNI2'],
      signers: [
        { role: 'TRANSFEROR', partyId: 'P-UNI', signedOn: '2026-01-16' },
        { role: 'TRANSFEREE', partyId: 'P-UNI2', signedOn: null },
      ],
    });
    expect(codes(story.tryAct('P-UNI', 'sign', { name: 'Hanako Sato' }))).toEqual([['NOT_YOUR_TURN', 'TRANSFER-PARTIES']]);
    story.does('P-UNI2', 'sign', { name: 'Ken Ito' });
    expect(story.view()).toMatchObject({ phase: 'REVIEW', waitingOn: ['OPS-INTERNATIONAL'] });
  });

  it('whoever’s turn it is is told, and the acts are theirs alone', () => {
    const story = aTransfer();
    expect(story.told().map(({ message, to }) => [message, to])).toEqual([['TRANSFER_YOUR_TURN', ['P-UNI']]]);
    expect([story.acts('P-UNI'), story.acts('P-UNI2'), story.acts('P-RES'), story.acts('OPS-INTERNATIONAL')]).toEqual([
      ['sign', 'decline'],
      [],
      ['withdraw'],
      [],
    ]);
    bothSign(story);
    expect([story.acts('P-UNI'), story.acts('P-UNI2'), story.acts('P-RES'), story.acts('OPS-INTERNATIONAL')]).toEqual([
      [],
      [],
      ['withdraw'],
      ['decline', 'record'],
    ]);
    expect(story.told().at(-1)).toMatchObject({ message: 'TRANSFER_FOR_OPERATIONS', to: ['OPS-INTERNATIONAL'] });
  });

  it('a name goes into a row of its own, not into the history', () => {
    const story = aTransfer();
    story.does('P-UNI', 'sign', { name: 'Hanako Sato' });
    const [, signed] = story.history();
    expect(signed?.personal).toEqual({ name: 'Hanako Sato' });
    expect(JSON.stringify(signed?.detail)).not.toContain('Sato');
  });

  it('somebody who may not sign does not', () => {
    const story = aTransfer();
    expect(codes(story.tryAct(aCaller('P-UNI', { may: ['SUBMIT'] }), 'sign', { name: 'A' }))).toEqual([['NOT_ALLOWED_TO_YOU', null]]);
  });
});

describe('TRANSFER-PARTIES: a transfer that is not to be', () => {
  it.each(['P-UNI', 'P-UNI2'])('%s declines when it is its turn', (who) => {
    const story = aTransfer();
    if (who === 'P-UNI2') story.does('P-UNI', 'sign', { name: 'Hanako Sato' });
    story.does(who, 'decline', { reason: 'The price was not agreed.' });
    expect(story.caseOfKind('TRANSFER')).toMatchObject({ status: 'CLOSED', outcome: 'DECLINED', openOn: [] });
    expect(story.view()).toMatchObject({ phase: null, effectiveOn: null, waitingOn: [], details: { recordedOn: null, saWindow: null } });
    expect(story.enrollment().openCases).toEqual([]);
    expect(story.told().at(-1)).toMatchObject({
      message: 'TRANSFER_DECLINED',
      to: ['P-UNI', 'P-UNI2', 'P-RES'].filter((each) => each !== who),
    });
  });

  it('operations decline to record it', () => {
    const story = aTransfer();
    expect(codes(story.tryAct('OPS-INTERNATIONAL', 'decline', { reason: 'Unpaid.' }))).toEqual([['NOT_YOUR_ACT', null]]);
    bothSign(story);
    expect(codes(story.tryAct('P-UNI', 'decline', { reason: 'Too late.' }))).toEqual([['NOT_YOUR_ACT', null]]);
    story.does('OPS-INTERNATIONAL', 'decline', { reason: 'The licences are not paid for.' });
    expect(story.caseOfKind('TRANSFER').outcome).toBe('REJECTED');
    expect(story.told().at(-1)).toMatchObject({ message: 'TRANSFER_REJECTED', to: ['P-UNI', 'P-UNI2', 'P-RES'] });
  });

  it('the reseller withdraws it until it is recorded, and not after', () => {
    const story = aTransfer();
    story.does('P-RES', 'withdraw', { reason: 'Filed for the wrong campus.' });
    expect(story.caseOfKind('TRANSFER').outcome).toBe('WITHDRAWN');
    const signed = aTransfer();
    bothSign(signed);
    signed.does('P-RES', 'withdraw', { reason: 'Filed for the wrong campus.' });
    expect(signed.told().at(-1)).toMatchObject({ to: ['P-UNI', 'P-UNI2', 'OPS-INTERNATIONAL'] });
    const done = aTransfer();
    recorded(done);
    expect(codes(done.tryAct('P-RES', 'withdraw', { reason: 'Too late.' }))).toEqual([['NOT_POSSIBLE_NOW', null]]);
  });
});

describe('reminders', () => {
  it('TRANSFER-REMIND-SIGN: whoever’s turn it is, 7, 30 and 60 days after it began, and not before', () => {
    const story = aTransfer();
    const reminders = () => story.told().filter(({ message }) => message === 'TRANSFER_REMINDER_TO_SIGN');
    story.goesTo('2026-01-21T23:59:59.999Z');
    expect(reminders()).toHaveLength(0);
    // 09:00 in Tokyo on the seventh day after 15 January.
    story.goesTo('2026-01-22T00:00:00.000Z');
    expect(reminders()).toMatchObject([{ to: ['P-UNI'], facts: { day: 7 } }]);
    story.goesTo('2026-02-10T00:00:00.000Z');
    story.does('P-UNI', 'sign', { name: 'Hanako Sato' });
    story.goesTo('2026-06-01T00:00:00.000Z');
    expect(reminders().map(({ to, facts }) => [to[0], facts['day']])).toEqual([
      ['P-UNI', 7],
      ['P-UNI2', 7],
      ['P-UNI2', 30],
      ['P-UNI2', 60],
    ]);
    expect(reminders().map(({ isLastOfLadder }) => isLastOfLadder)).toEqual([undefined, undefined, undefined, true]);
  });

  it('TRANSFER-REMIND-OPS: operations, 3 and 7 days after both have signed, until it is recorded', () => {
    const story = aTransfer();
    bothSign(story);
    story.goesTo('2026-01-18T00:00:00.000Z');
    expect(story.told().at(-1)).toMatchObject({ message: 'TRANSFER_REMINDER_TO_OPERATIONS', to: ['OPS-INTERNATIONAL'], facts: { day: 3 } });
    story.does('OPS-INTERNATIONAL', 'record');
    story.goesTo('2026-02-01T00:00:00.000Z');
    expect(story.told().filter(({ message }) => message === 'TRANSFER_REMINDER_TO_OPERATIONS')).toHaveLength(1);
  });
});
