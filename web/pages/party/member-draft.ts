import type { FieldError, MemberShown } from '../../../shared/api/index.ts';
import type { May } from '../../../shared/records/index.ts';
import type { FieldIssueTexts } from '../../../shared/texts/en/field-issues.ts';
import type { PageTexts } from '../../../shared/texts/en/page.ts';
import { faultyText } from '../../form/check-text.ts';

/** A person's membership as typed. */
export type MemberDraft = { readonly userId: string; readonly name: string; readonly email: string; readonly may: readonly May[] };

export const memberDraftOf = (of: MemberShown | null): MemberDraft => ({
  userId: of?.userId ?? '',
  name: of?.name ?? '',
  email: of?.email ?? '',
  may: of?.may ?? ['SUBMIT', 'SIGN'],
});

const kinds = { userId: 'id', name: 'name', email: 'email' } as const;

/** What is sent of the form, or what is missing or not as it has to be. A name is kept in the width it is typed in. */
export const readMember = (
  draft: MemberDraft,
  words: { readonly t: PageTexts; readonly issues: FieldIssueTexts },
): { readonly body: MemberDraft } | { readonly errors: readonly FieldError[] } => {
  const errors = (['userId', 'name', 'email'] as const).flatMap((field) => faultyText(`/${field}`, draft[field], kinds[field], words));
  if (errors.length > 0) return { errors };
  const { userId, name, email, may } = draft;
  return { body: { userId: userId.normalize('NFKC').trim(), name: name.trim(), email: email.normalize('NFKC').trim(), may } };
};
