import type { Enrollment, Party } from '../../records/index.ts';
import { editionOfCase } from '../of-a-case.ts';
import { formRowOf } from './advice.ts';
import { openedOn, type CocpCase } from './model.ts';
import { routeOf, type FormName } from './route.ts';

/** What is known of the enrollments and parties a case names. */
type Known = { readonly enrollments: ReadonlyMap<string, Enrollment>; readonly parties: ReadonlyMap<string, Party> };

/** Which form a case is on paper: that of the advice on the day it was opened, and with an approved override an M15 (COCP-OVERRIDE-APPROVED). */
export const formNameOf = (of: CocpCase, { enrollments, parties }: Known): FormName => {
  if (of.overrideOn !== null) return 'M15';
  const rows = of.rows.flatMap(({ enrollmentId, expired, channelModel, billDates, program }) => {
    const enrollment = enrollments.get(enrollmentId);
    if (enrollment === undefined) return [];
    return [{ ...formRowOf(enrollment, of.form.change, parties), expired, channelModel, billDates, program }];
  });
  return routeOf({ rows, opened: openedOn(of), requested: of.form.requestedEffectiveOn ?? null, edition: editionOfCase(of) }).form;
};
