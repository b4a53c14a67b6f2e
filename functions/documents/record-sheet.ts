import type { CivilDate, Instant } from '../../shared/calendar/index.ts';
import type { Outcome } from '../../shared/cases/case.ts';
import { outcomeWords } from './act-words.ts';
import { auditSheet, type AuditFacts } from './audit-sheet.ts';
import { inBothCalendars, onTheClock } from './both-calendars.ts';
import { field, heading } from './form-facts.ts';
import { recordWords } from './record-words.ts';
import type { Sheet, Words } from './sheet.ts';

export type RecordFacts = AuditFacts & {
  readonly outcome: Outcome | null;
  readonly closedAt: Instant;
  /** What was stated as the reason it ended; null: none. */
  readonly reason: string | null;
  readonly effectiveOn: readonly CivilDate[];
  readonly countersignature: { readonly who: string; readonly at: Instant; readonly note: string | null } | null;
  /** Signatures on paper, as operations recorded them. */
  readonly onPaper: readonly { readonly label: Words; readonly party: string; readonly signedOn: CivilDate }[];
};

const words = {
  title: { ja: '最終記録', en: 'Final record' },
  outcome: { ja: '結果', en: 'Outcome' },
  closedAt: { ja: '確定した日時', en: 'Closed' },
  effective: { ja: '発効日', en: 'Effective date' },
  reason: { ja: '理由', en: 'Reason' },
  countersigned: { ja: '副署', en: 'Countersignature' },
  who: { ja: '副署者', en: 'Countersigned by' },
  note: { ja: '記載', en: 'Note' },
  audit: { ja: '監査記録', en: 'Audit record' },
} as const satisfies Record<string, Words>;

/** The last pages of a document: how the case ended, countersignature and override, and the audit record. Sealed with all before them. */
export const recordSheet = (facts: RecordFacts): Sheet => {
  const { language, timeZone, outcome, countersignature, onPaper } = facts;
  const audit = auditSheet(facts);
  return {
    ...audit,
    title: words.title,
    blocks: [
      ...(outcome === null ? [] : [field(words.outcome, outcomeWords[outcome][language])]),
      field(words.closedAt, onTheClock(facts.closedAt, timeZone)),
      ...facts.effectiveOn.map((on) => field(words.effective, inBothCalendars(on))),
      ...(facts.reason === null ? [] : [field(words.reason, facts.reason)]),
      ...(onPaper.length === 0 ? [] : [heading(recordWords.paper)]),
      ...onPaper.map(({ label, party, signedOn }) => field(label, `${party}, ${inBothCalendars(signedOn)}`)),
      ...(countersignature === null
        ? []
        : [
            heading(words.countersigned),
            field(words.who, countersignature.who),
            field(recordWords.at, onTheClock(countersignature.at, timeZone)),
            ...(countersignature.note === null ? [] : [field(words.note, countersignature.note)]),
          ]),
      heading(words.audit),
      ...audit.blocks,
    ],
  };
};
