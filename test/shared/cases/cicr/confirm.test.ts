import { describe, expect, it } from 'vitest';
import { aCaller, aCicrForm, aContact, aContactChange, anAmericanEnrollment, anEnrollment, aStory } from '../../../builders/index.ts';

const old = aContact('Sato Hanako', { phone: '+81 43 111 2222' });
const enrollment = anEnrollment({ contacts: { PRIMARY: old }, advisorId: 'P-ADV' });
const story = (of = enrollment) => aStory({ enrollments: [of] });
const address = { what: 'ADDRESS', address: '1-1 Mihama' } as const;

describe('a change of contact information filed by a partner', () => {
  it.each(['P-RES', 'P-DIS', 'P-ADV'])('CICR-CONFIRM: %s files it, and it waits for the institution', (who) => {
    const told = story();
    told.opensKind('CICR', who, aCicrForm());
    expect(told.view()).toMatchObject({
      phase: 'CONFIRMATION',
      waitingOn: ['P-UNI'],
      deadlines: [{ rule: 'CICR-CONFIRM', on: '2026-02-14', state: 'PENDING' }],
    });
    expect(told.told().map(({ message, to }) => [message, to])).toEqual([['CICR_TO_CONFIRM', ['P-UNI']]]);
    expect(told.enrollment().contacts.PRIMARY).toMatchObject(old);
  });

  it.each(['P-RES2', 'P-DIS2', 'P-ADV2', 'P-UNI2', 'OPS-INTERNATIONAL'])('is not %s’s to file', (who) => {
    expect(story().tryOpenKind('CICR', who, aCicrForm())).toMatchObject([{ code: 'NOT_YOUR_ACT' }]);
  });

  it('shows old and new side by side', () => {
    const told = story();
    told.opensKind('CICR', 'P-RES', aCicrForm(aContactChange('PRIMARY'), aContactChange('NOTICES', aContact('Abe Jun'))));
    expect(told.view().details).toMatchObject({
      changes: [
        { changed: 'PRIMARY', before: old, after: aContact() },
        { changed: 'NOTICES', before: null, after: aContact('Abe Jun') },
      ],
    });
  });

  it('CICR-CONFIRM: the contact changes with the confirmation, in one write with the case', () => {
    const told = story();
    told.opensKind('CICR', 'P-RES', aCicrForm());
    told.does('P-UNI', 'confirm');
    expect(told.caseOfKind('CICR')).toMatchObject({ status: 'CLOSED', outcome: 'EFFECTIVE', effectiveOn: '2026-01-15', openOn: [] });
    expect(told.view().deadlines).toMatchObject([{ rule: 'CICR-CONFIRM', state: 'MET' }]);
    expect(told.enrollment()).toMatchObject({
      contacts: { PRIMARY: { ...aContact(), emailVerifiedOn: null } },
      openCases: [],
      contactChanges: [{ role: 'PRIMARY', from: old, logNumber: told.caseOfKind('CICR').logNumber }],
    });
    const last = told.steps().at(-1);
    expect([last?.cases.length, last?.enrollments.length]).toEqual([1, 1]);
    expect(told.view().details).toMatchObject({ changes: [{ before: old, after: aContact() }] });
  });

  it.each([
    ['in Tokyo', enrollment, '2026-02-14T14:59:59.999Z', '2026-02-14T15:00:00.000Z'],
    ['in New York', anAmericanEnrollment({ contacts: { PRIMARY: old } }), '2026-02-15T04:59:59.999Z', '2026-02-15T05:00:00.000Z'],
  ])('CICR-CONFIRM: %s the thirtieth day counts, the next does not', (_, of, last, next) => {
    const inTime = story(of);
    inTime.opensKind('CICR', 'P-RES', aCicrForm());
    inTime.sleepsTo(last);
    inTime.does('P-UNI', 'confirm');
    expect(inTime.caseOfKind('CICR').outcome).toBe('EFFECTIVE');

    const late = story(of);
    late.opensKind('CICR', 'P-RES', aCicrForm());
    late.sleepsTo(next);
    expect(late.tryAct('P-UNI', 'confirm')).toMatchObject([{ code: 'NOT_POSSIBLE_NOW' }]);
    expect(late.caseOfKind('CICR')).toMatchObject({
      outcome: 'LAPSED',
      resolved: [{ rule: 'CICR-CONFIRM', on: '2026-02-14', state: 'MISSED' }],
    });
    expect(late.told().at(-1)).toMatchObject({ message: 'CICR_LAPSED', at: next, to: ['P-UNI', 'P-RES'] });
    expect(late.enrollment().contacts.PRIMARY).toMatchObject(old);
  });

  it.each([
    ['2028-01-31T06:00:00.000Z', '2028-03-01'],
    ['2027-01-31T06:00:00.000Z', '2027-03-02'],
  ])('CICR-CONFIRM: thirty days over the end of February, opened at %s', (now, on) => {
    const told = aStory({ now, enrollments: [anEnrollment({ startsOn: '2026-04-01' })] });
    told.opensKind('CICR', 'P-RES', aCicrForm());
    expect(told.view().deadlines).toMatchObject([{ on }]);
  });

  it('only the institution confirms, and whoever may SIGN for it', () => {
    const told = story();
    told.opensKind('CICR', 'P-RES', aCicrForm());
    expect(told.tryAct('P-RES', 'confirm')).toMatchObject([{ code: 'NOT_YOUR_ACT' }]);
    expect(told.tryAct('OPS-INTERNATIONAL', 'process')).toMatchObject([{ code: 'NOT_POSSIBLE_NOW' }]);
    expect(told.tryAct(aCaller('P-UNI', { may: ['SUBMIT'] }), 'confirm')).toMatchObject([
      { code: 'NOT_ALLOWED_TO_YOU', facts: { may: 'SIGN' } },
    ]);
    expect(told.acts('P-UNI')).toEqual(['confirm', 'decline']);
    expect(told.acts('P-RES')).toEqual(['withdraw']);
    expect(told.acts('OPS-INTERNATIONAL')).toEqual([]);
  });

  it('several may be open at once; the last one confirmed stands', () => {
    const told = story();
    const first = told.opensKind('CICR', 'P-RES', aCicrForm());
    const second = told.opensKind('CICR', 'P-DIS', aCicrForm(aContactChange('PRIMARY', aContact('Abe Jun'))));
    told.does('P-UNI', 'confirm', {}, second);
    told.does('P-UNI', 'confirm', {}, first);
    expect(told.enrollment().contacts.PRIMARY).toMatchObject(aContact());
    expect(told.enrollment().contactChanges.map(({ from }) => from?.name)).toEqual(['Sato Hanako', 'Abe Jun']);
    expect(told.caseOfKind('CICR', first).replaced).toEqual([aContact('Abe Jun')]);
  });
});

describe('a form that operations process', () => {
  it('CICR-MIXED: the institution confirms first, and all changes take effect together when it is processed', () => {
    const told = story();
    told.opensKind('CICR', 'P-RES', aCicrForm(aContactChange(), address));
    told.does('P-UNI', 'confirm');
    expect(told.view()).toMatchObject({ phase: 'MANUAL', waitingOn: ['OPS-INTERNATIONAL'], deadlines: [{ state: 'MET' }] });
    expect(told.enrollment().contacts.PRIMARY).toMatchObject(old);
    expect(told.told().at(-1)).toMatchObject({ message: 'CICR_TO_PROCESS', to: ['OPS-INTERNATIONAL'] });
    told.goesTo('2026-06-01T06:00:00.000Z');
    expect(told.acts('OPS-INTERNATIONAL')).toEqual(['process', 'reject']);
    told.does('OPS-INTERNATIONAL', 'process', { note: 'Done' });
    expect(told.caseOfKind('CICR')).toMatchObject({ outcome: 'EFFECTIVE', effectiveOn: '2026-06-01' });
    expect(told.enrollment().contacts.PRIMARY).toMatchObject(aContact());
  });

  it('CICR-MANUAL: what the portal does not hold leaves the records as they are', () => {
    const told = story();
    told.opensKind('CICR', 'P-UNI', aCicrForm(aContactChange('BILL_TO'), address));
    told.does('OPS-INTERNATIONAL', 'process');
    expect(told.enrollment()).toMatchObject({ contacts: { PRIMARY: old }, contactChanges: [] });
    expect(told.told().flatMap(({ contact }) => contact ?? [])).toEqual([]);
  });

  it('CICR-MANUAL: an expired agreement still takes one, and its contacts change when it is processed', () => {
    const told = story(anEnrollment({ status: 'EXPIRED', contacts: { PRIMARY: old } }));
    told.opensKind('CICR', 'P-RES', aCicrForm());
    told.does('P-UNI', 'confirm');
    told.does('OPS-INTERNATIONAL', 'process');
    expect(told.enrollment()).toMatchObject({ status: 'EXPIRED', contacts: { PRIMARY: aContact() } });
  });
});

describe('a change of contact information filed by the institution', () => {
  it('CICR-DIRECT: online it takes effect at once, and its partner is told', () => {
    const told = story();
    told.opensKind('CICR', 'P-UNI', aCicrForm());
    expect(told.caseOfKind('CICR')).toMatchObject({ status: 'CLOSED', outcome: 'EFFECTIVE', version: 1 });
    expect(told.enrollment()).toMatchObject({ openCases: [], contacts: { PRIMARY: aContact() } });
    expect(told.told('P-RES').map(({ message, rule }) => [message, rule])).toEqual([['CICR_EFFECTIVE', 'CICR-DIRECT']]);
    expect(told.told('P-UNI')).toEqual([]);
    expect(told.history()).toMatchObject([{ act: 'open', rule: 'CICR-DIRECT', detail: { changes: ['PRIMARY'] } }]);
  });

  it('CICR-DIRECT: what operations process waits for them, without a confirmation', () => {
    const told = story();
    told.opensKind('CICR', 'P-UNI', aCicrForm(address));
    expect(told.view()).toMatchObject({ phase: 'MANUAL', deadlines: [] });
    expect(told.told().map(({ message, to }) => [message, to])).toEqual([
      ['CICR_TO_PROCESS', ['OPS-INTERNATIONAL']],
      ['CICR_FILED', ['P-RES']],
    ]);
  });

  it('CICR-DIRECT: as it is the confirmation, it takes the right to SIGN beside that to SUBMIT', () => {
    expect(story().tryOpenKind('CICR', aCaller('P-UNI', { may: ['SUBMIT'] }), aCicrForm())).toMatchObject([
      { code: 'NOT_ALLOWED_TO_YOU', facts: { may: 'SIGN' } },
    ]);
    expect(story().tryOpenKind('CICR', aCaller('P-UNI', { may: ['SIGN'] }), aCicrForm())).toMatchObject([
      { code: 'NOT_ALLOWED_TO_YOU', facts: { may: 'SUBMIT' } },
    ]);
    expect(story().tryOpenKind('CICR', aCaller('P-RES', { may: ['SUBMIT'] }), aCicrForm())).toEqual([]);
  });
});

describe('a case that is refused or ends', () => {
  it('CICR-TERMINATED: nothing is opened on a terminated enrollment', () => {
    expect(story(anEnrollment({ status: 'TERMINATED' })).tryOpenKind('CICR', 'P-RES', aCicrForm())).toMatchObject([
      { rule: 'CICR-TERMINATED' },
    ]);
  });

  it('CICR-V32: nothing is opened for a contact the agreement does not know', () => {
    expect(
      story(anEnrollment({ agreementVersion: '3.1' })).tryOpenKind('CICR', 'P-RES', aCicrForm(aContactChange('NOTICES'))),
    ).toMatchObject([{ rule: 'CICR-V32', path: '/form/changes/0/role' }]);
  });

  it.each([
    ['P-UNI', 'decline', 'DECLINED', ['P-RES']],
    ['P-RES', 'withdraw', 'WITHDRAWN', ['P-UNI']],
  ] as const)('%s may %s, and nothing changes', (who, act, outcome, to) => {
    const told = story();
    told.opensKind('CICR', 'P-RES', aCicrForm());
    told.does(who, act, { reason: 'Not now' });
    expect(told.caseOfKind('CICR').outcome).toBe(outcome);
    expect(told.told().at(-1)).toMatchObject({ message: `CICR_${outcome}`, to, facts: { reason: 'Not now' } });
    expect(told.enrollment().contacts.PRIMARY).toMatchObject(old);
    expect(told.view().details).toBeNull();
  });

  it('operations reject what they can not process, and the submitter withdraws it even then', () => {
    for (const [who, act] of [
      ['OPS-INTERNATIONAL', 'reject'],
      ['P-UNI', 'withdraw'],
    ] as const) {
      const told = story();
      told.opensKind('CICR', 'P-UNI', aCicrForm(address));
      told.does(who, act, { reason: 'No such address' });
      expect(told.caseOfKind('CICR').status).toBe('CLOSED');
      expect(told.told().at(-1)?.to.includes(who)).toBe(false);
    }
  });

  it.each(['CONFIRMATION', 'MANUAL'])('CLOSE-VOID: it closes with its enrollment, in %s', (phase) => {
    const told = story();
    told.opensKind('CICR', phase === 'MANUAL' ? 'P-UNI' : 'P-RES', aCicrForm(aContactChange(), address));
    told.rewrites('E-1', {
      knownAt: told.now(),
      extension: null,
      terms: [{ startsOn: '2024-04-01', endsOn: '2026-01-31', years: 3 }] as never,
    });
    told.goesTo('2026-02-01T00:00:00.000Z');
    expect(told.caseOfKind('CICR')).toMatchObject({ outcome: 'VOID' });
    expect(told.told().at(-1)).toMatchObject({ message: 'CICR_VOID', rule: 'CLOSE-VOID' });
    expect(told.told().at(-1)?.to.includes('OPS-INTERNATIONAL')).toBe(phase === 'MANUAL');
  });
});
