import { describe, expect, it } from 'vitest';
import type { Enrollment } from '../../../../shared/records/index.ts';
import { aCocpForm, anAmericanEnrollment, anEnrollment, aStory, newPartnerOf, nextSigns } from '../../../builders/index.ts';

type Change = keyof typeof newPartnerOf;

/** Opened on 2026-01-15 and signed on screen by the institution that day. */
const signedOnScreen = (noticeToPreviousOn?: string, enrollment: Enrollment = anAmericanEnrollment(), change: Change = 'RESELLER') => {
  const story = aStory({ enrollments: [enrollment] });
  story.opens(newPartnerOf[change], aCocpForm(change, enrollment));
  const notice = noticeToPreviousOn === undefined ? {} : { noticeToPreviousOn };
  const refused = story.tryAct('P-UNI', 'sign', { name: 'Sato Hanako', ...notice });
  return { story, refused: refused.map(({ rule, code, path }) => [rule, code, path]) };
};

const required = ['COCP-NOTICE-PREVIOUS', 'NOTICE_DATE_REQUIRED', '/noticeToPreviousOn'];
const tooLate = ['COCP-NOTICE-PREVIOUS', 'NOTICE_AFTER_SIGNATURE', '/noticeToPreviousOn'];
const notAsked = ['COCP-NOTICE-PREVIOUS', 'NOTICE_NOT_APPLICABLE', '/noticeToPreviousOn'];

describe('COCP-NOTICE-PREVIOUS: the institution signs on screen on 2026-01-15', () => {
  it.each([
    ['on the day of the signature', '2026-01-15', []],
    ['the day before', '2026-01-14', []],
    ['long before the opening', '2025-06-01', []],
    ['the day after', '2026-01-16', [tooLate]],
    ['not at all', undefined, [required]],
  ])('told its previous partner %s', (_, notice, refused) => {
    expect(signedOnScreen(notice).refused).toEqual(refused);
  });

  it('keeps the day it states', () => {
    expect(signedOnScreen('2026-01-14').story.case().signers[0]).toMatchObject({ noticeToPreviousOn: '2026-01-14' });
  });

  it.each([
    ['RESELLER', anAmericanEnrollment(), true],
    ['SOFTWARE_ADVISOR', anAmericanEnrollment({ advisorId: 'P-ADV' }), true],
    ['SOFTWARE_ADVISOR', anAmericanEnrollment({ advisorId: null }), false],
    ['RESELLER_AND_DISTRIBUTOR', anAmericanEnrollment({ channelModel: 'TWO_TIER' }), true],
  ] as const)('a change of %s: asked where the role is held today, else refused if given', (change, enrollment, isHeld) => {
    expect(signedOnScreen(undefined, enrollment, change).refused).toEqual(isHeld ? [required] : []);
    expect(signedOnScreen('2026-01-15', enrollment, change).refused).toEqual(isHeld ? [] : [notAsked]);
  });

  it('nobody else states it', () => {
    const { story } = signedOnScreen('2026-01-15');
    expect(story.tryAct('P-RES2', 'sign', { name: 'Ito', noticeToPreviousOn: '2026-01-15' })).toMatchObject([
      { code: 'NOTICE_NOT_APPLICABLE' },
    ]);
    expect(story.tryAct('P-RES2', 'sign', { name: 'Ito' })).toEqual([]);
  });
});

describe('COCP-NOTICE-PREVIOUS: a change of distributor, which the institution does not sign', () => {
  it('is signed and received without it', () => {
    const story = aStory({ enrollments: [anEnrollment()] });
    story.opens('P-DIS2', aCocpForm('DISTRIBUTOR'));
    expect(story.tryAct('P-RES', 'sign', { name: 'Ito', noticeToPreviousOn: '2026-01-15' })).toMatchObject([
      { code: 'NOTICE_NOT_APPLICABLE' },
    ]);
    nextSigns(story);
    nextSigns(story);
    expect(story.view().phase).toBe('REVIEW');
  });
});

describe('COCP-NOTICE-PREVIOUS: the institution signed on paper on 2026-01-12', () => {
  const recorded = (input: object, enrollment = anEnrollment()) => {
    const story = aStory({ enrollments: [enrollment] });
    story.opens('P-RES2', aCocpForm('RESELLER', enrollment));
    const signedOn = { INSTITUTION: '2026-01-12', NEW_RESELLER: '2026-01-12' };
    return story
      .tryAct('OPS-INTERNATIONAL', 'record-receipt', { receivedOn: '2026-01-15', signedOn, ...input })
      .map(({ rule, code, path }) => [rule, code, path]);
  };

  it.each([
    ['that day', '2026-01-12', []],
    ['the day after', '2026-01-13', [tooLate]],
    ['not at all', undefined, [required]],
  ])('told its previous partner %s', (_, noticeToPreviousOn, refused) => {
    expect(recorded(noticeToPreviousOn === undefined ? {} : { noticeToPreviousOn })).toEqual(refused);
  });

  it('is kept with the signature of the institution', () => {
    const story = aStory({ enrollments: [anEnrollment()] });
    story.opens('P-RES2', aCocpForm());
    const signedOn = { INSTITUTION: '2026-01-12', NEW_RESELLER: '2026-01-12' };
    story.does('OPS-INTERNATIONAL', 'record-receipt', { receivedOn: '2026-01-15', signedOn, noticeToPreviousOn: '2026-01-10' });
    expect(story.case().signers.map(({ noticeToPreviousOn }) => noticeToPreviousOn)).toEqual(['2026-01-10', null]);
  });

  it('goes before DATE-6', () => {
    const tomorrow = { signedOn: { INSTITUTION: '2026-01-16', NEW_RESELLER: '2026-01-16' } };
    expect(recorded(tomorrow).map(([rule]) => rule)).toEqual(['COCP-NOTICE-PREVIOUS', 'DATE-6', 'DATE-6', 'DATE-6']);
    expect(recorded({ ...tomorrow, noticeToPreviousOn: '2026-01-17' })[0]).toEqual(tooLate);
    expect(recorded({ ...tomorrow, noticeToPreviousOn: '2026-01-16' })[0]?.[0]).toBe('DATE-6');
  });

  it('is not stated with the paper of others, where the institution signed on screen', () => {
    const enrollment = anAmericanEnrollment({ channelModel: 'TWO_TIER' });
    const { story } = signedOnScreen('2026-01-15', enrollment);
    const paper = { receivedOn: '2026-01-15', signedOn: { NEW_RESELLER: '2026-01-15' } };
    expect(story.tryAct('OPS-AMERICAS', 'record-receipt', { ...paper, noticeToPreviousOn: '2026-01-15' })).toMatchObject([
      { rule: 'COCP-NOTICE-PREVIOUS', code: 'NOTICE_NOT_APPLICABLE' },
    ]);
    expect(story.tryAct('OPS-AMERICAS', 'record-receipt', paper)).toEqual([]);
    expect(story.case().signers[0]).toMatchObject({ noticeToPreviousOn: '2026-01-15' });
  });
});
