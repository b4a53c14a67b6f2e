import { describe, expect, it } from 'vitest';
import type { HistoryEntry } from '../../../functions/store/index.ts';
import { planOf } from '../../../functions/render/plan.ts';
import { asInstant } from '../../../shared/calendar/index.ts';

const at = asInstant('2026-01-15T06:00:00Z');

const historyOf = (...acts: readonly string[]): readonly HistoryEntry[] =>
  acts.map((act, index) => ({ seq: index + 1, at, recordedAt: at, by: null, act, rule: null, detail: {}, hash: '' }));

const recordsIn = (...acts: readonly string[]): readonly string[] =>
  planOf({ kind: 'COCP', status: 'CLOSED' }, historyOf(...acts)).flatMap(({ step, entry }) => (step === 'RECORD' ? [entry.act] : []));

describe('the final record of a case', () => {
  it.each([
    ['a mail came back', 'mail-bounced'],
    ['a mail was sent again', 'send-again'],
    ['a task was done', 'complete-task'],
    ['a link was taken back', 'revoke-link'],
    ['an address was verified', 'verify-contact'],
  ])('is that of what closed it, though %s since', (_, act) => {
    expect(recordsIn('open', 'sign', 'reject', act)).toEqual(['reject']);
  });
});
