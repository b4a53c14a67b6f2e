import type { FieldError, ProblemType } from '../../shared/api/index.ts';
import type { Language } from '../../shared/records/index.ts';
import type { RegisterRefusal } from '../../shared/records/register.ts';
import { textsOf } from './problem.ts';

/** What kind of problem it is where a single enrollment was sent. */
export const registerProblems = {
  NOT_YOUR_REGION: 'not-your-region',
  PARTY_UNKNOWN: 'invalid-request',
  CASE_OPEN: 'case-open',
  CHANGED_BY_CASE: 'changed-by-case',
} as const satisfies Record<RegisterRefusal['type'], ProblemType>;

const at = (fields: readonly string[], message: string): readonly FieldError[] => fields.map((field) => ({ path: `/${field}`, message }));

/** What was wrong with an enrollment as sent, field by field. */
export const registerErrors = (refusal: RegisterRefusal, language: Language): readonly FieldError[] => {
  const { issues, partyRoles, problems } = textsOf[language];
  switch (refusal.type) {
    case 'NOT_YOUR_REGION':
      return at(['region'], issues.otherRegion);
    case 'PARTY_UNKNOWN':
      return refusal.missing.map(({ field, role }) => ({ path: `/${field}`, message: issues.partyUnknown({ role: partyRoles[role] }) }));
    case 'CASE_OPEN':
      return at(refusal.fields, issues.caseOpen(refusal));
    case 'CHANGED_BY_CASE':
      return at(
        refusal.fields,
        refusal.logNumber === null ? problems['changed-by-case'].detail : issues.changedByCase({ logNumber: refusal.logNumber }),
      );
    default:
      throw new Error(`unknown refusal ${JSON.stringify(refusal satisfies never)}`);
  }
};
