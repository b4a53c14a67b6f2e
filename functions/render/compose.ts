import type { HistoryEntry, StoredCase } from '../store/index.ts';
import {
  actWords,
  documentKindOf,
  type Closing,
  receiptSheet,
  recordSheet,
  screenForm,
  signatureSheet,
  type AuditEntry,
  type ApprovedOverride,
  type RecordFacts,
  type Sheet,
  type SheetState,
  type SignedWhere,
} from '../documents/index.ts';
import { documentSteps } from '../documents/steps.ts';
import { civilDate, dateIn, type CivilDate } from '../../shared/calendar/index.ts';
import type { AnyCase } from '../../shared/cases/kinds.ts';
import type { IssuedDocument } from '../../shared/records/index.ts';
import { authenticationOf, type AcceptedMail, type CaseFile } from './case-file.ts';

/** What every sheet of a case's documents is composed from. */
type Composing = {
  readonly stored: StoredCase;
  readonly file: CaseFile;
  readonly verifyUrl: string;
};

const textIn = ({ detail }: HistoryEntry, name: string): string | null => {
  const value = detail[name];
  return typeof value === 'string' && value !== '' ? value : null;
};

const dateNamed = (entry: HistoryEntry, name: string): CivilDate | null => {
  const text = textIn(entry, name);
  return text === null ? null : civilDate.parse(text);
};

const approvalIn = ({ stored }: Pick<Composing, 'stored'>): HistoryEntry | undefined =>
  stored.history.findLast(({ act, detail }) => act === 'decide-override' && detail.decision === 'APPROVE');

/** Why the override was asked for that was approved last; null: none was. */
const justificationIn = ({ stored }: Pick<Composing, 'stored'>): string | null => {
  const decided = approvalIn({ stored });
  const asked = stored.history.findLast(({ act, seq }) => act === 'request-override' && decided !== undefined && seq < decided.seq);
  return asked === undefined ? null : textIn(asked, 'justification');
};

const whereSigned = ({ kind }: AnyCase): SignedWhere =>
  Object.values(documentSteps[kind].byAct).includes('SIGNATURE') ? 'FOLLOWS' : 'RECORD';

/** The form as filed, or with the signatures given so far. */
export const composeForm = (
  composing: Composing,
  of: AnyCase,
  state: SheetState,
  { closing = null, where = whereSigned(of) }: { readonly closing?: Closing | null; readonly where?: SignedWhere } = {},
): Sheet => {
  const { file, verifyUrl, stored } = composing;
  const kind = documentKindOf(of);
  const { enrollments, parties, language } = file;
  const signedAs = new Map(stored.signatures.flatMap(({ role, name }) => (name === null ? [] : [[role, name] as const])));
  const justification = justificationIn(composing);
  const sheet = kind.sheet({ case: of, state, enrollments, parties, signedAs, closing, justification, language, verifyUrl });
  return kind.isInk(of) ? sheet : screenForm(sheet, where);
};

/** What an approved override makes of a form that was signed on screen, to be added behind it. */
export const composeAmendment = (composing: Composing, of: AnyCase): Sheet => ({
  ...composeForm(composing, of, 'SIGNED', { where: 'BEFORE' }),
  renames: true,
});

/** The page of a form signed on paper, from the entry that recorded its receipt. */
export const composeReceipt = async (
  { stored, file, verifyUrl }: Composing,
  of: AnyCase,
  entry: HistoryEntry,
  formSha256: string,
): Promise<Sheet> => {
  const kind = documentKindOf(of);
  return receiptSheet({
    logNumber: of.logNumber,
    verifyUrl,
    language: file.language,
    timeZone: stored.case.timeZone,
    signatures: (kind.onPaper?.(of) ?? []).map(({ role, signedOn }) => ({
      label: kind.signer(role),
      party: file.partyName(kind.signerOf(of, role) ?? role),
      signedOn,
    })),
    receivedOn: dateNamed(entry, 'receivedOn'),
    noticeToPreviousOn: dateNamed(entry, 'noticeToPreviousOn'),
    recordedBy: (await file.whoDid(entry)) ?? '—',
    at: entry.at,
    authenticatedBy: authenticationOf(entry),
    formSha256,
    scanSha256: textIn(entry, 'sha256'),
  });
};

/** The page of one signature given on screen, on a document of that hash. */
export const composeSignature = (
  { stored, file, verifyUrl }: Composing,
  entry: HistoryEntry,
  signedSha256: string,
  isOfEarlierForm: boolean,
): Sheet => {
  const { case: of, signatures } = stored;
  const given = signatures.find(({ seq }) => seq === entry.seq);
  const role = textIn(entry, 'role') ?? given?.role ?? '';
  return signatureSheet({
    logNumber: of.logNumber,
    verifyUrl,
    language: file.language,
    timeZone: of.timeZone,
    signature: {
      label: documentKindOf(of).signer(role),
      party: entry.by === null ? '' : file.partyName(entry.by.partyId),
      name: given?.name ?? null,
      image: given?.image ?? null,
      signedOn: dateNamed(entry, 'signedOn') ?? dateIn(of.timeZone, entry.at),
      at: entry.at,
      authenticatedBy: authenticationOf(entry),
      noticeToPreviousOn: dateNamed(entry, 'noticeToPreviousOn'),
      signedSha256,
      isOfEarlierForm,
    },
  });
};

const auditEntryOf = async (
  { file }: Composing,
  entry: HistoryEntry,
  issued: readonly IssuedDocument[],
  mails: readonly AcceptedMail[],
): Promise<readonly AuditEntry[]> => {
  const what = actWords[entry.act];
  if (what === undefined) return [];
  const place = issued.findLastIndex(({ seq }) => seq === entry.seq);
  const authenticatedBy = authenticationOf(entry);
  return [
    {
      what,
      who: (await file.whoDid(entry)) ?? '—',
      at: entry.at,
      authenticatedBy,
      before: place > 0 ? (issued[place - 1]?.sha256 ?? null) : null,
      after: issued[place]?.sha256 ?? null,
      scan: entry.act === 'receive-scan' ? textIn(entry, 'sha256') : null,
      mailAcceptedAt:
        mails
          .filter(({ at }) => at === entry.at)
          .map(({ acceptedAt }) => acceptedAt)
          .toSorted()[0] ?? null,
    },
  ];
};

/** The override that was approved, as asked for and as decided (COCP-OVERRIDE); null: there was none. */
const overrideOf = async (composing: Composing): Promise<ApprovedOverride | null> => {
  const { file } = composing;
  const decided = approvalIn(composing);
  if (decided === undefined) return null;
  return {
    justification: justificationIn(composing) ?? '—',
    approvedBy: (await file.whoDid(decided)) ?? '—',
    note: textIn(decided, 'note') ?? '—',
    reference: textIn(decided, 'approvalReference'),
  };
};

const countersignatureOf = async ({ stored, file }: Composing): Promise<RecordFacts['countersignature']> => {
  const entry = stored.history.findLast(({ act }) => act === 'countersign');
  return entry === undefined ? null : { who: (await file.whoDid(entry)) ?? '—', at: entry.at, note: textIn(entry, 'note') };
};

/** What operations have written under the form; null: nothing. */
export const closingOf = async (composing: Composing): Promise<Closing | null> => {
  const { stored } = composing;
  const countersigned = await countersignatureOf(composing);
  if (countersigned === null) return null;
  return {
    by: countersigned.who,
    on: dateIn(stored.case.timeZone, countersigned.at),
    note: countersigned.note,
    override: await overrideOf(composing),
  };
};

const onPaperIn = ({ stored, file }: Composing): RecordFacts['onPaper'] =>
  stored.history.flatMap(({ act, detail: { signedOn } }) => {
    if (act !== 'record-receipt' || typeof signedOn !== 'object' || signedOn === null || Array.isArray(signedOn)) return [];
    const kind = documentKindOf(stored.case);
    return Object.entries(signedOn).map(([role, on]) => ({
      label: kind.signer(role),
      party: file.partyName(kind.signerOf(stored.case, role) ?? role),
      signedOn: civilDate.parse(on),
    }));
  });

/** The last pages: how the case ended, countersignature, override, and everything that was done to it up to `closing`. */
export const composeRecord = async (
  composing: Composing,
  closing: HistoryEntry,
  issued: readonly IssuedDocument[],
  mails: readonly AcceptedMail[],
): Promise<Sheet> => {
  const { stored, file, verifyUrl } = composing;
  const { case: of, history } = stored;
  const entries: AuditEntry[] = [];
  for (const entry of history) if (entry.seq <= closing.seq) entries.push(...(await auditEntryOf(composing, entry, issued, mails)));
  return recordSheet({
    logNumber: of.logNumber,
    verifyUrl,
    language: file.language,
    timeZone: of.timeZone,
    entries,
    override: await overrideOf(composing),
    outcome: of.outcome,
    closedAt: closing.at,
    reason: textIn(closing, 'reason'),
    effectiveOn: documentKindOf(of).effectiveOn(of),
    countersignature: await countersignatureOf(composing),
    onPaper: onPaperIn(composing),
  });
};
