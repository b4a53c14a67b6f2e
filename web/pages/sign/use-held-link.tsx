import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { CaseShown, LinkShown } from '../../../shared/api/index.ts';
import { idInSecret } from '../../../shared/records/link-secret.ts';
import { send } from '../../api/client.ts';
import { isRefused } from '../../api/problem.ts';
import { lazyPart } from '../../design/lazy-part.tsx';
import { missingText, typedDigits } from '../../form/read-fields.ts';
import { forgetDraft, useDraft } from '../../form/use-draft.ts';
import type { HeldLink } from '../../kinds/common/held-link.ts';
import { useTexts } from '../../language/use-texts.tsx';
import { draftsOf, forgetDraftsOf } from './link-drafts.ts';
import type { Left } from './not-me-form.tsx';

// It comes with the form, which is not there at once either.
const CodeField = lazyPart(async () => (await import('./code-field.tsx')).CodeField);

export type Decided = { readonly act: string; readonly after: CaseShown };

type Facts = {
  readonly link: LinkShown;
  readonly secret: string;
  readonly inviter: string;
  /** What is decided on. */
  readonly above: ReactNode;
  /** The way back to the first answer; null: this is it. */
  readonly cancel: (() => void) | null;
  readonly onDone: (decided: Decided) => void;
  readonly onLeft: (left: Left) => void;
};

/** How a form is sent with a link: with its code, which is typed once for all answers and is gone with the link. */
export const useHeldLink = ({ link, secret, inviter, above, cancel, onDone, onLeft }: Facts) => {
  const { t } = useTexts();
  const queries = useQueryClient();
  // Whoever goes back to the mail for the code finds the page as it was, even where the phone has put it away meanwhile.
  const codeKey = `code.${idInSecret(secret)}`;
  const [{ code }, changeCode] = useDraft(codeKey, { code: '' });
  const leave = (left: Left) => {
    forgetDraft(codeKey);
    onLeft(left);
  };
  const held: HeldLink = {
    send: async (name, fields) => {
      try {
        return (await send<{ case: CaseShown }>(`/api/links/${secret}`, { body: { code: typedDigits(code), act: name, ...fields } })).case;
      } catch (error) {
        // The link is over, or was locked by this very try: what it is worth now is shown, with the way to another.
        if (isRefused(error, 409)) await queries.invalidateQueries({ queryKey: ['link', secret] });
        throw error;
      }
    },
    drafts: draftsOf(secret),
    find: () => missingText('/code', code, t),
    done: (name, after) => {
      forgetDraft(codeKey);
      forgetDraftsOf(secret);
      onDone({ act: name, after });
    },
    cancel,
    above,
    field: (
      <CodeField
        link={link}
        secret={secret}
        inviter={inviter}
        code={code}
        onChange={(typed) => changeCode({ code: typed })}
        onSentAnew={(expiresAt) => leave({ to: 'AGAIN', expiresAt })}
      />
    ),
  };
  return { held, leave };
};
