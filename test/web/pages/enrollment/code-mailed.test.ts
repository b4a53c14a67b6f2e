import { describe, expect, it } from 'vitest';
import type { CaseListed } from '../../../../shared/api/index.ts';
import { asDate, asInstant } from '../../../../shared/calendar/index.ts';
import { codeMailedTo } from '../../../../web/pages/enrollment/code-mailed.ts';
import { aListedCase } from '../../case/a-case.ts';

const ito = { name: '伊藤 健', email: 'ito@example.com' };
const sato = { name: '佐藤 花子', email: 'sato@example.com' };

type Changes = readonly { readonly changed?: string; readonly before: typeof ito | null; readonly after: typeof ito | null }[];

/** A change of contact information that took effect on a day, with what it changed. */
const effective = (on: string, changes: Changes, more: object = {}): CaseListed =>
  ({
    ...aListedCase(),
    kind: 'CICR',
    status: 'CLOSED',
    phase: null,
    outcome: 'EFFECTIVE',
    openedAt: asInstant(`${on}T00:00:00Z`),
    effectiveOn: asDate(on),
    details: { form: 'CONTACT_CHANGE', changes: changes.map((each) => ({ what: 'CONTACT', changed: 'PRIMARY', online: true, ...each })) },
    ...more,
  }) as unknown as CaseListed;

describe('the code an address that is not verified waits for (CICR-TOLD)', () => {
  it('was mailed when the change that named it took effect, and is good for seven days', () => {
    const cases = [effective('2027-01-10', [{ before: sato, after: ito }])];
    expect(codeMailedTo('Ito@Example.com', cases)).toEqual({ on: '2027-01-10', goodTo: '2027-01-17' });
    expect(codeMailedTo('sato@example.com', cases)).toBeNull();
  });

  it('is that of the last time it was filed while it waits, whatever the order of the list', () => {
    const again = effective('2027-02-01', [{ before: ito, after: { ...ito, name: '伊藤 健二' } }]);
    const first = effective('2027-01-10', [{ before: sato, after: ito }]);
    for (const cases of [
      [again, first],
      [first, again],
    ]) {
      expect(codeMailedTo('ito@example.com', cases)).toEqual({ on: '2027-02-01', goodTo: '2027-02-08' });
    }
  });

  it.each([
    ['it was registered with the records', []],
    [
      'a change kept the address it was registered with',
      [effective('2027-01-10', [{ before: ito, after: { ...ito, name: '伊藤 健二' } }])],
    ],
    ['the change came to nothing', [effective('2027-01-10', [{ before: sato, after: ito }], { outcome: 'DECLINED' })]],
    ['the contact was removed', [effective('2027-01-10', [{ before: ito, after: null }])]],
    ['the reader is not shown what changed', [effective('2027-01-10', [], { details: null })]],
  ] as const)('is none where %s', (_, cases) => {
    expect(codeMailedTo('ito@example.com', cases)).toBeNull();
  });
});
