import { describe, expect, it } from 'vitest';
import { cicrForm, formContactRole, isOnlineRole, manualContactRoles } from '../../../../shared/cases/cicr/index.ts';
import { aContact, aContactChange } from '../../../builders/index.ts';

const faults = (changes: unknown): readonly string[] =>
  cicrForm.safeParse({ changes }).error?.issues.map(({ path }) => `/${path.join('/')}`) ?? [];

describe('the form of a change of contact information', () => {
  it.each(formContactRole.options)('names %s', (role) => {
    expect(faults([aContactChange(role)])).toEqual([]);
  });

  it('names an address and the address under user information', () => {
    expect(
      faults([
        { what: 'USER_EMAIL', email: 'ito@example.com' },
        { what: 'ADDRESS', address: '1-1 Mihama' },
      ]),
    ).toEqual([]);
  });

  it('says each thing once', () => {
    expect(faults([aContactChange('PRIMARY'), aContactChange('NOTICES'), aContactChange('PRIMARY', aContact('Abe Jun'))])).toEqual([
      '/changes/2/role',
    ]);
    const address = { what: 'ADDRESS', address: '1-1 Mihama' };
    expect(faults([address, address])).toEqual(['/changes/1/what']);
  });

  it('removes only what operations remove (CICR-MANUAL)', () => {
    for (const role of formContactRole.options) {
      expect([role, faults([{ what: 'CONTACT', role, contact: null }])]).toEqual([role, isOnlineRole(role) ? ['/changes/0/contact'] : []]);
    }
    expect(formContactRole.options.filter((role) => !isOnlineRole(role))).toEqual([...manualContactRoles]);
  });

  it.each([
    ['nothing', []],
    ['a role that is none', [{ what: 'CONTACT', role: 'BOSS', contact: aContact() }]],
    ['no contact', [{ what: 'CONTACT', role: 'PRIMARY' }]],
    ['an address that is none', [aContactChange('PRIMARY', { name: 'Ito Ken', email: 'ito' })]],
    ['a field of another change', [{ what: 'ADDRESS', email: 'ito@example.com' }]],
    ['a field nobody knows', [{ ...aContactChange(), since: '2026-01-15' }]],
  ])('is refused with %s', (_, changes) => {
    expect(faults(changes)).not.toEqual([]);
  });
});
