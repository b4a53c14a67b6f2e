import ical, { escape, ICalCalendarMethod, ICalEventTransparency } from 'ical-generator';
import { epochMilliseconds, type Instant } from '../../shared/calendar/index.ts';
import type { Language, Party } from '../../shared/records/index.ts';
import { partyName } from '../../shared/records/party-name.ts';
import { edition, ruleText } from '../../shared/rules/index.ts';
import { missedText, type CaseDeadline } from './deadlines.ts';
import { caseTexts } from './present-case.ts';

type CalendarOf = { readonly language: Language; readonly party: Party; readonly now: Instant; readonly baseUrl: string };

/** Pending deadlines as a calendar of whole-day events (RFC 5545). A deadline keeps its UID when its day moves. */
export const calendarOf = (deadlines: readonly CaseDeadline[], { language, party, now, baseUrl }: CalendarOf): string => {
  const texts = caseTexts[language];
  const calendar = ical({
    // ical-generator escapes the texts of events, and not this one.
    name: escape(texts.feed.name({ party: partyName(party, language) }), false),
    prodId: { company: 'Kigen', product: 'Deadlines', language: language.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
  });
  for (const deadline of deadlines) {
    const { rule, on, state, case: of } = deadline;
    if (state !== 'PENDING') continue;
    const what = texts.deadline[rule] ?? ruleText(rule, language, edition(of.edition));
    calendar.createEvent({
      id: `${of.caseId}-${rule}@kigen`,
      sequence: of.version,
      stamp: new Date(epochMilliseconds(now)),
      // A day has no zone in a calendar; ical-generator reads it off in UTC.
      start: new Date(`${on}T00:00:00Z`),
      allDay: true,
      summary: texts.feed.event({ logNumber: of.logNumber, what }),
      description: missedText(deadline, language),
      url: `${baseUrl}/cases/${of.caseId}`,
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  return `${calendar.toString().trimEnd()}\r\n`;
};
