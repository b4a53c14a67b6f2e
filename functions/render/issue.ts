import { documentKindOf, sha256Of } from '../documents/index.ts';
import type { Files } from '../files/index.ts';
import type { RenderRow, Store, StoredCase } from '../store/index.ts';
import type { CaseId, DocumentState, IssuedDocument } from '../../shared/records/index.ts';
import { readCaseFile } from './case-file.ts';
import { caseAt, createDrawing, type Desk, type DrawingSettings } from './draw-document.ts';
import { fileKeyOf } from './file-key.ts';
import { isAfter, planOf, type PlannedDocument } from './plan.ts';

type IssuingSettings = DrawingSettings & {
  readonly store: Store;
  readonly files: Files;
  /** A new random id of 26 Crockford base32 characters. */
  readonly newId: () => string;
};

/** Brings the documents of a case up to its history. At least once, in any order, by several at the same time. */
export type IssueDocuments = (caseId: CaseId) => Promise<void>;

const mediaType = 'application/pdf';

/** The first 16 of an id's characters, in groups of four: 80 random bits. */
const codeFrom = (id: string): string => (id.match(/.{4}/g) ?? []).slice(0, 4).join('-');

const states = {
  BLANK: 'BLANK',
  FORM: 'FILLED',
  SIGNATURE: 'SIGNED',
  RECEIPT: 'SIGNED',
  AMENDMENT: 'SIGNED',
  RECORD: 'FINAL',
} as const satisfies Record<PlannedDocument['step'], DocumentState>;

/** What a step of the history asks for, where the case as it was then has it. */
const isThere = (desk: Desk, planned: PlannedDocument): boolean => {
  const of = caseAt(desk, planned);
  const kind = documentKindOf(of);
  switch (planned.step) {
    case 'BLANK':
      return kind.isInk(of);
    case 'RECEIPT':
      return (kind.onPaper?.(of) ?? []).length > 0;
    case 'AMENDMENT':
      return planned.entry.detail.decision === 'APPROVE' && (kind.isAmended?.({ case: of, ...desk.file }) ?? false);
    case 'FORM':
    case 'SIGNATURE':
    case 'RECORD':
      return true;
    default:
      throw new Error(`unknown step ${JSON.stringify(planned.step satisfies never)}`);
  }
};

export const createIssuing = ({ store, files, newId, ...drawing }: IssuingSettings): IssueDocuments => {
  const drawn = createDrawing({ files, ...drawing });

  const codeFor = async ({ stored, issued }: Desk, { step, entry }: PlannedDocument): Promise<string> => {
    const before = issued.at(-1);
    // What goes on from a document has its code; a form begins with one of its own.
    if (before !== undefined && step !== 'BLANK' && step !== 'FORM') return before.code;
    return store.keepDocumentCode(stored.case.caseId, entry.seq, codeFrom(newId()));
  };

  /** Issues one document; null: somebody else did meanwhile. */
  const issueOne = async (desk: Desk, planned: PlannedDocument): Promise<IssuedDocument | null> => {
    const { caseId } = desk.stored.case;
    const { entry, part, step } = planned;
    const code = await codeFor(desk, planned);
    const { bytes, missing } = await drawn(desk, planned, code);
    const sha256 = sha256Of(bytes);
    await files.put(fileKeyOf(caseId, sha256), bytes, { mediaType, sha256 });
    const record: IssuedDocument = {
      documentId: `${caseId}-${entry.seq}-${part}`,
      seq: entry.seq,
      part,
      revision: (desk.issued.at(-1)?.revision ?? 0) + 1,
      state: states[step],
      issuedAt: entry.recordedAt,
      sha256,
      size: bytes.length,
      mediaType,
      code,
      missing: [...missing],
    };
    return (await store.putDocument(caseId, record)) === 'SAVED' ? record : null;
  };

  const bringUp = async (stored: StoredCase, renders: readonly RenderRow[]): Promise<void> => {
    const { caseId } = stored.case;
    const snapshots = renders.flatMap(({ snapshot }) => (snapshot === null ? [] : [snapshot]));
    const file = await readCaseFile(store, stored, snapshots);
    let issued = await store.listDocuments(caseId);
    for (const planned of planOf(stored.case, stored.history)) {
      const desk: Desk = { stored, renders, file, issued };
      if (!isAfter(planned, issued.at(-1))) continue;
      if (!isThere(desk, planned)) continue;
      const record = await issueOne(desk, planned);
      issued = record === null ? await store.listDocuments(caseId) : [...issued, record];
    }
  };

  return async (caseId) => {
    // Asked for before the case is read: what is found here the case read next knows of.
    const renders = await store.listRenders(caseId);
    const stored = await store.getCase(caseId);
    if (stored === null) throw new Error(`documents are asked for of case ${caseId}, which is not there`);
    await bringUp(stored, renders);
    await store.removeRenders(caseId, renders);
  };
};
