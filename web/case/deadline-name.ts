import type { PageTexts } from '../../shared/texts/en/page.ts';

/** What has to be done by a deadline; never its rule's id. */
export const deadlineName = (rule: string, { case: { dateNames } }: PageTexts): string => {
  const known: Readonly<Record<string, string>> = dateNames;
  return rule.startsWith('COCP-LEAD-') ? dateNames.lead : (known[rule] ?? dateNames.other);
};
