import type { FieldError } from '../../shared/api/index.ts';
import { isCountry } from '../../shared/records/countries.ts';
import {
  asKatakana,
  charactersOf,
  emailShape,
  forbiddenInText,
  idShape,
  kanaShape,
  longestEmail,
  pcnShape,
  versionShape,
} from '../../shared/records/shapes.ts';
import type { FieldIssueTexts } from '../../shared/texts/en/field-issues.ts';
import type { PageTexts } from '../../shared/texts/en/page.ts';
import { zoneText } from '../../shared/texts/zones.ts';

/** What is wrong with a text that is there, as it would be sent; null: nothing. */
type Check = (text: string, issues: FieldIssueTexts) => string | null;

const ofUpTo =
  (max: number): Check =>
  (text, issues) =>
    forbiddenInText.test(text) ? issues.characters : charactersOf(text) > max ? issues.tooLong({ max }) : null;

/** Fields as the API judges them: what it would send back after the first round is said in the first. */
const checks = {
  name: ofUpTo(200),
  number: ofUpTo(40),
  phone: ofUpTo(40),
  agreementVersion: (text, issues) => (versionShape.test(text) ? null : issues.agreementVersion),
  country: (text, issues) => (isCountry(text.toUpperCase()) ? null : issues.country),
  // Where the name of a zone is none, it is all there is to say of it. An offset is no name.
  timeZone: (text, issues) => (/^[A-Z]/i.test(text) && zoneText(text, 'en') !== text ? null : issues.timeZone),
  email: (text, issues) => (emailShape.test(text) && text.length <= longestEmail ? null : issues.email),
  id: (text, issues) => (idShape.test(text) ? null : issues.id),
  pcn: (text, issues) => (pcnShape.test(text) ? null : issues.pcn),
  kana: (text, issues) => (kanaShape.test(asKatakana(text)) ? ofUpTo(200)(text, issues) : issues.kana),
} as const satisfies Record<string, Check>;

type TextKind = keyof typeof checks;

/** What is wrong with a text that may be left out. */
export const wrongText = (path: string, typed: string, kind: TextKind, issues: FieldIssueTexts): readonly FieldError[] => {
  // A name is kept as it is typed: ㈱ is one letter of it.
  const text = (kind === 'name' ? typed : typed.normalize('NFKC')).trim();
  const message = text === '' ? null : checks[kind](text, issues);
  return message === null ? [] : [{ path, message }];
};

/** What is wrong with a text that must be there. */
export const faultyText = (
  path: string,
  typed: string,
  kind: TextKind,
  { t, issues }: { readonly t: PageTexts; readonly issues: FieldIssueTexts },
): readonly FieldError[] => (typed.trim() === '' ? [{ path, message: t.faults.required }] : wrongText(path, typed, kind, issues));
