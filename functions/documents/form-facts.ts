import { dateIn, type CivilDate, type Instant } from '../../shared/calendar/index.ts';
import type { AnyCase } from '../../shared/cases/kinds.ts';
import { currentTerm, operationsOf, type Enrollment, type Language, type Party } from '../../shared/records/index.ts';
import { inBothCalendars } from './both-calendars.ts';
import type { Block, Sheet, SignatureBlock, Words } from './sheet.ts';

/**
 * `BLANK` is to be filled in by hand; `FILLED` shows what was filed; `SIGNED` also who has signed so far; `FINAL` what operations
 * have written under it, too. All on the same layout.
 */
export type SheetState = 'BLANK' | 'FILLED' | 'SIGNED' | 'FINAL';

/** An override that was approved (COCP-OVERRIDE), as asked for and as decided. */
export type ApprovedOverride = {
  readonly justification: string;
  readonly approvedBy: string;
  readonly note: string;
  /** Of the approval outside the portal. */
  readonly reference: string | null;
};

/** What operations have written under a form. `by`: who, as people know them; `on`: a day in the case's zone. */
export type Closing = {
  readonly by: string;
  readonly on: CivilDate;
  readonly note: string | null;
  /** null: there was none. */
  readonly override: ApprovedOverride | null;
};

/** What every form is drawn from. Maps hold every enrollment and party the case names. */
export type FormFacts<C extends AnyCase> = {
  readonly case: C;
  readonly state: SheetState;
  readonly enrollments: ReadonlyMap<string, Enrollment>;
  readonly parties: ReadonlyMap<string, Party>;
  /** The name each role signed with, as it was typed. */
  readonly signedAs: ReadonlyMap<string, string>;
  /** The signature or seal each role has drawn (PNG data URL). */
  readonly drawnAs?: ReadonlyMap<string, string>;
  /** The day each role has acted, where the case does not keep it. */
  readonly actedOn?: ReadonlyMap<string, CivilDate>;
  /** null, or left out: operations have not closed it, or there is nothing for them to do. */
  readonly closing?: Closing | null;
  /** Why an override was asked for, once one is approved. */
  readonly justification?: string | null;
  readonly language: Language;
  readonly verifyUrl: string;
};

export const formWords = {
  about: { ja: '登録と教育機関', en: 'Enrollment and institution' },
  institution: { ja: '教育機関', en: 'Institution' },
  number: { ja: '登録番号', en: 'Enrollment number' },
  agreement: { ja: 'マスター契約', en: 'Master agreement' },
  program: { ja: 'プログラム', en: 'Programme' },
  ends: { ja: '有効期限', en: 'Expires on' },
  pcn: { ja: 'PCN (パブリック顧客番号)', en: 'Public customer number (PCN)' },
  reseller: { ja: 'リセラー', en: 'Reseller' },
  signatures: { ja: '署名', en: 'Signatures' },
  operations: { ja: '地域オペレーション記入欄', en: 'For regional operations' },
  note: { ja: '記載', en: 'Note' },
  product: { ja: '製品', en: 'Product' },
  quantity: { ja: '数量', en: 'Quantity' },
} as const satisfies Record<string, Words>;

const standings = {
  BLANK: { ja: '未記入の様式', en: 'Blank form' },
  // Signatures are added to these very bytes, so its first pages say this for ever.
  FILLED: { ja: '記入済み (署名は後に続くページ)', en: 'Filled in; signatures follow' },
  SIGNED: { ja: '署名済み', en: 'Signed' },
  FINAL: { ja: '確定', en: 'Final' },
} as const satisfies Record<SheetState, Words>;

/** A party by its registered name and the one in its own script, the reader's first. */
export const namedIn = (language: Language, { name, nameLocal }: Party): string => {
  if (nameLocal === null || nameLocal === name) return name;
  return language === 'ja' ? `${nameLocal} (${name})` : `${name} (${nameLocal})`;
};

/** A value in both languages, the reader's first. */
export const inBoth = ({ ja, en }: Words, language: Language, between: string): string =>
  (language === 'ja' ? [ja, en] : [en, ja]).join(between);

/** How a form names its parties; null: there is none. */
export const namer =
  ({ language }: Pick<FormFacts<AnyCase>, 'language'>) =>
  (party: Party | undefined): string | null =>
    party === undefined ? null : namedIn(language, party);

export const heading = (text: Words): Block => ({ kind: 'heading', text });

export const paragraph = (text: Words): Block => ({ kind: 'paragraph', text });

export const field = (label: Words, value: string | null): Block => ({ kind: 'field', label, value });

export const dateField = (label: Words, on: CivilDate | null): Block => field(label, on === null ? null : inBothCalendars(on));

/** The day on which somebody acted, where the case is (DATE-5). */
export const dayOf = (of: Pick<AnyCase, 'timeZone'>, at: Instant): CivilDate => dateIn(of.timeZone, at);

export const isSigned = (state: SheetState): boolean => state === 'SIGNED' || state === 'FINAL';

/** What every form has in common: its state, its language, its log number and address. */
export const frameOf = (
  { case: of, state, language, verifyUrl }: Pick<FormFacts<AnyCase>, 'case' | 'state' | 'language' | 'verifyUrl'>,
  title: Words,
): Omit<Sheet, 'blocks'> => ({ title, standing: standings[state], language, logNumber: of.logNumber, verifyUrl, originals: 1 });

/** Filled in, and nothing more. */
export const isFilled = ({ standing }: Pick<Sheet, 'standing'>): boolean => standing === standings.FILLED;

/** A value as it stands on a form of that state: nothing on a blank one, a dash where there is none. */
export const filledOn =
  (state: SheetState) =>
  (value: string | null | undefined): string | null =>
    state === 'BLANK' ? null : (value ?? '—');

/** Lines of a table to be filled in by hand on a blank form. */
export const linesByHand = 5;

/** The enrollment and institution a form is about; on a blank one lines for them. */
export const aboutEnrollment = ({ case: of, state, enrollments, parties, language }: FormFacts<AnyCase>): readonly Block[] => {
  const named = namer({ language });
  const enrollment = enrollments.get(of.enrollmentId);
  const institution = parties.get(enrollment?.institutionId ?? '');
  const filled = filledOn(state);
  return [
    heading(formWords.about),
    field(formWords.institution, filled(named(institution))),
    field(formWords.pcn, filled(institution?.pcn)),
    field(formWords.number, filled(enrollment?.number)),
    field(formWords.agreement, filled(enrollment?.masterAgreement)),
    field(formWords.program, filled(enrollment?.program)),
    field(formWords.ends, filled(enrollment === undefined ? null : inBothCalendars(currentTerm(enrollment).endsOn))),
  ];
};

/** Somebody's signature under a form: shown once it is signed, and until then the lines for it. */
export const signatureOf = (
  { state, parties, signedAs, drawnAs, language }: FormFacts<AnyCase>,
  signer: {
    readonly role: string;
    readonly label: Words;
    readonly declaration?: Words;
    readonly partyId: string | null;
    readonly signedOn: CivilDate | null;
  },
): SignatureBlock => {
  const { role, label, declaration, partyId, signedOn } = signer;
  const isShown = isSigned(state) && signedOn !== null;
  const image = isShown ? drawnAs?.get(role) : undefined;
  return {
    kind: 'signature',
    label,
    ...(declaration === undefined ? {} : { declaration }),
    party: state === 'BLANK' || partyId === null ? null : namer({ language })(parties.get(partyId)),
    name: isShown ? (signedAs.get(role) ?? null) : null,
    signedOn: isShown ? inBothCalendars(signedOn) : null,
    ...(image === undefined ? {} : { image }),
  };
};

/** What operations write under a form: their part stands on every state of it, filled in on the final one. */
export const closedByOperations = (
  { case: of, state, parties, closing = null, language }: FormFacts<AnyCase>,
  { label, declaration, fields }: { readonly label: Words; readonly declaration?: Words; readonly fields: readonly Block[] },
): readonly Block[] => {
  const shown = state === 'FINAL' ? closing : null;
  return [
    heading(formWords.operations),
    ...fields,
    ...(shown === null || shown.note === null ? [] : [field(formWords.note, shown.note)]),
    {
      kind: 'signature',
      label,
      ...(declaration === undefined ? {} : { declaration }),
      party: state === 'BLANK' ? null : namer({ language })(parties.get(operationsOf(of.region))),
      name: shown?.by ?? null,
      signedOn: shown === null ? null : inBothCalendars(shown.on),
    },
  ];
};
