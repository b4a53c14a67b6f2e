/** Of the links sent for a case, as they were read. */
export const linksKey = (caseId: string) => ['links', caseId] as const;
