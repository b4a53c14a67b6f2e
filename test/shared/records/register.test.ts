import { describe, expect, it } from 'vitest';
import { asDate, asInstant, timeZone } from '../../../shared/calendar/index.ts';
import { enrollmentFields, registeredOf, type Enrollment, type EnrollmentFields } from '../../../shared/records/index.ts';
import { partiesIn, register } from '../../../shared/records/register.ts';
import { aCaller, aContact, anEnrollment, parties } from '../../builders/index.ts';

const now = asInstant('2026-01-15T00:00:00.000Z');
const fieldsOf = (of: Enrollment): EnrollmentFields => enrollmentFields.parse(registeredOf(of));

/** What comes of it where operations of the region register `before` anew with other fields. */
const registered = (before: Enrollment | null, of: Partial<EnrollmentFields> = {}, as = 'OPS-INTERNATIONAL') =>
  register('E-1', { ...fieldsOf(before ?? anEnrollment()), ...of }, aCaller(as), { before, now, parties: parties() });
const enrollmentFrom = (...asked: Parameters<typeof registered>): Enrollment => {
  const decided = registered(...asked);
  if (decided === null || 'refused' in decided) throw new Error(`not registered: ${JSON.stringify(decided)}`);
  return decided.enrollment;
};

describe('an enrollment nobody knew', () => {
  it('has its first term from its start (DATE-4), nothing open and nobody verified, and is known from now', () => {
    expect(enrollmentFrom(null, { contacts: { PRIMARY: aContact() } })).toEqual(
      anEnrollment({ contacts: { PRIMARY: aContact() }, knownAt: now }),
    );
  });

  it('names each party in its role', () => {
    expect(partiesIn(fieldsOf(anEnrollment()))).toEqual(['P-UNI', 'P-RES', 'P-DIS']);
    const { refused } = { refused: null, ...registered(null, { institutionId: 'P-RES', resellerId: 'P-NONE', advisorId: 'P-ADV' }) };
    expect(refused).toEqual({
      type: 'PARTY_UNKNOWN',
      missing: [
        { field: 'institutionId', role: 'INSTITUTION' },
        { field: 'resellerId', role: 'RESELLER' },
      ],
    });
  });

  it('is of the region of who registers it; one of another region is not theirs to know (SEE-REGION)', () => {
    expect(registered(null, { region: 'AMERICAS' })).toEqual({ refused: { type: 'NOT_YOUR_REGION' } });
    expect(registered(anEnrollment(), {}, 'OPS-AMERICAS')).toBeNull();
  });
});

describe('REGISTER-HELD: an enrollment with an open case', () => {
  const logNumber = 'COCP-7K3M-9QX1';
  const open = anEnrollment({
    billDates: ['2026-04-01', '2026-10-01'],
    openCases: [{ caseId: 'C-1', kind: 'COCP', logNumber }],
  });

  it.each<[string, Partial<EnrollmentFields>]>([
    ['timeZone', { timeZone: timeZone.parse('Asia/Seoul') }],
    ['program', { program: 'SCHOOL' }],
    ['startsOn', { startsOn: asDate('2024-05-01') }],
    ['years', { years: 1 }],
    ['billDates', { billDates: [asDate('2026-10-01')] }],
    ['institutionId', { institutionId: 'P-UNI2' }],
    ['resellerId', { resellerId: 'P-RES3' }],
    ['distributorId', { distributorId: 'P-DIS2' }],
    ['advisorId', { advisorId: 'P-ADV' }],
  ])('keeps its %s, and names the case', (field, of) => {
    expect(registered(open, of)).toEqual({ refused: { type: 'CASE_OPEN', fields: [field], logNumber } });
  });

  it('may change in everything else; its bill dates have no order', () => {
    const corrected = enrollmentFrom(open, { number: '99', qualified: false, billDates: open.billDates.toReversed() });
    expect(corrected).toMatchObject({ number: '99', qualified: false, openCases: open.openCases, knownAt: open.knownAt });
  });
});

describe('REGISTER-KEPT: what a case has changed', () => {
  const logNumber = 'COCP-7K3M-9QX1';
  const changedBy = (cases: Parameters<typeof anEnrollment>[0]) => anEnrollment({ contacts: { PRIMARY: aContact() }, ...cases });
  const refusedBy = (fields: readonly string[], number: string | null = logNumber) => ({
    refused: { type: 'CHANGED_BY_CASE', fields, logNumber: number },
  });

  it('is not set back to the partner before, but may be set to somebody else', () => {
    const of = changedBy({ resellerId: 'P-RES2', caseChanges: [{ field: 'resellerId', from: 'P-RES', to: 'P-RES2', logNumber }] });
    expect(registered(of, { resellerId: 'P-RES' })).toEqual(refusedBy(['resellerId']));
    expect(enrollmentFrom(of, { resellerId: 'P-RES3' }).resellerId).toBe('P-RES3');
  });

  it('is not set back to the contact before, nor taken out; another may come', () => {
    const before = aContact('Sato Hanako');
    const of = changedBy({ contactChanges: [{ role: 'PRIMARY', from: before, logNumber }] });
    expect(registered(of, { contacts: { PRIMARY: before } })).toEqual(refusedBy(['contacts/PRIMARY']));
    expect(registered(of, { contacts: {} })).toEqual(refusedBy(['contacts/PRIMARY']));
    expect(enrollmentFrom(of, { contacts: { PRIMARY: aContact('Abe Jun') } }).contacts.PRIMARY?.name).toBe('Abe Jun');
  });

  it.each([
    ['an extension was chosen', { extension: { years: 3 as const } }],
    ['the term ended in a case', { expiryOpenedFor: '2027-03-31', status: 'EXPIRED' as const }],
  ])('keeps its first term where %s', (_, of) => {
    expect(registered(changedBy(of), { years: 1 })).toEqual(refusedBy(['years'], null));
    expect(enrollmentFrom(changedBy(of), { number: '99' }).number).toBe('99');
  });
});

describe('what is known of a contact (CICR-TOLD)', () => {
  const held = { ...aContact('Ito Ken'), emailVerifiedOn: '2026-01-10', awaits: 'CODE' };
  const of = anEnrollment({ contacts: { PRIMARY: held } });

  it('stays with its address, however that is written', () => {
    const { contacts } = enrollmentFrom(of, { contacts: { PRIMARY: aContact('Ito K.', { email: 'Ito@Example.com' }) } });
    expect(contacts.PRIMARY).toMatchObject({ name: 'Ito K.', emailVerifiedOn: '2026-01-10', awaits: 'CODE' });
  });

  it('goes with it', () => {
    const { contacts } = enrollmentFrom(of, { contacts: { PRIMARY: aContact('Abe Jun') } });
    expect(contacts.PRIMARY).toMatchObject({ emailVerifiedOn: null, awaits: null });
  });
});

describe('what the calendar goes by', () => {
  const of = anEnrollment({ firstOrderOn: null });

  it('is known anew where it is another start, length, programme or an order taken back (EXPIRY-PAST, TERM-NO-ORDER-LATE)', () => {
    const { knownAt } = of;
    expect(enrollmentFrom(of, { qualified: false }).knownAt).toBe(knownAt);
    expect(enrollmentFrom(of, { firstOrderOn: asDate('2024-04-10') }).knownAt).toBe(knownAt);
    expect(enrollmentFrom(of, { program: 'SCHOOL' }).knownAt).toBe(now);
    expect(enrollmentFrom(anEnrollment(), { firstOrderOn: null }).knownAt).toBe(now);
  });

  it('is a term drawn anew from the start (DATE-4); what is terminated stays so', () => {
    const shorter = enrollmentFrom(anEnrollment({ status: 'EXPIRED' }), { years: 1 });
    expect(shorter).toMatchObject({ status: 'ACTIVE', terms: [{ startsOn: '2024-04-01', endsOn: '2025-03-31', years: 1 }], knownAt: now });
    expect(enrollmentFrom(anEnrollment({ status: 'TERMINATED' }), { years: 1 }).status).toBe('TERMINATED');
  });
});
