import type { Deadline, Decision, World } from '../case.ts';
import { lapseAfter, type DatedDeadline } from '../notices.ts';
import { isIn } from '../of-a-case.ts';
import { close } from './close.ts';
import { confirmBy, type CicrCase } from './model.ts';

/** The institution has so many days to confirm (CICR-CONFIRM); nothing presses operations. */
export const due = (of: CicrCase): readonly DatedDeadline[] =>
  isIn(of, 'CONFIRMATION') ? [lapseAfter('CICR-CONFIRM', confirmBy(of), of.timeZone)] : [];

/** Time passes: nobody confirmed. */
export const pass = (of: CicrCase, { rule }: Deadline, world: World): Decision<CicrCase> => {
  const on = confirmBy(of);
  return close(
    { ...of, resolved: [...of.resolved, { rule, on, state: 'MISSED' }] },
    { act: 'lapse', outcome: 'LAPSED', message: 'CICR_LAPSED', rule, by: null, detail: { on } },
    world,
  );
};
