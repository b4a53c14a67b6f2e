import { describe, expect, it } from 'vitest';
import { quoteOf } from '../../../web/case/entry.ts';

const somebody = 'U-1';

describe('what is quoted with an entry', () => {
  it('is what somebody gave as a reason, a justification or a note', () => {
    expect(quoteOf({ act: 'withdraw', by: somebody, detail: { reason: 'Filed twice.' } })).toBe('Filed twice.');
    expect(quoteOf({ act: 'request-override', by: somebody, detail: { justification: 'The mail was lost.' } })).toBe('The mail was lost.');
    expect(quoteOf({ act: 'approve', by: somebody, detail: { note: 'As agreed.' } })).toBe('As agreed.');
  });

  it('is never a code: neither the reason of an opening nor that of what the calendar does', () => {
    expect(quoteOf({ act: 'open', by: somebody, detail: { reason: 'BREACH' } })).toBeNull();
    expect(quoteOf({ act: 'terminate', by: null, detail: { reason: 'AMENDMENT' } })).toBeNull();
  });
});
