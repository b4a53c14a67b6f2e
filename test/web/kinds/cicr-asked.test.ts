import { describe, expect, it } from 'vitest';
import type { ShownOf } from '../../../shared/api/index.ts';
import { askedIn } from '../../../web/kinds/cicr/asked.ts';

const wanted = { name: 'Mori Haruka', email: 'mori@kita.example' };
const held = { name: 'Yamada Hanako', email: 'yamada@kita.example', emailVerifiedOn: null };
const form: ShownOf<'CICR'>['form'] = {
  changes: [
    { what: 'CONTACT', role: 'PRIMARY', contact: wanted },
    { what: 'CONTACT', role: 'BILL_TO', contact: null },
    { what: 'ADDRESS', address: '1-1 Kita' },
  ],
};

describe('a change of contact information that came to nothing', () => {
  it.each(['LAPSED', 'DECLINED', 'WITHDRAWN', 'REJECTED', 'VOID'] as const)(
    '%s: what was asked for stays, beside what is on record',
    (outcome) => {
      expect(askedIn({ form, outcome }, { PRIMARY: held })).toEqual([
        { what: 'CONTACT', changed: 'PRIMARY', online: true, before: held, after: wanted },
        { what: 'CONTACT', changed: 'BILL_TO', online: false, before: null, after: null },
        { what: 'ADDRESS', changed: 'ADDRESS', online: false, before: null, after: '1-1 Kita' },
      ]);
    },
  );

  it('tells nothing of one that is open or took effect: the case itself does', () => {
    expect(askedIn({ form, outcome: null }, {})).toBeNull();
    expect(askedIn({ form, outcome: 'EFFECTIVE' }, {})).toBeNull();
  });

  it('tells no values to whoever sees only what it was about', () => {
    const about: ShownOf<'CICR'>['form'] = { changes: [{ what: 'CONTACT', role: 'PRIMARY' }, { what: 'ADDRESS' }] };
    expect(askedIn({ form: about, outcome: 'LAPSED' }, {})).toBeNull();
  });
});
