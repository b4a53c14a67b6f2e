import { describe, expect, it } from 'vitest';
import { askToRemind, type AskedToRemind } from '../../../web/desk/ask-to-remind.ts';

const twelve = Array.from({ length: 12 }, (_, index) => `C-${index}`);

/** Answers each case as reminded; refuses the request of this number. */
const aPortal = (fails?: number) => {
  const asked: AskedToRemind[] = [];
  return {
    asked,
    ask: (body: AskedToRemind) => {
      asked.push(body);
      if (asked.length === fails) return Promise.reject(new Error('refused'));
      return Promise.resolve({ items: body.caseIds.map((caseId) => ({ caseId, to: [], parties: [], errors: [] })) });
    },
  };
};

describe('reminders for many cases (REMIND-BY-HAND)', () => {
  it('are told as they go out: so many of all', async () => {
    const { ask } = aPortal();
    const come: number[] = [];
    const items = await askToRemind(twelve, false, ask, (cases) => void come.push(cases));
    expect(come).toEqual([5, 10, 12]);
    expect(items.map(({ caseId }) => caseId)).toEqual(twelve);
  });

  it('are looked at in one request', async () => {
    const { ask, asked } = aPortal();
    await askToRemind(twelve, true, ask);
    expect(asked).toEqual([{ caseIds: twelve, dryRun: true }]);
  });

  it('stop where one is refused, and asked for again name the same cases, so that the same keys answer as before', async () => {
    const { ask, asked } = aPortal(2);
    await expect(askToRemind(twelve, false, ask)).rejects.toThrow('refused');
    expect(asked).toHaveLength(2);
    await askToRemind(twelve, false, ask);
    expect(asked.slice(2, 4)).toEqual(asked.slice(0, 2));
  });
});
