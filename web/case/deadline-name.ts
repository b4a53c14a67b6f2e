import type { CaseKind } from '../../shared/records/index.ts';
import type { RuleId } from '../../shared/rules/index.ts';
import type { PageTexts } from '../../shared/texts/en/page.ts';
import { kindOnPage } from '../kinds/index.ts';

/** What has to be done by a deadline; never its rule's id. */
export const deadlineName = (kind: CaseKind, rule: RuleId, t: PageTexts): string =>
  kindOnPage({ kind }).words(t).dates[rule] ?? t.case.otherDate;
