import { describe, expect, it } from 'vitest';
import type { CaseListed } from '../../../shared/api/index.ts';
import { asDate } from '../../../shared/calendar/index.ts';
import { byUrgency, changeOf, clockOf, isSoon, stepOf, type Clock } from '../../../web/case/standing.ts';

const today = asDate('2027-02-01');

type Told = Pick<CaseListed, 'status' | 'phase' | 'route' | 'signers' | 'waitingOn' | 'acts' | 'deadlines' | 'effectiveOn'>;

const signer = (
  role: CaseListed['signers'][number]['role'],
  partyId: string,
  signedOn: string | null = null,
): CaseListed['signers'][number] => ({
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
  deadlines: [],
  effectiveOn: null,
  ...told,
});

const deadline = (rule: CaseListed['deadlines'][number]['rule'], on: string, state: 'PENDING' | 'MET' | 'MISSED' = 'PENDING') => ({
  rule,
  on: asDate(on),
  state,
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

describe('the clock of a case', () => {
  it('is the next date', () => {
    const clock = clockOf(
      aCase({ deadlines: [deadline('COCP-LEAD-INTL-EES-30', '2027-02-08'), deadline('COCP-SIGN-90', '2027-04-10')] }),
      today,
    );
    expect(clock).toEqual({ kind: 'DUE', days: 7, on: '2027-02-08' });
    expect(isSoon(clock)).toBe(true);
    expect(isSoon(clockOf(aCase({ deadlines: [deadline('COCP-SIGN-90', '2027-02-09')] }), today))).toBe(false);
  });

  it('is due today on the last day that counts, and late on the day after', () => {
    const on = (state: 'PENDING' | 'MISSED', day: string) =>
      clockOf(aCase({ deadlines: [deadline('COCP-LEAD-INTL-EES-30', day, state)] }), today);
    expect(on('PENDING', '2027-02-01')).toMatchObject({ kind: 'DUE', days: 0 });
    expect(on('MISSED', '2027-01-31')).toMatchObject({ kind: 'LATE', days: 1 });
  });

  it('stays late while the new partner has not chosen how it goes on, and not after', () => {
    const deadlines = [deadline('COCP-LEAD-INTL-EES-30', '2027-01-29', 'MISSED'), deadline('COCP-LATE-30', '2027-03-01')];
    expect(clockOf(aCase({ phase: 'LATE', deadlines }), today)).toMatchObject({ kind: 'LATE', days: 3 });
    const scheduled = clockOf(aCase({ phase: 'SCHEDULED', deadlines: deadlines.slice(0, 1), effectiveOn: asDate('2027-02-03') }), today);
    expect(scheduled).toEqual({ kind: 'EFFECTIVE', days: 2, on: '2027-02-03', isSettled: true });
  });

  it('puts what is late first, then what is due, by date, then what has none', () => {
    const clocks: readonly Clock[] = [
      { kind: 'NONE' },
      { kind: 'DUE', days: 9, on: asDate('2027-02-10') },
      { kind: 'LATE', days: 1, on: asDate('2027-01-31') },
      { kind: 'EFFECTIVE', days: 2, on: asDate('2027-02-03'), isSettled: true },
      { kind: 'LATE', days: 9, on: asDate('2027-01-23') },
    ];
    expect(clocks.toSorted(byUrgency).map((clock) => (clock.kind === 'NONE' ? null : clock.on))).toEqual([
      '2027-01-23',
      '2027-01-31',
      '2027-02-03',
      '2027-02-10',
      null,
    ]);
  });
});
