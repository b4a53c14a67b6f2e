import { startOfDay, startOfNextDay, type Instant } from '../../calendar/index.ts';
import { currentTerm, isAcademic, nextTermOf, operationsOf, type Enrollment } from '../../records/index.ts';
import { ranks, type Deadline, type Decision, type EnrollmentClock, type World } from '../case.ts';
import { newCase } from '../new-case.ts';
import type { ExpiryCase } from './model.ts';
import { editionOfTerm, noticeOn, optionsFor } from './options.ts';

/**
 * The expiry case opens at the first instant of the day of its notice, or when the enrollment becomes known if that is later;
 * never for a term that was over by then (EXPIRY-PAST), and once for each term (EXPIRY-NOTICE-60).
 */
const due = (of: Enrollment): Deadline | null => {
  const term = currentTerm(of);
  if (of.status !== 'ACTIVE' || !isAcademic(of.program) || of.expiryOpenedFor === term.endsOn) return null;
  const opens = startOfDay(noticeOn(term.endsOn, editionOfTerm(term)), of.timeZone);
  const at: Instant = of.knownAt > opens ? of.knownAt : opens;
  if (at >= startOfNextDay(term.endsOn, of.timeZone)) return null;
  return { rule: 'EXPIRY-NOTICE-60', step: 'open', at, rank: ranks.OPENING };
};

/** The case as the calendar opens it, with the facts of the term as they are that day. */
const opened = (of: Enrollment, { now, newId }: Pick<World, 'now' | 'newId'>): Decision<ExpiryCase> => {
  const term = currentTerm(of);
  const { endsOn, years } = term;
  const { enrollmentId, country, region, institutionId, resellerId, number } = of;
  const edition = editionOfTerm(term);
  const options = optionsFor({ years, country }, edition).map(({ option, rule }) => ({ option, rule }));
  const open: ExpiryCase = {
    ...newCase(
      { kind: 'EXPIRY', enrollments: [of], edition, openedBy: null, partyIds: [institutionId, resellerId, operationsOf(region)] },
      { now, newId },
    ),
    form: {},
    number,
    institutionId,
    endsOn,
    years,
    next: nextTermOf(of, years),
    options,
    choice: null,
    confirmed: null,
    resolved: [],
    state: { phase: 'CHOICE', since: now, noticed: false, reminded: [] },
  };
  return {
    case: open,
    events: [
      {
        act: 'open',
        at: now,
        by: null,
        rule: 'EXPIRY-NOTICE-60',
        detail: { endsOn, years, options: options.map(({ option }) => option) },
      },
    ],
    effects: [{ type: 'CHANGE_ENROLLMENT', enrollmentId, set: { expiryOpenedFor: endsOn } }],
  };
};

/** What the calendar does at an enrollment before its term ends. */
export const expiryOpening: EnrollmentClock<ExpiryCase> = {
  due,
  pass: (of, _, world) => ({ decisions: [opened(of, world)], changes: [] }),
};
