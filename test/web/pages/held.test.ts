import { beforeAll, describe, expect, it } from 'vitest';
import { heldFields as en } from '../../../shared/texts/en/page/held-fields.ts';
import { heldFields as ja } from '../../../shared/texts/ja/page/held-fields.ts';
import { enrollmentDraftOf } from '../../../web/pages/register/enrollment-draft.ts';
import type { asHeld as AsHeld, heldIn as HeldIn } from '../../../web/pages/register/use-held.ts';
import { openBrowser } from '../sign-in/a-browser.ts';

let heldIn: typeof HeldIn;
let asHeld: typeof AsHeld;
beforeAll(async () => {
  openBrowser({});
  ({ heldIn, asHeld } = await import('../../../web/pages/register/use-held.ts'));
});

const aTerm = { startsOn: '2025-04-01', endsOn: '2028-03-31', years: 3 } as const;
const once = { terms: [aTerm] } as unknown as Parameters<typeof HeldIn>[0];
const twice = { terms: [aTerm, aTerm] } as unknown as Parameters<typeof HeldIn>[0];

describe('what of a record cannot be corrected, said before anything is sent', () => {
  it('is what an open case stands on, with its log number', () => {
    const held = heldIn(once, 'COCP-7K3M-9QX1', en);
    for (const field of [
      'timeZone',
      'program',
      'startsOn',
      'years',
      'billDates',
      'institutionId',
      'resellerId',
      'distributorId',
      'advisorId',
    ])
      expect(held(field)).toBe('Cannot be changed while COCP-7K3M-9QX1 is open.');
    expect(['number', 'masterAgreement', 'country', 'contacts', 'firstOrderOn'].flatMap((field) => held(field) ?? [])).toEqual([]);
    expect(heldIn(once, 'COCP-7K3M-9QX1', ja)('years')).toContain('COCP-7K3M-9QX1');
  });

  it('is the first term once another has followed it', () => {
    expect(heldIn(twice, undefined, en)('startsOn')).toBe(en.byTerms);
    expect(heldIn(twice, undefined, en)('years')).toBe(en.byTerms);
    expect(heldIn(twice, undefined, en)('program')).toBeUndefined();
  });

  it('is nothing otherwise, and nothing of a record that is new', () => {
    expect(heldIn(once, undefined, en)('startsOn')).toBeUndefined();
    expect(heldIn(null, undefined, en)('startsOn')).toBeUndefined();
  });
});

describe('a form that was typed into before a case was opened', () => {
  it('has what the case stands on as it is on record, and all else as it was typed', () => {
    const record = { ...enrollmentDraftOf(null), program: 'EES', years: '3', number: '71000001' } as const;
    const typed = { ...record, program: 'SCHOOL', years: '1', number: '71000002' } as const;
    expect(asHeld(typed, record, heldIn(once, 'COCP-7K3M-9QX1', en))).toEqual({ ...record, number: '71000002' });
    expect(asHeld(typed, record, heldIn(once, undefined, en))).toEqual(typed);
  });
});
