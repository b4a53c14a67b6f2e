import { describe, expect, it } from 'vitest';
import { cocpActs, type CocpAct } from '../../../../shared/cases/cocp/index.ts';
import { aCocpForm, anAmericanEnrollment, aStory } from '../../../builders/index.ts';

const takes = (act: CocpAct, input: unknown): boolean => cocpActs[act].input.safeParse(input).success;

/** A PNG data URL of so many characters in all. */
const png = (length: number): string => 'data:image/png;base64,iVBORw0KGgo'.padEnd(length, 'A');
const kib64 = 64 * 1024;

const some = (characters: number): string => 'x'.repeat(characters);

describe('the fields of an act', () => {
  it.each([
    ['sign', { name: 'Sato' }, true],
    ['sign', {}, false],
    ['sign', { name: '' }, false],
    ['sign', { name: some(200) }, true],
    ['sign', { name: some(201) }, false],
    ['sign', { name: 'Sato', signature: { kind: 'TYPED' } }, true],
    ['sign', { name: 'Sato', signature: { kind: 'SEAL' } }, false],
    ['sign', { name: 'Sato', signedOn: '2026-01-01' }, false],
    ['sign', { name: 'Sato', noticeToPreviousOn: '2026-02-30' }, false],
    ['decline', { reason: 'x' }, true],
    ['decline', { reason: ' ' }, false],
    ['decline', { reason: some(2001) }, false],
    ['withdraw', {}, false],
    ['reject', { reason: some(2000) }, true],
    ['record-receipt', { receivedOn: '2026-01-15' }, true],
    ['record-receipt', {}, false],
    ['record-receipt', { receivedOn: '2026-01-15', signedOn: { INSTITUTION: '2026-01-15' } }, true],
    ['record-receipt', { receivedOn: '2026-01-15', signedOn: { DEAN: '2026-01-15' } }, false],
    ['record-receipt', { receivedOn: '2026-01-15', signedOn: { INSTITUTION: 'yesterday' } }, false],
    ['countersign', {}, true],
    ['countersign', { note: '' }, false],
    ['roll', {}, true],
    ['roll', { note: 'x' }, false],
    ['request-override', { justification: some(19), requestedEffectiveOn: '2026-01-15' }, false],
    ['request-override', { justification: some(20), requestedEffectiveOn: '2026-01-15' }, true],
    ['request-override', { justification: some(2000), requestedEffectiveOn: '2026-01-15' }, true],
    ['request-override', { justification: some(2001), requestedEffectiveOn: '2026-01-15' }, false],
    ['request-override', { justification: some(20) }, false],
    ['decide-override', { decision: 'APPROVE', note: 'x' }, true],
    ['decide-override', { decision: 'DECLINE', note: 'x', approvalReference: some(200) }, true],
    ['decide-override', { decision: 'MAYBE', note: 'x' }, false],
    ['decide-override', { decision: 'APPROVE' }, false],
    ['return', { reason: 'x', paths: ['/current/0/name'] }, true],
    ['return', { reason: 'x', paths: [] }, false],
    ['return', { reason: 'x', paths: ['current'] }, false],
    ['return', { reason: 'x' }, false],
    ['correct', { form: aCocpForm() }, true],
    ['correct', {}, false],
  ] as const)('%s %j: %s', (act, input, isTaken) => {
    expect(takes(act, input)).toBe(isTaken);
  });
});

describe('a drawn signature is a PNG, 64 KiB at most', () => {
  it.each([
    ['a PNG', png(200), true],
    ['64 KiB', png(kib64), true],
    ['a character more', png(kib64 + 1), false],
    ['a JPEG', 'data:image/jpeg;base64,/9j/4AAQSkZJRg', false],
    ['a PNG by name only', 'data:image/png;base64,PHN2Zz48L3N2Zz4=', false],
    ['an address', 'https://example.com/signature.png', false],
    ['something behind it', `${png(200)}"><script>`, false],
  ])('%s', (_, image, isTaken) => {
    expect(takes('sign', { name: 'Sato', signature: { kind: 'DRAWN', image } })).toBe(isTaken);
  });

  it('comes with its image, a typed one without', () => {
    expect(takes('sign', { name: 'Sato', signature: { kind: 'DRAWN' } })).toBe(false);
    expect(takes('sign', { name: 'Sato', signature: { kind: 'TYPED', image: png(200) } })).toBe(false);
  });
});

describe('what a signature shows of a person', () => {
  it('stands beside the entry of the history, not in it', () => {
    const story = aStory({ enrollments: [anAmericanEnrollment()] });
    story.opens('P-RES2', aCocpForm());
    story.does('P-UNI', 'sign', { name: '髙﨑 花子', signature: { kind: 'DRAWN', image: png(200) }, noticeToPreviousOn: '2026-01-15' });
    const { personal, detail, by } = story.history().at(-1) ?? {};
    expect(personal).toEqual({ name: '髙﨑 花子', image: png(200) });
    expect(by).toEqual({ userId: 'U-P-UNI', partyId: 'P-UNI' });
    expect(JSON.stringify([detail, story.case()])).not.toMatch(/髙﨑|iVBOR/);
  });
});
