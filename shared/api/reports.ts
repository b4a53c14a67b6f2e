import * as z from 'zod';
import { lateRules, overrideDecisions } from '../cases/cocp/index.ts';
import { caseId, caseKind } from '../records/index.ts';
import { everyPhase } from './case-lists.ts';
import { day, moment } from './common.ts';

/** At most a leap year. */
const mostDays = 366;

export const deskReportQuery = z.strictObject({
  /** Cases opened within so many days before now are counted. */
  days: z
    .string()
    .regex(/^\d{1,6}$/)
    .transform(Number)
    .pipe(z.int().min(1).max(mostDays))
    .default(90)
    .meta({ type: 'integer', minimum: 1, maximum: mostDays, default: 90 }),
});

const count = z.int().nonnegative();
/** Days of 24 hours, to a tenth. */
const days = z.number().nonnegative();

export const deskReport = z
  .strictObject({
    since: moment,
    /** Later than `since` where more cases were opened than are counted. */
    countedFrom: moment,
    cases: count,
    open: count,
    /** Of cases that have left the phase: their stays in it all together. */
    phases: z.array(z.strictObject({ kind: caseKind, phase: z.enum(everyPhase), cases: count, medianDays: days, longestDays: days })),
    /** Forms that were late, by the rule that says why. Each counts once, what became of its override by the last request. */
    late: z.array(
      z.strictObject({
        rule: z.enum(lateRules),
        forms: count,
        asked: count,
        approved: count,
        declined: count,
        expired: count,
        ended: count,
        undecided: count,
      }),
    ),
  })
  .meta({ id: 'DeskReport' });
export type DeskReport = z.infer<typeof deskReport>;

/** The overrides a partner asked for, newest first. */
export const partnerOverrides = z
  .strictObject({
    since: moment,
    /** Later than `since` where the partner has more forms than were looked at. */
    countedFrom: moment,
    items: z.array(
      z.strictObject({
        caseId,
        logNumber: z.string(),
        /** Why the form was late. */
        rule: z.enum(lateRules),
        askedAt: moment,
        justification: z.string(),
        requestedEffectiveOn: day.nullable(),
        decision: z.enum(overrideDecisions).nullable(),
        decidedAt: moment.nullable(),
        note: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'PartnerOverrides' });
export type PartnerOverrides = z.infer<typeof partnerOverrides>;
