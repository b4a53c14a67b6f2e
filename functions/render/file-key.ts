import type { CaseId } from '../../shared/records/index.ts';
import { prefixes } from '../files/index.ts';

/** Where a document's file is kept: what it is called follows from what is in it. */
export const fileKeyOf = (caseId: CaseId, sha256: string): string => `${prefixes.documents}/${caseId}/${sha256}.pdf`;
