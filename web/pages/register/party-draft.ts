import type { FieldError, PartyShown } from '../../../shared/api/index.ts';
import type { Language, PartyRole, Region } from '../../../shared/records/index.ts';
import { pcnShape } from '../../../shared/records/shapes.ts';
import type { FieldIssueTexts } from '../../../shared/texts/en/field-issues.ts';
import type { PageTexts } from '../../../shared/texts/en/page.ts';
import { faultyText, wrongText } from '../../form/check-text.ts';
import { countryCode } from '../../registry/country-field.tsx';

/** The form of a party as typed. */
export type PartyDraft = {
  readonly partyId: string;
  readonly name: string;
  readonly nameLocal: string;
  readonly nameKana: string;
  readonly role: PartyRole | '';
  readonly pcn: string;
  readonly country: string;
  readonly email: string;
  readonly escalationEmail: string;
  readonly digest: boolean;
  readonly locale: Language;
  readonly region: Region | '';
};

export const partyDraftOf = (of: PartyShown | null): PartyDraft => ({
  partyId: of?.partyId ?? '',
  name: of?.name ?? '',
  nameLocal: of?.nameLocal ?? '',
  nameKana: of?.nameKana ?? '',
  role: of?.role ?? '',
  pcn: of?.pcn ?? '',
  country: of?.country ?? 'JP',
  email: of?.email ?? '',
  escalationEmail: of?.escalationEmail ?? '',
  digest: of?.digest ?? false,
  locale: of?.locale ?? 'ja',
  region: of?.region ?? '',
});

/** A new party as it begins with what was typed to find it: a customer number, or the name in the one script or the other. */
export const partyBegunWith = (role: PartyRole, typed: string): PartyDraft => {
  const text = typed.normalize('NFKC').trim();
  const known = pcnShape.test(text) ? { pcn: text } : /^[ -~\u00a0-\u024f]*$/.test(text) ? { name: text } : { nameLocal: typed.trim() };
  return { ...partyDraftOf(null), ...known, role };
};

/** An id as typed, or made of what is printed: what an id cannot have is left out. */
export const idOf = (typed: string, prefix: string, printed: string): string => {
  const given = typed.normalize('NFKC').trim();
  return given === '' ? `${prefix}${printed.normalize('NFKC').replaceAll(/[^A-Za-z0-9_-]/g, '')}` : given;
};

const orLeftOut = (name: string, typed: string): object => (typed.trim() === '' ? {} : { [name]: typed.trim() });

/** What is sent of the form and where to, or what is missing or not as it has to be. */
export const readParty = (
  draft: PartyDraft,
  words: { readonly t: PageTexts; readonly issues: FieldIssueTexts },
): { readonly path: string; readonly body: object } | { readonly errors: readonly FieldError[] } => {
  const { t, issues } = words;
  const errors = [
    ...faultyText('/name', draft.name, 'name', words),
    ...wrongText('/nameLocal', draft.nameLocal, 'name', issues),
    ...wrongText('/nameKana', draft.nameKana, 'kana', issues),
    ...(draft.role === '' ? [{ path: '/role', message: t.faults.chooseOne }] : []),
    ...(draft.role === 'OPERATIONS' && draft.region === '' ? [{ path: '/region', message: t.faults.chooseOne }] : []),
    ...faultyText('/pcn', draft.pcn, 'pcn', words),
    ...faultyText('/country', countryCode(draft.country), 'country', words),
    ...faultyText('/email', draft.email, 'email', words),
    ...wrongText('/escalationEmail', draft.escalationEmail, 'email', issues),
    ...wrongText('/partyId', draft.partyId, 'id', issues),
  ];
  if (errors.length > 0) return { errors };
  const pcn = draft.pcn.normalize('NFKC').trim();
  return {
    path: `/api/parties/${encodeURIComponent(idOf(draft.partyId, 'P-', pcn.toUpperCase()))}`,
    body: {
      name: draft.name.trim(),
      ...orLeftOut('nameLocal', draft.nameLocal),
      ...orLeftOut('nameKana', draft.nameKana),
      role: draft.role,
      pcn,
      country: countryCode(draft.country),
      email: draft.email.normalize('NFKC').trim(),
      ...orLeftOut('escalationEmail', draft.escalationEmail.normalize('NFKC')),
      digest: draft.digest,
      locale: draft.locale,
      ...(draft.role === 'OPERATIONS' ? { region: draft.region } : {}),
    },
  };
};
