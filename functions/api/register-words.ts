import type { FieldError, ProblemType } from '../../shared/api/index.ts';
import type { Language } from '../../shared/records/index.ts';
import type { RegisterRefusal } from '../../shared/records/register.ts';
import type { RuleId } from '../../shared/rules/index.ts';
import { textsOf } from './problem.ts';

/** What kind of problem it is where a single enrollment was sent. */
export const registerProblems = {
  NOT_YOUR_REGION: 'not-your-region',
  PARTY_UNKNOWN: 'invalid-request',
  CASE_OPEN: 'case-open',
  CHANGED_BY_CASE: 'changed-by-case',
} as const satisfies Record<RegisterRefusal['type'], ProblemType>;

/** The rule that refuses it; null: the type of the problem says it all. */
export const registerRules = {
  NOT_YOUR_REGION: null,
  PARTY_UNKNOWN: null,
  CASE_OPEN: 'REGISTER-HELD',
  CHANGED_BY_CASE: 'REGISTER-KEPT',
} as const satisfies Record<RegisterRefusal['type'], RuleId | null>;

const at = (fields: readonly string[], message: string, rule: RuleId | null): readonly FieldError[] =>
  fields.map((field) => ({ path: `/${field}`, message, ...(rule === null ? {} : { rule }) }));

/** What was wrong with an enrollment as sent, field by field. */
export const registerErrors = (refusal: RegisterRefusal, language: Language): readonly FieldError[] => {
  const { issues, partyRoles, problems } = textsOf[language];
  const rule = registerRules[refusal.type];
  switch (refusal.type) {
    case 'NOT_YOUR_REGION':
      return at(['region'], issues.otherRegion, rule);
    case 'PARTY_UNKNOWN':
      return refusal.missing.map(({ field, role }) => ({ path: `/${field}`, message: issues.partyUnknown({ role: partyRoles[role] }) }));
    case 'CASE_OPEN':
      return at(refusal.fields, issues.caseOpen(refusal), rule);
    case 'CHANGED_BY_CASE':
      return at(
        refusal.fields,
        refusal.logNumber === null ? problems['changed-by-case'].detail : issues.changedByCase({ logNumber: refusal.logNumber }),
        rule,
      );
    default:
      throw new Error(`unknown refusal ${JSON.stringify(refusal satisfies never)}`);
  }
};
