import type { CivilDate } from '../../calendar/index.ts';
import type { EnrollmentId } from '../../records/index.ts';
import type { World } from '../case.ts';
import { regularDatesOf } from './lead-time.ts';
import { editionOfCase, enrollmentIn } from '../of-a-case.ts';
import { measured, openedOn, type CocpCase } from './model.ts';

/**
 * The dates each enrollment of a form has to choose from on the day it is opened, the default first (COCP-ASKED-DEFAULT). In the Americas
 * there are none: there the date follows from a signature.
 */
export const regularDatesIn = (of: CocpCase, world: World): ReadonlyMap<EnrollmentId, readonly CivilDate[]> =>
  new Map(
    of.rows.map((row) => [
      row.enrollmentId,
      of.region === 'INTERNATIONAL'
        ? regularDatesOf(measured(of, row, enrollmentIn(world, row.enrollmentId)), openedOn(of), editionOfCase(of))
        : [],
    ]),
  );
