import type { Instant, TimeZone } from '../../shared/calendar/index.ts';
import type { Language } from '../../shared/records/index.ts';

import { onTheClock } from './both-calendars.ts';
import { field, heading, type ApprovedOverride } from './form-facts.ts';
import { recordWords } from './record-words.ts';
import type { Block, Sheet, Words } from './sheet.ts';

/** One thing done to the document. Hashes are SHA-256 of the whole file before and after; null where it was not known. */
export type AuditEntry = {
  readonly what: Words;
  readonly who: string;
  readonly at: Instant;
  readonly authenticatedBy: Words;
  readonly before: string | null;
  readonly after: string | null;
  /** Of a scan that came in (SCAN-MATCH): SHA-256 of its file. */
  readonly scan: string | null;
  readonly mailAcceptedAt: Instant | null;
};

export type AuditFacts = {
  readonly logNumber: string;
  readonly verifyUrl: string;
  readonly language: Language;
  readonly timeZone: TimeZone;
  readonly entries: readonly AuditEntry[];
  readonly override: ApprovedOverride | null;
};

const words = {
  title: { ja: '監査記録', en: 'Audit record' },
  who: { ja: '実行者', en: 'Who' },
  before: { ja: '実行前の文書の SHA-256', en: 'SHA-256 of the document before' },
  after: { ja: '実行後の文書の SHA-256', en: 'SHA-256 of the document after' },
  mail: { ja: 'メールが配信事業者に受け付けられた日時', en: 'Mail accepted by the provider' },
  override: { ja: 'オーバーライド', en: 'Override' },
  justification: { ja: '業務上の理由', en: 'Business justification' },
  approvedBy: { ja: '承認者', en: 'Approved by' },
  note: { ja: '承認者の記載', en: 'Note of the approver' },
  reference: { ja: '承認の参照番号', en: 'Reference of the approval' },
} as const satisfies Record<string, Words>;

/** The page added to the final document: who did what, when on which clock, how they were known, and what it did to the file. */
export const auditSheet = ({ logNumber, verifyUrl, language, timeZone, entries, override }: AuditFacts): Sheet => ({
  title: words.title,
  language,
  logNumber,
  verifyUrl,
  originals: 1,
  blocks: [
    ...entries.flatMap(({ what, who, at, authenticatedBy, before, after, scan, mailAcceptedAt }): readonly Block[] => [
      heading(what),
      field(words.who, who),
      field(recordWords.at, onTheClock(at, timeZone)),
      field(recordWords.how, authenticatedBy[language]),
      ...(before === null ? [] : [field(words.before, before)]),
      ...(after === null ? [] : [field(words.after, after)]),
      ...(scan === null ? [] : [field(recordWords.scan, scan)]),
      ...(mailAcceptedAt === null ? [] : [field(words.mail, onTheClock(mailAcceptedAt, timeZone))]),
    ]),
    ...(override === null
      ? []
      : [
          heading(words.override),
          field(words.justification, override.justification),
          field(words.approvedBy, override.approvedBy),
          field(words.note, override.note),
          ...(override.reference === null ? [] : [field(words.reference, override.reference)]),
        ]),
  ],
});
