import { describe, expect, it } from 'vitest';
import { isRefused } from '../../../../shared/cases/refusal.ts';
import { kindOf } from '../../../../shared/cases/kinds.ts';
import type { Unfit } from '../../../../shared/records/index.ts';
import { aCaller, aCocpForm, anAmericanEnrollment, anEnrollment, aStory, type Story } from '../../../builders/index.ts';

const sha256 = 'a'.repeat(64);

/** What taking a scan now comes to; the story itself goes on without it. */
const taking = (story: Story, who = 'P-UNI', unfit: Unfit | null = null, documentId = 'D-1', formNumber = 1) => {
  const of = story.case();
  const told = { documentId, sha256, mediaType: 'application/pdf', size: 1_000, unfit } as const;
  const paper = kindOf(of).paper;
  if (paper === undefined) throw new Error('a change of channel partner is signed on paper, too');
  return paper.takeScan(of, { ...told, formNumber }, aCaller(who), story.world());
};

const refusalsOf = (result: object) => (isRefused(result) ? result.refused.map(({ rule, code }) => [rule, code]) : []);

const inInk = () => {
  const story = aStory({ enrollments: [anEnrollment()], now: '2026-01-10T03:00:00Z' });
  story.opens('P-RES2', aCocpForm('RESELLER_AND_DISTRIBUTOR'));
  return story;
};

const received = { receivedOn: '2026-01-14', noticeToPreviousOn: '2025-12-01' };
const signedOn = { INSTITUTION: '2026-01-12', NEW_RESELLER: '2026-01-12', NEW_DISTRIBUTOR: '2026-01-14' };

describe('SCAN-MATCH: a scan while a form signed on paper is awaited', () => {
  it('SCAN-MATCH: is taken for operations to match, and is no receipt by itself', () => {
    const story = inInk();
    story.takesScan('P-UNI', 'D-1');
    expect(story.case()).toMatchObject({ state: { phase: 'SIGNING' }, scans: [{ documentId: 'D-1', sha256 }] });
    expect(story.case().tasks).toMatchObject([{ rule: 'SCAN-MATCH', partyId: 'OPS-INTERNATIONAL', state: 'OPEN' }]);
    expect(story.history().at(-1)).toMatchObject({ act: 'receive-scan', rule: 'SCAN-MATCH', detail: { documentId: 'D-1', sha256 } });
    expect(story.acts('OPS-INTERNATIONAL')).toContain('complete-task');
  });

  it('SCAN-MATCH: several scans leave one task, which is done when the receipt is recorded', () => {
    const story = inInk();
    story.takesScan('P-UNI', 'D-1');
    story.takesScan('P-RES2', 'D-2');
    expect(story.case().tasks).toHaveLength(1);
    story.goesTo('2026-01-15T03:00:00Z');
    story.does('OPS-INTERNATIONAL', 'record-receipt', { ...received, signedOn, documentId: 'D-2' });
    expect(story.case().tasks).toMatchObject([{ rule: 'SCAN-MATCH', state: 'DONE', doneAt: '2026-01-15T03:00:00.000Z' }]);
    expect(story.history().at(-1)).toMatchObject({ act: 'record-receipt', detail: { documentId: 'D-2', sha256 } });
  });

  it('SCAN-MATCH: a receipt names only a scan that was taken for the case, or none', () => {
    const story = inInk();
    story.takesScan('P-UNI', 'D-1');
    story.goesTo('2026-01-15T03:00:00Z');
    const act = { ...received, signedOn, documentId: 'D-9' };
    expect(story.tryAct('OPS-INTERNATIONAL', 'record-receipt', act)).toMatchObject([{ code: 'SCAN_UNKNOWN', path: '/documentId' }]);
    story.does('OPS-INTERNATIONAL', 'record-receipt', { ...received, signedOn });
    expect(story.case().state.phase).not.toBe('SIGNING');
  });

  it('SCAN-MATCH: the task is done without a receipt only with a note that says why', () => {
    const story = inInk();
    story.takesScan('P-UNI', 'D-1');
    const [task] = story.case().tasks;
    const taskId = task?.taskId ?? '';
    expect(story.tryAct('OPS-INTERNATIONAL', 'complete-task', { taskId })).toMatchObject([
      { code: 'TASK_NEEDS_NOTE', rule: 'SCAN-MATCH', path: '/note' },
    ]);
    story.does('OPS-INTERNATIONAL', 'complete-task', { taskId, note: 'It cannot be read; another has been asked for.' });
    expect(story.case().tasks).toMatchObject([{ rule: 'SCAN-MATCH', state: 'DONE' }]);
    story.takesScan('P-RES2', 'D-2');
    expect(story.case().tasks).toMatchObject([{ state: 'DONE' }, { rule: 'SCAN-MATCH', state: 'OPEN' }]);
  });

  it('SCAN-MATCH: a task that was closed with its case is not done afterwards', () => {
    const story = inInk();
    story.takesScan('P-UNI', 'D-1');
    const [task] = story.case().tasks;
    story.does('P-RES2', 'withdraw', { reason: 'Filed for the wrong campus.' });
    expect(story.case().tasks).toMatchObject([{ rule: 'SCAN-MATCH', state: 'CLOSED' }]);
    const done = { taskId: task?.taskId ?? '', note: 'Compared.' };
    expect(story.tryAct('OPS-INTERNATIONAL', 'complete-task', done)).toMatchObject([{ code: 'TASK_ALREADY_DONE' }]);
  });

  it('SCAN-FIT: one that is not fit is named in the history and changes nothing else', () => {
    const result = taking(inInk(), 'P-UNI', 'INFLATES');
    if (isRefused(result)) throw new Error('a scan that is not fit is recorded');
    expect(result.case).toMatchObject({ scans: [], tasks: [] });
    expect(result.events).toMatchObject([{ act: 'refuse-scan', rule: 'SCAN-FIT', detail: { documentId: 'D-1', unfit: 'INFLATES' } }]);
  });

  it('SCAN-MATCH: the task is done by whoever returns the form; where the case ends first, it is closed with it and done by nobody', () => {
    const returned = inInk();
    returned.takesScan('P-UNI', 'D-1');
    returned.does('P-UNI', 'return', { reason: 'The name is wrong.', paths: ['/newResellerId'] });
    expect(returned.case().tasks).toMatchObject([{ rule: 'SCAN-MATCH', state: 'DONE', doneBy: 'U-P-UNI' }]);
    const withdrawn = inInk();
    withdrawn.takesScan('P-UNI', 'D-1');
    withdrawn.does('P-RES2', 'withdraw', { reason: 'No longer wanted.' });
    expect(withdrawn.case().tasks).toMatchObject([
      { rule: 'SCAN-MATCH', state: 'CLOSED', doneAt: '2026-01-10T03:00:00.000Z', doneBy: null },
    ]);
    expect(withdrawn.acts('OPS-INTERNATIONAL')).not.toContain('complete-task');
  });

  it('SCAN-FIT: a case takes forty that are fit, whoever sent them, and no more', () => {
    const story = inInk();
    for (let count = 1; count <= 39; count += 1) story.takesScan('P-UNI', `D-${count}`);
    story.takesScan('P-RES2', 'D-40');
    expect(refusalsOf(taking(story, 'P-RES2', null, 'D-41'))).toEqual([['SCAN-FIT', 'SCANS_TOO_MANY']]);
    // One that is not fit stands against nobody's limit.
    expect(isRefused(taking(story, 'P-RES2', 'BROKEN', 'D-41'))).toBe(false);
  });
});

describe('COCP-CORRECT: a scan of a form that was corrected afterwards', () => {
  const corrected = (form: object) => {
    const story = inInk();
    story.takesScan('P-UNI', 'D-1');
    story.does('P-UNI', 'return', { reason: 'The name is wrong.', paths: ['/current/0/name'] });
    story.does('P-RES2', 'correct', { form: { ...aCocpForm('RESELLER_AND_DISTRIBUTOR'), ...form } });
    return story;
  };
  const [reseller, distributor] = aCocpForm('RESELLER_AND_DISTRIBUTOR').current;

  it('COCP-CORRECT: is no receipt of the corrected form where what was signed has changed; a scan of that one is', () => {
    const story = corrected({ requestedEffectiveOn: '2026-06-01' });
    story.takesScan('P-UNI', 'D-2');
    story.goesTo('2026-01-15T03:00:00Z');
    expect(story.tryAct('OPS-INTERNATIONAL', 'record-receipt', { ...received, signedOn, documentId: 'D-1' })).toMatchObject([
      { code: 'SCAN_OF_EARLIER_FORM', rule: 'COCP-CORRECT', path: '/documentId' },
    ]);
    story.does('OPS-INTERNATIONAL', 'record-receipt', { ...received, signedOn, documentId: 'D-2' });
    expect(story.case().state.phase).not.toBe('SIGNING');
  });

  it('COCP-CORRECT: stays a scan of the form where nothing that was signed has changed', () => {
    const story = corrected({ current: [distributor, reseller] });
    story.goesTo('2026-01-15T03:00:00Z');
    story.does('OPS-INTERNATIONAL', 'record-receipt', { ...received, signedOn, documentId: 'D-1' });
    expect(story.case().state.phase).not.toBe('SIGNING');
  });

  it('COCP-CORRECT: announced before the correction and said to be there after it: not taken', () => {
    const story = corrected({ requestedEffectiveOn: '2026-06-01' });
    expect(refusalsOf(taking(story, 'P-UNI', null, 'D-2'))).toEqual([['COCP-CORRECT', 'SCAN_OF_EARLIER_FORM']]);
    expect(isRefused(taking(story, 'P-UNI', null, 'D-2', 2))).toBe(false);
  });
});

describe('SCAN-MATCH: no scan where no paper is awaited', () => {
  it('COCP-INK: on the electronic route: refused, as is a receipt', () => {
    const story = aStory({ enrollments: [anAmericanEnrollment()] });
    story.opens('P-RES2', aCocpForm('RESELLER'));
    expect(story.case().route).toBe('ELECTRONIC');
    expect(refusalsOf(taking(story))).toEqual([['COCP-INK', 'PAPER_NOT_ASKED']]);
    const paper = { receivedOn: '2026-01-15', signedOn: { INSTITUTION: '2026-01-15', NEW_RESELLER: '2026-01-15' } };
    expect(story.tryAct('OPS-AMERICAS', 'record-receipt', paper)).toMatchObject([{ rule: 'COCP-INK', code: 'PAPER_NOT_ASKED' }]);
  });

  it('SCAN-MATCH: while it is corrected, once it is received and once it is closed: refused', () => {
    const story = inInk();
    story.does('P-UNI', 'return', { reason: 'The name is wrong.', paths: ['/newResellerId'] });
    expect(refusalsOf(taking(story))).toEqual([['SCAN-MATCH', 'NOT_POSSIBLE_NOW']]);
    const other = inInk();
    other.goesTo('2026-01-15T03:00:00Z');
    other.does('OPS-INTERNATIONAL', 'record-receipt', { ...received, signedOn });
    expect(refusalsOf(taking(other))).toEqual([['SCAN-MATCH', 'NOT_POSSIBLE_NOW']]);
    other.does('P-RES2', 'withdraw', { reason: 'No longer wanted.' });
    expect(refusalsOf(taking(other))).toEqual([['SCAN-MATCH', 'NOT_POSSIBLE_NOW']]);
  });
});

describe('mixed rounds, where the form need not be in ink', () => {
  it('COCP-RECEIVED: one signs on screen, the other on paper, and operations record the one the portal does not have', () => {
    const story = aStory({ enrollments: [anAmericanEnrollment({ channelModel: 'TWO_TIER' })] });
    story.opens('P-RES2', aCocpForm('RESELLER'));
    expect(story.case()).toMatchObject({ route: 'MANUAL', ink: false });
    story.does('P-UNI', 'sign', { name: 'Dana Reed', noticeToPreviousOn: '2026-01-14' });
    story.takesScan('P-RES2', 'D-1');
    const receipt = { receivedOn: '2026-01-15', documentId: 'D-1' };
    expect(story.tryAct('OPS-AMERICAS', 'record-receipt', receipt)).toMatchObject([
      { code: 'SIGNATURE_DATE_REQUIRED', path: '/signedOn/NEW_RESELLER' },
    ]);
    story.does('OPS-AMERICAS', 'record-receipt', { ...receipt, signedOn: { NEW_RESELLER: '2026-01-15' } });
    expect(story.case().signers).toMatchObject([{ signedBy: 'U-P-UNI' }, { signedOn: '2026-01-15', signedBy: null }]);
  });
});
