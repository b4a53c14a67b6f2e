import { describe, expect, it } from 'vitest';
import { contactTold, verifyContact } from '../../../../shared/cases/cicr/index.ts';
import type { Story } from '../../../builders/index.ts';
import { aCicrForm, aContact, aContactChange, anEnrollment, aStory } from '../../../builders/index.ts';

const old = aContact('Sato Hanako');
const story = (contacts: object = { PRIMARY: old }) => aStory({ enrollments: [anEnrollment({ contacts })] });

/** Who was written to, of what, for which roles: contacts only. */
const contacted = (of: Story) =>
  of.told().flatMap(({ message, contact, caseId, facts }) => {
    if (contact === undefined) return [];
    return [[message, contactTold(of.caseOfKind('CICR', caseId), contact)?.email, facts.changes]];
  });

const awaited = (of: Story, role: 'PRIMARY' | 'NOTICES' = 'PRIMARY'): string => of.enrollment().contacts[role]?.awaits ?? 'NOTHING';

describe('contacts', () => {
  it('CICR-TOLD: the person replaced is told at once, the new address gets its code and nothing else', () => {
    const told = story();
    told.opensKind('CICR', 'P-UNI', aCicrForm());
    expect(contacted(told)).toEqual([
      ['CICR_REPLACED', 'sato@example.com', ['PRIMARY']],
      ['CICR_CODE', 'ito@example.com', ['PRIMARY']],
    ]);
    expect(told.enrollment().contacts.PRIMARY).toMatchObject({ ...aContact(), emailVerifiedOn: null });
  });

  it('CICR-TOLD: is told once the code was given back; a second time nobody waits for it', () => {
    const told = story();
    told.opensKind('CICR', 'P-UNI', aCicrForm());
    told.goesTo('2026-01-20T16:00:00.000Z');
    const verified = verifyContact(told.caseOfKind('CICR'), awaited(told), told.world());
    expect(verified).toMatchObject({
      roles: ['PRIMARY'],
      emailVerifiedOn: '2026-01-21',
      decision: {
        events: [{ act: 'verify-contact', by: null, rule: 'CICR-TOLD', detail: { changes: ['PRIMARY'], emailVerifiedOn: '2026-01-21' } }],
        effects: [
          { type: 'CHANGE_ENROLLMENT', set: { contacts: { PRIMARY: { emailVerifiedOn: '2026-01-21', awaits: null } } } },
          { type: 'TELL', message: 'CICR_CONTACT', to: [], contact: { change: 0, side: 'NEW' } },
        ],
      },
    });
    told.rewrites('E-1', { contacts: { PRIMARY: { ...aContact(), emailVerifiedOn: null, awaits: null } } });
    expect(verifyContact(told.caseOfKind('CICR'), 'anything', told.world())).toBeNull();
  });

  it('CICR-TOLD: one code for an address, however many roles it is named for; and one letter to who loses several', () => {
    const told = story({ PRIMARY: old, NOTICES: old });
    told.opensKind('CICR', 'P-UNI', aCicrForm(aContactChange('PRIMARY'), aContactChange('NOTICES')));
    expect(contacted(told)).toEqual([
      ['CICR_REPLACED', 'sato@example.com', ['PRIMARY', 'NOTICES']],
      ['CICR_CODE', 'ito@example.com', ['PRIMARY', 'NOTICES']],
    ]);
    expect(awaited(told)).toBe(awaited(told, 'NOTICES'));
  });

  it('CICR-TOLD: the same address keeps its verification, whatever else changes about the contact', () => {
    const told = story({ PRIMARY: { ...old, emailVerifiedOn: '2025-05-05' } });
    told.opensKind('CICR', 'P-UNI', aCicrForm(aContactChange('PRIMARY', { ...old, phone: '+81 43 999 8888' })));
    expect(told.enrollment().contacts.PRIMARY).toMatchObject({ phone: '+81 43 999 8888', emailVerifiedOn: '2025-05-05', awaits: null });
    expect(contacted(told)).toEqual([]);
  });

  it('CICR-TOLD: an address operations registered is known; with another name it is told, and nobody is replaced there', () => {
    const told = story();
    told.opensKind('CICR', 'P-UNI', aCicrForm(aContactChange('PRIMARY', { ...old, name: 'Abe Jun' })));
    expect(told.enrollment().contacts.PRIMARY).toMatchObject({ emailVerifiedOn: null, awaits: null });
    expect(contacted(told)).toEqual([['CICR_CONTACT', 'sato@example.com', ['PRIMARY']]]);
  });

  it('CICR-TOLD: an address verified in another role counts here', () => {
    const told = story({ PRIMARY: old, NOTICES: { ...aContact(), emailVerifiedOn: '2025-05-05' } });
    told.opensKind('CICR', 'P-UNI', aCicrForm());
    expect(told.enrollment().contacts.PRIMARY).toMatchObject({ emailVerifiedOn: '2025-05-05', awaits: null });
    expect(contacted(told)).toEqual([
      ['CICR_REPLACED', 'sato@example.com', ['PRIMARY']],
      ['CICR_CONTACT', 'ito@example.com', ['PRIMARY']],
    ]);
  });

  it('CICR-TOLD: an address that still waits for its code is told nothing when it is replaced', () => {
    const told = story();
    told.opensKind('CICR', 'P-UNI', aCicrForm());
    told.opensKind('CICR', 'P-UNI', aCicrForm(aContactChange('PRIMARY', aContact('Abe Jun'))));
    expect(contacted(told).slice(2)).toEqual([['CICR_CODE', 'abe@example.com', ['PRIMARY']]]);
  });

  it('CICR-TOLD: filed again, an address that waits gets a new code, and the one before is good no more', () => {
    const told = story();
    told.opensKind('CICR', 'P-UNI', aCicrForm());
    const before = awaited(told);
    told.opensKind('CICR', 'P-UNI', aCicrForm(aContactChange('PRIMARY'), aContactChange('NOTICES')));
    expect(awaited(told)).not.toBe(before);
    expect(awaited(told)).toBe(awaited(told, 'NOTICES'));
    expect(verifyContact(told.caseOfKind('CICR'), before, told.world())).toBeNull();
  });

  it('CICR-TOLD: with one code every role that waits for it is verified, also one of an earlier form', () => {
    const told = story();
    told.opensKind('CICR', 'P-UNI', aCicrForm());
    told.opensKind('CICR', 'P-UNI', aCicrForm(aContactChange('NOTICES')));
    expect(verifyContact(told.caseOfKind('CICR'), awaited(told), told.world())?.roles).toEqual(['PRIMARY', 'NOTICES']);
  });
});

describe('personal data', () => {
  it('stands in the case and the enrollment, and in no entry of the history and no message', () => {
    const told = story();
    told.opensKind(
      'CICR',
      'P-RES',
      aCicrForm(aContactChange('PRIMARY'), { what: 'ADDRESS', address: '1-1 Mihama' }, { what: 'USER_EMAIL', email: 'office@example.com' }),
    );
    told.does('P-UNI', 'confirm');
    told.does('OPS-INTERNATIONAL', 'process');
    const verified = verifyContact(told.caseOfKind('CICR'), awaited(told), told.world());
    const carried = JSON.stringify([
      told.history(),
      told.told(),
      verified?.decision.events,
      verified?.decision.effects.filter(({ type }) => type === 'TELL'),
    ]);
    for (const person of ['Ito', 'Sato', 'example.com', 'Mihama']) expect(carried).not.toContain(person);
  });
});
