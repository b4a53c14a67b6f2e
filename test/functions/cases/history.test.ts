import { describe, expect, it } from 'vitest';
import { canonicalJson, record } from '../../../functions/cases/history.ts';
import { verifyHistory } from '../../../functions/cases/index.ts';
import type { HistoryEntry } from '../../../functions/store/index.ts';
import { asInstant } from '../../../shared/calendar/index.ts';
import type { Event } from '../../../shared/cases/case.ts';
import { aCocpForm, anAmericanEnrollment, aStory } from '../../builders/index.ts';

const enrollment = anAmericanEnrollment();
const story = aStory({ enrollments: [enrollment] });
story.opens('P-RES2', aCocpForm('RESELLER', enrollment));
const after = story.case();

const at = asInstant('2026-01-15T06:00:00.000Z');
const event = (of: Partial<Event> = {}): Event => ({ act: 'remind', at, by: null, rule: 'COCP-REMIND-SIGN', detail: { day: 7 }, ...of });
const signing = event({
  act: 'sign',
  by: { userId: 'U-1', partyId: 'P-UNI' },
  rule: null,
  detail: { role: 'INSTITUTION', signedOn: '2026-01-15' },
  personal: { name: 'Sato Hanako', image: 'data:image/png;base64,iVBORw0KGgoAAAA' },
});
const salt = () => 'SALT';

const first = record(null, { after, events: [event({ act: 'open' }), signing] }, at, salt);
const second = record(first.after, { after, events: [event()] }, asInstant('2026-01-16T06:00:00.000Z'), salt);
const entries = [...first.entries, ...second.entries];

describe('the history of a case', () => {
  it('numbers its entries from 1 and chains each to the one before, over several writes', () => {
    expect(entries.map(({ seq }) => seq)).toEqual([1, 2, 3]);
    expect(new Set(entries.map(({ hash }) => hash)).size).toBe(3);
    expect(second.after).toMatchObject({ lastSeq: 3, lastHash: entries[2]?.hash });
    expect(verifyHistory(entries, first.signatures)).toEqual({ intact: true, entries: 3 });
  });

  it('gives the same hashes for the same entries, whatever the order of their names', () => {
    expect(canonicalJson({ b: 1, a: [true, null, { d: 'x', c: undefined }] })).toBe('{"a":[true,null,{"d":"x"}],"b":1}');
    const turned = entries.map((entry) => Object.fromEntries(Object.entries(entry).toReversed()) as HistoryEntry);
    expect(verifyHistory(turned)).toEqual({ intact: true, entries: 3 });
  });

  it('of no entry is intact', () => {
    expect(verifyHistory([])).toEqual({ intact: true, entries: 0 });
  });

  it.each<[string, (entry: HistoryEntry) => HistoryEntry]>([
    ['its instant', (entry) => ({ ...entry, at: asInstant('2026-01-15T06:00:00.001Z') })],
    ['when it was recorded', (entry) => ({ ...entry, recordedAt: asInstant('2026-01-15T06:00:00.001Z') })],
    ['who did it', (entry) => ({ ...entry, by: { userId: 'U-2', partyId: 'P-UNI' } })],
    ['what was done', (entry) => ({ ...entry, act: 'decline' })],
    ['its rule', (entry) => ({ ...entry, rule: 'COCP-TURN' })],
    ['a fact of it', (entry) => ({ ...entry, detail: { ...entry.detail, signedOn: '2026-01-14' } })],
    ['a fact added', (entry) => ({ ...entry, detail: { ...entry.detail, more: '' } })],
    ['its number', (entry) => ({ ...entry, seq: 4 })],
    ['one digit of its hash', (entry) => ({ ...entry, hash: `${entry.hash.startsWith('0') ? '1' : '0'}${entry.hash.slice(1)}` })],
  ])('is not intact when %s has changed', (_, changed) => {
    for (const index of entries.keys()) {
      expect(verifyHistory(entries.map((entry, each) => (each === index ? changed(entry) : entry)))).toEqual({ intact: false, entries: 3 });
    }
  });

  it('is not intact when an entry is missing or two have changed places', () => {
    expect(verifyHistory(entries.slice(1)).intact).toBe(false);
    expect(verifyHistory(entries.filter(({ seq }) => seq !== 2)).intact).toBe(false);
    expect(verifyHistory(entries.toReversed()).intact).toBe(false);
  });

  it('cut short at its end is told by the case, which knows what it ended with', () => {
    expect(verifyHistory(entries, [], second.after.lastHash)).toEqual({ intact: true, entries: 3 });
    expect(verifyHistory(entries.slice(0, 2), [], second.after.lastHash)).toEqual({ intact: false, entries: 2 });
  });
});

describe('a signature in the history', () => {
  const [row] = first.signatures;
  if (row === undefined) throw new Error('somebody signed');

  it('is named by its row and a salted digest, without what it shows of a person', () => {
    expect(entries[1]?.detail).toMatchObject({ role: 'INSTITUTION', signature: { row: 2 } });
    expect(JSON.stringify(entries)).not.toMatch(/Sato|iVBOR/);
    const otherSalt = record(null, { after, events: [signing] }, at, () => 'PEPPER');
    expect(otherSalt.entries[0]?.detail.signature).not.toEqual(entries[1]?.detail.signature);
  });

  it.each([
    ['the name', { ...row, name: 'Sato Hanae' }],
    ['the image', { ...row, image: 'data:image/png;base64,iVBORw0KGgoAAAB' }],
    ['the entry it belongs to', { ...row, seq: 3 }],
  ])('does not stand when %s was exchanged', (_, exchanged) => {
    expect(verifyHistory(entries, [exchanged])).toEqual({ intact: false, entries: 3 });
  });

  it('may be erased: the chain stays whole', () => {
    const erased = { ...row, name: null, image: null, salt: null, erasedOn: at };
    expect(verifyHistory(entries, [erased])).toEqual({ intact: true, entries: 3 });
  });
});
