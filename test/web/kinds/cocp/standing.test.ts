import { describe, expect, it } from 'vitest';
import type { ListedOf } from '../../../../shared/api/index.ts';
import { isManualByOverride, stepOf } from '../../../../web/kinds/cocp/standing.ts';
import { anEntry, cocpDetails } from '../../case/a-case.ts';

type Told = Pick<ListedOf<'COCP'>, 'status' | 'phase' | 'details'>;

const aCase = (told: Partial<Told> = {}): Told => ({ status: 'OPEN', phase: 'SIGNING', details: cocpDetails(), ...told });

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
    expect(stepOf(aCase())).toBe('SIGN');
  });

  it('is signatures on paper where every party signs in ink (COCP-INK)', () => {
    expect(stepOf(aCase({ details: cocpDetails({ ink: true, originals: 2 }) }))).toBe('SIGN_ON_PAPER');
  });

  it('is a correction once it was sent back (COCP-CORRECT)', () => {
    expect(stepOf(aCase({ details: cocpDetails({ returned: true }) }))).toBe('CORRECT');
    expect(stepOf(aCase({ details: cocpDetails({ returned: true, ink: true }) }))).toBe('CORRECT');
  });

  it.each([
    ['RECEIPT', 'RECEIVE'],
    ['REVIEW', 'REVIEW'],
    ['LATE', 'CHOOSE_WHEN_LATE'],
    ['OVERRIDE', 'DECIDE_OVERRIDE'],
    ['SCHEDULED', 'SCHEDULED'],
  ] as const)('follows from the phase %s', (phase, step) => {
    expect(stepOf(aCase({ phase }))).toBe(step);
  });

  it('is nothing once it is closed', () => {
    expect(stepOf(aCase({ status: 'CLOSED', phase: null }))).toBe('CLOSED');
  });
});
