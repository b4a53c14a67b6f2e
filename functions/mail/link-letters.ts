import type { Letter } from '../store/index.ts';
import type { Link } from '../../shared/records/index.ts';
import type { RuleId } from '../../shared/rules/index.ts';
import type { LetterTexts } from '../../shared/texts/en/mail/letters.ts';

/** What is written of a link: as a decision has it written, and a reminder to whoever holds it beside one to their party. */
export type LetterKind = Letter['letter'] | 'REMINDER';

type LinkLetter = {
  /** The rule that asks for it; null: somebody decided so, and a reminder has that of what it reminds of. */
  readonly rule: RuleId | null;
  /** Who gets it: whoever the link's row names, or whoever sent the link. */
  readonly to: 'HOLDER' | 'INVITER';
  /** How the link has ended that it tells the end of; null: it is written of a link that is good. */
  readonly tellsEnd: NonNullable<Link['ended']>['how'] | null;
  readonly words: Exclude<keyof LetterTexts, 'footer' | 'inviterFooter'>;
  /** What its button opens: the page to sign on, what was decided there, or the case. */
  readonly leadsTo: 'SIGNING' | 'DECIDED' | 'CASE' | null;
};

/** Every letter about a link to sign (LINK-WHO, LINK-CODE, LINK-NOT-ME, LINK-FORWARD). */
export const linkLetters = {
  INVITATION: { rule: 'LINK-WHO', to: 'HOLDER', tellsEnd: null, words: 'invitation', leadsTo: 'SIGNING' },
  CODE: { rule: 'LINK-CODE', to: 'HOLDER', tellsEnd: null, words: 'code', leadsTo: null },
  INVITER_CODE: { rule: 'LINK-CODE', to: 'INVITER', tellsEnd: null, words: 'inviterCode', leadsTo: null },
  NOT_ME: { rule: 'LINK-NOT-ME', to: 'INVITER', tellsEnd: 'NOT_ME', words: 'notMe', leadsTo: 'CASE' },
  FORWARDED: { rule: 'LINK-FORWARD', to: 'INVITER', tellsEnd: 'FORWARDED', words: 'forwarded', leadsTo: 'CASE' },
  HANDED_OVER: { rule: 'LINK-FORWARD', to: 'HOLDER', tellsEnd: 'FORWARDED', words: 'handedOver', leadsTo: null },
  REMINDER: { rule: null, to: 'HOLDER', tellsEnd: null, words: 'reminder', leadsTo: 'SIGNING' },
  DECIDED: { rule: null, to: 'HOLDER', tellsEnd: 'USED', words: 'decided', leadsTo: 'DECIDED' },
} as const satisfies Record<LetterKind, LinkLetter>;
