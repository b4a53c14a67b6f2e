import { describe, expect, it } from 'vitest';
import { asDate } from '../../../../shared/calendar/index.ts';
import { adviseCicr, manualContactRoles, type CicrChange } from '../../../../shared/cases/cicr/index.ts';
import { isRefused } from '../../../../shared/cases/refusal.ts';
import { contactRole, type Enrollment } from '../../../../shared/records/index.ts';
import { editionOn } from '../../../../shared/rules/index.ts';
import { aCicrForm, aContactChange, anAmericanEnrollment, anEnrollment, aStory } from '../../../builders/index.ts';

const openedOn = asDate('2026-01-15');

const advice = (changes: readonly CicrChange[], enrollment: Enrollment = anEnrollment(), isInstitution = false) =>
  adviseCicr({ enrollment, changes, isInstitution, openedOn, edition: editionOn(openedOn) });

const advised = (...asked: Parameters<typeof advice>) => {
  const found = advice(...asked);
  if (isRefused(found)) throw new Error(`refused: ${found.refused[0].code}`);
  return found;
};

const address: CicrChange = { what: 'ADDRESS', address: '1-1 Mihama, Chiba' };
const userEmail: CicrChange = { what: 'USER_EMAIL', email: 'office@example.com' };
const regions = [
  ['in the Americas', anAmericanEnrollment()],
  ['internationally', anEnrollment()],
] as const;

describe.each(regions)('a change of contact information, %s', (_, enrollment) => {
  it.each(contactRole.options)('CICR-ROLES: %s is changed online', (role) => {
    expect(advised([aContactChange(role)], enrollment)).toMatchObject({ route: 'ELECTRONIC', form: 'CONTACT_CHANGE', processedBy: null });
    expect(advised([aContactChange(role)], enrollment).why).toContain('CICR-ROLES');
  });

  it.each([
    ...manualContactRoles.map((role) => aContactChange(role)),
    ...manualContactRoles.map((role) => aContactChange(role, null)),
    userEmail,
    address,
  ])('CICR-MANUAL: operations change $what $role', (change) => {
    expect(advised([change], enrollment)).toMatchObject({
      route: 'MANUAL',
      form: 'CONTACT_CHANGE_MANUAL',
      processedBy: 'OPERATIONS',
      takesEffect: 'WHEN_PROCESSED',
      changes: [{ online: false }],
    });
    expect(advised([change], enrollment).why[0]).toBe('CICR-MANUAL');
  });

  it('CICR-MANUAL: on an expired agreement operations change everything', () => {
    const expired = { ...enrollment, status: 'EXPIRED' as const };
    expect(advised([aContactChange('PRIMARY')], expired)).toMatchObject({
      route: 'MANUAL',
      why: ['CICR-MANUAL', 'CICR-ROLES', 'CICR-CONFIRM', 'CICR-TOLD'],
    });
  });

  it('CICR-MIXED: one change for operations makes the whole form theirs', () => {
    const mixed = advised([aContactChange('PRIMARY'), address], enrollment);
    expect(mixed).toMatchObject({ route: 'MANUAL', takesEffect: 'WHEN_PROCESSED', changes: [{ online: true }, { online: false }] });
    expect(mixed.why).toEqual(['CICR-MANUAL', 'CICR-MIXED', 'CICR-ROLES', 'CICR-CONFIRM', 'CICR-TOLD']);
  });

  it('CICR-TERMINATED: a terminated enrollment takes none', () => {
    const refused = advice([aContactChange()], { ...enrollment, status: 'TERMINATED' });
    expect(refused).toMatchObject({ refused: [{ code: 'ENROLLMENT_TERMINATED', rule: 'CICR-TERMINATED' }] });
  });
});

describe('roles that exist from agreement version 3.2 on', () => {
  const versioned = ['NOTICES', 'NOTICES_AND_ONLINE_ACCESS', 'SA_BENEFITS'] as const;

  it.each(versioned)('CICR-V32: %s is refused on 3.1 and taken from 3.2', (role) => {
    for (const agreementVersion of ['1', '2.9', '3', '3.1', '3.1.9', '3.01']) {
      expect(advice([aContactChange(role)], anEnrollment({ agreementVersion }))).toMatchObject({
        refused: [{ code: 'CONTACT_NEEDS_LATER_VERSION', rule: 'CICR-V32', path: '/changes/0/role' }],
      });
    }
    for (const agreementVersion of ['3.2', '3.2.0', '3.02', '3.10', '4']) {
      expect(advised([aContactChange(role)], anEnrollment({ agreementVersion })).why).toContain('CICR-V32');
    }
  });

  it('VERSION-ORDER: 3.10 is later than 3.2', () => {
    expect(isRefused(advice([aContactChange('NOTICES')], anEnrollment({ agreementVersion: '3.10' })))).toBe(false);
  });

  it('CICR-V32: the other roles are there in every version; each that is not is named where it stands in the form', () => {
    const older = anEnrollment({ agreementVersion: '3.1' });
    expect(
      isRefused(
        advice(
          contactRole.options.filter((role) => !versioned.includes(role as never)).map((role) => aContactChange(role)),
          older,
        ),
      ),
    ).toBe(false);
    expect(advice([aContactChange('PRIMARY'), aContactChange('NOTICES'), aContactChange('SA_BENEFITS')], older)).toMatchObject({
      refused: [{ path: '/changes/1/role' }, { path: '/changes/2/role' }],
    });
  });
});

describe('advice', () => {
  it('CICR-CONFIRM: tells a partner that the institution confirms, and by when', () => {
    expect(advised([aContactChange()])).toMatchObject({
      confirmedBy: 'INSTITUTION',
      confirmBy: '2026-02-14',
      takesEffect: 'WHEN_CONFIRMED',
    });
  });

  it('CICR-DIRECT: tells the institution that its own form takes effect at once', () => {
    const own = advised([aContactChange()], anEnrollment(), true);
    expect(own).toMatchObject({
      confirmedBy: null,
      confirmBy: null,
      takesEffect: 'AT_ONCE',
      why: ['CICR-ROLES', 'CICR-DIRECT', 'CICR-TOLD'],
    });
  });

  it.each([
    ['P-RES', anEnrollment()],
    ['P-UNI', anEnrollment({ status: 'EXPIRED' })],
  ])('says what the case then is (%s)', (who, enrollment) => {
    for (const changes of [[aContactChange()], [address], [aContactChange('NOTICES'), userEmail]]) {
      const story = aStory({ enrollments: [enrollment] });
      story.opensKind('CICR', who, aCicrForm(...changes));
      const { route, form } = advised(changes, enrollment, who === 'P-UNI');
      expect(story.view()).toMatchObject({ route, details: { form } });
    }
  });
});
