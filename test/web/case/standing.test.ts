import { describe, expect, it } from 'vitest';
import type { CaseListed, ListedOf } from '../../../shared/api/index.ts';
import { asDate } from '../../../shared/calendar/index.ts';
import type { Outcome } from '../../../shared/cases/case.ts';
import type { KindWords } from '../../../shared/texts/en/page/kind-words.ts';
import { page as en } from '../../../shared/texts/en/page.ts';
import { page as ja } from '../../../shared/texts/ja/page.ts';
import { byUrgency, clockOf, clockText, isSoon, type Clock } from '../../../web/case/standing.ts';
import { aListedCase } from './a-case.ts';

const today = asDate('2027-02-01');

const deadline = (rule: CaseListed['deadlines'][number]['rule'], on: string, state: 'PENDING' | 'MET' | 'MISSED' = 'PENDING') => ({
  rule,
  on: asDate(on),
  state,
});

describe('the clock of a case', () => {
  it('is the next date', () => {
    const clock = clockOf(
      aListedCase({ deadlines: [deadline('COCP-LEAD-INTL-EES-30', '2027-02-08'), deadline('COCP-SIGN-90', '2027-04-10')] }),
      today,
    );
    expect(clock).toEqual({ kind: 'DUE', days: 7, on: '2027-02-08' });
    expect(isSoon(clock)).toBe(true);
    expect(isSoon(clockOf(aListedCase({ deadlines: [deadline('COCP-SIGN-90', '2027-02-09')] }), today))).toBe(false);
  });

  it('is due today on the last day that counts, and late on the day after', () => {
    const on = (state: 'PENDING' | 'MISSED', day: string) =>
      clockOf(aListedCase({ deadlines: [deadline('COCP-LEAD-INTL-EES-30', day, state)] }), today);
    expect(on('PENDING', '2027-02-01')).toMatchObject({ kind: 'DUE', days: 0 });
    expect(on('MISSED', '2027-01-31')).toMatchObject({ kind: 'LATE', days: 1 });
  });

  it('stays late while the new partner has not chosen how it goes on, and not after', () => {
    const deadlines = [deadline('COCP-LEAD-INTL-EES-30', '2027-01-29', 'MISSED'), deadline('COCP-LATE-30', '2027-03-01')];
    expect(clockOf(aListedCase({ phase: 'LATE', deadlines }), today)).toMatchObject({ kind: 'LATE', days: 3 });
    const received = aListedCase({ phase: 'LATE', deadlines, receivedOn: asDate('2027-01-30') });
    // Late by the day it was received on, however long ago that was; what can still be done has a day of its own.
    expect(clockOf(received, today)).toEqual({
      kind: 'LATE',
      days: 1,
      on: '2027-01-29',
      isForm: true,
      next: { days: 28, on: '2027-03-01' },
    });
    const scheduled = clockOf(
      aListedCase({ phase: 'SCHEDULED', deadlines: deadlines.slice(0, 1), effectiveOn: asDate('2027-02-03') }),
      today,
    );
    expect(scheduled).toEqual({ kind: 'EFFECTIVE', days: 2, on: '2027-02-03', isSettled: true });
  });

  it('is the last day of an override once one is asked for, whatever was missed before', () => {
    const deadlines = [deadline('COCP-LEAD-INTL-EES-30', '2027-01-29', 'MISSED'), deadline('COCP-OVERRIDE-EXPIRES', '2027-02-11')];
    expect(clockOf(aListedCase({ phase: 'OVERRIDE', deadlines }), today)).toEqual({ kind: 'DUE', days: 10, on: '2027-02-11' });
  });

  it('is a reminder where nothing ends on the next day there is', () => {
    const of: ListedOf<'EXPIRY'> = {
      ...aListedCase(),
      kind: 'EXPIRY',
      phase: 'REMOVAL',
      route: null,
      signers: [],
      deadlines: [deadline('EXPIRY-SILENCE', '2027-01-31', 'MISSED'), deadline('EXPIRY-REMOVE', '2027-03-02')],
      details: { endsOn: asDate('2027-01-31'), years: 1, options: [], choice: null, confirmed: null, attested: null },
    };
    const clock = clockOf(of, today);
    expect(clock).toEqual({ kind: 'REMINDER', days: 29, on: '2027-03-02' });
    expect(clockText(clock, en)).toBe('Reminder in 29 days');
  });

  it('never says of a case that is not countersigned that it takes effect', () => {
    const said = (effectiveOn: string, phase: 'REVIEW' | 'SCHEDULED') =>
      clockText(clockOf(aListedCase({ phase, effectiveOn: asDate(effectiveOn) }), today), en);
    expect(said('2027-02-21', 'SCHEDULED')).toBe('Takes effect in 20 days');
    expect(said('2027-02-21', 'REVIEW')).toBe('Effective date in 20 days');
    expect(said('2027-01-29', 'REVIEW')).toBe('Effective date 3 days ago');
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

type AnyWords = KindWords<string, string>;

describe.each<[string, AnyWords]>(
  [en, ja].flatMap((t, index) =>
    Object.entries(t.kinds).map(([kind, words]): [string, AnyWords] => [`${kind}, ${index === 0 ? 'en' : 'ja'}`, words]),
  ),
)('where a case stands, said to whoever has just read what was done (%s)', (_, words) => {
  it.each([null, '2027-04-01'])('is the end of what everybody reads (by %s)', (by) => {
    const said = { who: 'P-UNI', by };
    const steps = Object.values(words.steps).flatMap(({ standing, after }) => (after === undefined ? [] : [[standing(said), after(said)]]));
    const ended = Object.entries(words.endedAfter).map(([outcome, after]) => [words.ended[outcome as Outcome]({ on: by }), after]);
    for (const [all = '', end = ''] of [...steps, ...ended]) {
      expect(all.endsWith(end)).toBe(true);
      expect(all).not.toBe(end);
    }
  });
});

it('a countersigned change says once that it is', () => {
  const said = (t: typeof en) => [t.kinds.cocp.acts.countersign.done, t.kinds.cocp.steps.SCHEDULED.after?.({ who: '', by: '4/1' })];
  expect(said(en)).toEqual(['You have countersigned.', 'The records change by themselves on 4/1.']);
  expect(said(ja)).toEqual(['副署しました。', '4/1に記録が自動的に変わります。']);
});
