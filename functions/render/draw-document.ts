import { documentKindOf, type Sheet } from '../documents/index.ts';
import type { Files } from '../files/index.ts';
import type { AnyCase } from '../../shared/cases/kinds.ts';
import type { Instant } from '../../shared/calendar/index.ts';
import type { CaseId, IssuedDocument } from '../../shared/records/index.ts';
import type { RenderRow, StoredCase } from '../store/index.ts';
import type { AcceptedMail, CaseFile } from './case-file.ts';
import { closingOf, composeAmendment, composeForm, composeReceipt, composeRecord, composeSignature } from './compose.ts';
import { fileKeyOf } from './file-key.ts';
import type { PlannedDocument } from './plan.ts';
import type { Printed, Printer } from './printer.ts';

/** All that one case's documents are issued from; `issued` grows with each. */
export type Desk = {
  readonly stored: StoredCase;
  readonly renders: readonly RenderRow[];
  readonly file: CaseFile;
  readonly issued: readonly IssuedDocument[];
};

/** The case as the decision left it that asks for this document. */
export const caseAt = ({ stored, renders }: Desk, { entry }: PlannedDocument): AnyCase =>
  renders.find(({ lastSeq, snapshot }) => snapshot !== null && lastSeq >= entry.seq)?.snapshot ?? stored.case;

export type DrawingSettings = {
  readonly files: Pick<Files, 'get'>;
  readonly printer: Printer;
  /** Mails about a case that the provider has taken. */
  readonly mailsOf: (caseId: CaseId) => Promise<readonly AcceptedMail[]>;
  /** Where readers open the portal, without a slash at the end. */
  readonly baseUrl: string;
};

/** A planned document as it is to be issued, under its code. */
type DrawDocument = (desk: Desk, planned: PlannedDocument, code: string) => Promise<Printed>;

export const createDrawing = ({ files, printer, mailsOf, baseUrl }: DrawingSettings): DrawDocument => {
  const verifyUrlOf = (code: string): string => `${baseUrl}/verify/${code}`;

  const bytesOf = async (caseId: CaseId, { sha256, documentId }: IssuedDocument): Promise<Uint8Array> => {
    const found = await files.get(fileKeyOf(caseId, sha256));
    if (found === null) throw new Error(`the file of document ${documentId} is not there`);
    return found.bytes;
  };

  const withPages = async (begun: Printed, sheets: readonly Sheet[]): Promise<Printed> => {
    let { bytes } = begun;
    const missing = new Set(begun.missing);
    for (const sheet of sheets) {
      const added = await printer.append(bytes, sheet);
      ({ bytes } = added);
      for (const character of added.missing) missing.add(character);
    }
    return { bytes, missing: [...missing] };
  };

  /** The document this one goes on from: the last form, with its signatures. */
  const baseOf = ({ issued }: Desk): IssuedDocument => {
    const base = issued.findLast(({ state }) => state !== 'BLANK');
    if (base === undefined) throw new Error('there is no form yet to go on from');
    return base;
  };

  const goneOnFrom = async (desk: Desk): Promise<Printed> => {
    const base = baseOf(desk);
    return { bytes: await bytesOf(desk.stored.case.caseId, base), missing: base.missing };
  };

  /** A form in ink holds lines to sign on, as often as originals are printed: what goes on from it begins with it as it was signed. */
  const begunWith = async (desk: Desk, of: AnyCase, asSigned: () => Sheet, at: Instant): Promise<Printed> =>
    documentKindOf(of).isInk(of) ? printer.draw(asSigned(), at) : goneOnFrom(desk);

  /** SHA-256 of the form that went out to be signed. */
  const printedForm = ({ issued }: Desk): string => issued.findLast(({ state }) => state === 'FILLED')?.sha256 ?? '—';

  return async (desk, planned, code) => {
    const { stored, file, issued } = desk;
    const { caseId, logNumber } = stored.case;
    const { entry, step } = planned;
    const at = entry.recordedAt;
    const composing = { stored, file, verifyUrl: verifyUrlOf(code) };
    const of = caseAt(desk, planned);
    const signedForm = (): Promise<Printed> => begunWith(desk, of, () => composeForm(composing, of, 'SIGNED'), at);
    /** With these pages after what was begun, sealed by whoever did what the step is about, unless the portal itself does. */
    const sealed = async (begun: Printed, sheets: readonly Sheet[], why: string, by: string | null = null): Promise<Printed> => {
      const pages = await withPages(begun, sheets);
      const name = by ?? (await file.whoDid(entry)) ?? logNumber;
      return { ...pages, bytes: await printer.seal(pages.bytes, { name, reason: `${logNumber}: ${why}`, at }) };
    };
    switch (step) {
      case 'BLANK':
        return printer.draw(composeForm(composing, of, 'BLANK'), at);
      case 'FORM': {
        const drawn = await printer.draw(composeForm(composing, of, 'FILLED'), at);
        // Signatures that stand on a corrected form come with it, as given on the form before.
        const signed = stored.history.filter(({ seq, act }) => seq < entry.seq && act === 'sign');
        const standing = signed.filter(
          (each) =>
            each === signed.findLast(({ detail }) => detail.role === each.detail.role) &&
            typeof each.detail.role === 'string' &&
            documentKindOf(of).standsOn(of, each.detail.role, each),
        );
        const signedSha256 = (seq: number): string => issued.findLast((each) => each.seq < seq)?.sha256 ?? '—';
        return withPages(
          drawn,
          standing.map((each) => composeSignature(composing, each, signedSha256(each.seq), true)),
        );
      }
      case 'SIGNATURE':
        return sealed(await goneOnFrom(desk), [composeSignature(composing, entry, baseOf(desk).sha256, false)], '署名 / Signature');
      case 'RECEIPT':
        return sealed(await signedForm(), [await composeReceipt(composing, of, entry, printedForm(desk))], '受領 / Receipt');
      case 'AMENDMENT': {
        const receipt = stored.history.findLast(({ act, seq }) => act === 'record-receipt' && seq < entry.seq);
        const isInk = documentKindOf(of).isInk(of);
        const sheets = isInk && receipt !== undefined ? [await composeReceipt(composing, of, receipt, printedForm(desk))] : [];
        return sealed(await signedForm(), isInk ? sheets : [composeAmendment(composing, of)], 'M15 修正 / M15 amendment');
      }
      case 'RECORD': {
        const sheet = await composeRecord(composing, entry, issued, await mailsOf(caseId));
        const closing = await closingOf(composing);
        const begun = await begunWith(desk, of, () => composeForm(composing, of, 'FINAL', { closing }), at);
        return sealed(begun, [sheet], '封印 / Seal', 'Kigen');
      }
      default:
        throw new Error(`unknown step ${JSON.stringify(step satisfies never)}`);
    }
  };
};
