import { describe, expect, it } from 'vitest';
import type { ListedOf } from '../../../../shared/api/index.ts';
import { asDate } from '../../../../shared/calendar/index.ts';
import { changeOf, isManualByOverride, stepOf } from '../../../../web/kinds/cocp/standing.ts';
import { anEntry } from '../../case/a-case.ts';

type Told = Pick<ListedOf<'COCP'>, 'status' | 'phase' | 'route' | 'signers' | 'waitingOn' | 'acts'>;

const signer = (
  role: ListedOf<'COCP'>['signers'][number]['role'],
  partyId: string,
  signedOn: string | null = null,
): ListedOf<'COCP'>['signers'][number] => ({
  role,
  partyId,
  signedOn: signedOn === null ? null : asDate(signedOn),
});

const aCase = (told: Partial<Told> = {}): Told => ({
  status: 'OPEN',
  phase: 'SIGNING',
  route: 'ELECTRONIC',
  signers: [signer('INSTITUTION', 'P-UNI'), signer('NEW_RESELLER', 'P-RES2')],
  waitingOn: ['P-UNI'],
  acts: [],
  ...told,
});

describe('what changes, read from who signs', () => {
  it.each([
    ['RESELLER', ['INSTITUTION', 'NEW_RESELLER']],
    ['RESELLER_AND_DISTRIBUTOR', ['INSTITUTION', 'NEW_RESELLER', 'NEW_DISTRIBUTOR']],
    ['DISTRIBUTOR', ['RESELLER', 'NEW_DISTRIBUTOR']],
    ['SOFTWARE_ADVISOR', ['INSTITUTION', 'NEW_ADVISOR']],
  ] as const)('%s', (change, roles) => {
    expect(changeOf(roles.map((role) => signer(role, role)))).toBe(change);
  });
});

describe('a case that reads manual', () => {
  const filed = (route: string) => anEntry({ act: 'open', detail: { route, change: 'RESELLER' } });
  const decided = (decision: string) => anEntry({ seq: 2, act: 'decide-override', detail: { decision } });

  it.each([
    ['does so by its approved override', 'MANUAL', ['ELECTRONIC', 'APPROVE'], true],
    ['was filed so, whatever was approved since', 'MANUAL', ['MANUAL', 'APPROVE'], false],
    ['does not, where the override was declined', 'ELECTRONIC', ['ELECTRONIC', 'DECLINE'], false],
  ] as const)('COCP-OVERRIDE-APPROVED: %s', (_, route, [filedBy, decision], isSo) => {
    expect(isManualByOverride({ route, history: [filed(filedBy), decided(decision)] })).toBe(isSo);
  });

  it('is told nothing where the reader has no history, as with a link', () => {
    expect(isManualByOverride({ route: 'MANUAL', history: [] })).toBe(false);
  });
});

describe('what a case waits for', () => {
  it('is the next signature', () => {
    expect(stepOf(aCase(), 'INTERNATIONAL')).toBe('SIGN');
  });

  it('is signatures on paper, internationally on the manual route (COCP-INK)', () => {
    const paper = { route: 'MANUAL', waitingOn: ['P-UNI', 'P-RES2'] } as const;
    expect(stepOf(aCase({ ...paper, waitingOn: [...paper.waitingOn] }), 'INTERNATIONAL')).toBe('SIGN_ON_PAPER');
    expect(stepOf(aCase({ route: 'MANUAL' }), 'AMERICAS')).toBe('SIGN');
  });

  it('is a correction where it waits on the submitter although others have yet to sign', () => {
    const signed = [signer('INSTITUTION', 'P-UNI', '2027-01-20'), signer('NEW_RESELLER', 'P-RES2', '2027-01-21')];
    expect(stepOf(aCase({ signers: signed, waitingOn: ['P-RES2'] }), 'INTERNATIONAL')).toBe('CORRECT');
    expect(stepOf(aCase({ waitingOn: ['P-RES2'] }), 'INTERNATIONAL')).toBe('CORRECT');
    expect(stepOf(aCase({ acts: ['correct', 'withdraw'] }), 'INTERNATIONAL')).toBe('CORRECT');
  });

  it.each([
    ['RECEIPT', 'RECEIVE'],
    ['REVIEW', 'REVIEW'],
    ['LATE', 'CHOOSE_WHEN_LATE'],
    ['OVERRIDE', 'DECIDE_OVERRIDE'],
    ['SCHEDULED', 'SCHEDULED'],
  ] as const)('follows from the phase %s', (phase, step) => {
    expect(stepOf(aCase({ phase }), 'INTERNATIONAL')).toBe(step);
  });

  it('is nothing once it is closed', () => {
    expect(stepOf(aCase({ status: 'CLOSED', phase: null }), 'INTERNATIONAL')).toBe('CLOSED');
  });
});
