import type { Instant } from '../../shared/calendar/index.ts';
import { kindOf, type AnyCase } from '../../shared/cases/kinds.ts';
import { isRefused, refuse, type RefusalCode } from '../../shared/cases/refusal.ts';
import type { Scan, Unfit } from '../../shared/records/index.ts';
import type { ActingCaller, Decided, DecidingOn, Undecided } from '../cases/index.ts';
import type { Answer, Claim, Store } from '../store/index.ts';
import { incomingKey, scanKey, type CheckUpload } from './check.ts';
import { isForgotten, lacksRight, mayUpload } from './may-upload.ts';

type ReceivingSettings = {
  readonly store: Pick<Store, 'getScan'>;
  readonly clock: () => Instant;
  readonly checkUpload: CheckUpload;
  /** Decides on the case, at a version the caller names. */
  readonly decideOn: (deciding: DecidingOn) => Promise<Decided>;
};

type Receiving = {
  /** As it was announced, and the case it is of. */
  readonly scan: Scan;
  readonly of: AnyCase;
  readonly caller: ActingCaller;
  readonly maySee: (of: AnyCase) => boolean;
  /** Under which the answer to a scan that is received is kept; what is refused is not kept under a key. */
  readonly claim: Claim | null;
  readonly answerOf: (received: Scan) => Answer;
};

/** UNFIT: it is refused for what it is, now or by whoever told of it before. */
type Received = Undecided | { readonly outcome: 'RECEIVED'; readonly scan: Scan } | { readonly outcome: 'UNFIT'; readonly unfit: Unfit };

const isRefusedFor = (decided: Decided, codes: readonly RefusalCode[]): boolean =>
  decided.outcome === 'REFUSED' && decided.refusals.some(({ code }) => codes.includes(code));

/** Somebody else, or the same request before, may have said it. */
const isToldBefore = (decided: Decided): boolean =>
  decided.outcome === 'CHANGED_MEANWHILE' || isRefusedFor(decided, ['SCAN_ALREADY_TOLD', 'SCAN_NOT_THERE']);

/** Fit or not, it stays refused: the scans of a case and its forms only grow in number. */
const isNeverTaken = (decided: Decided): boolean => isRefusedFor(decided, ['SCANS_TOO_MANY', 'SCAN_OF_EARLIER_FORM']);

/** Awaited when it was looked at, and no longer when that was to be put on record: the receipt was recorded at the same moment. */
const isTooLate = (decided: Decided): boolean => isRefusedFor(decided, ['NOT_POSSIBLE_NOW', 'PAPER_NOT_ASKED', 'SCAN_TOO_LATE']);

/** An announced scan was sent: has it looked at, and puts on the case's record that it was received, or what it is refused for. */
export const receiveScan = async (
  { store, clock, checkUpload, decideOn }: ReceivingSettings,
  { scan, of, caller, maySee, claim, answerOf }: Receiving,
): Promise<Received> => {
  if (scan.unfit !== null) return { outcome: 'UNFIT', unfit: scan.unfit };
  const { caseId, documentId, mediaType, size, sha256, formNumber } = scan;
  const file = { from: incomingKey(caseId, documentId), to: scanKey(caseId, documentId), mediaType, size, sha256 };
  const isOpen = scan.state === 'ANNOUNCED' && !isForgotten(scan, clock()) && mayUpload(of, caller) === null;
  const found = isOpen ? await checkUpload(file) : 'MISSING';
  const unfit = found === 'FIT' || found === 'MISSING' ? null : found;
  const told = { documentId, sha256, mediaType, size, unfit, formNumber };
  let after: Scan | null = null;
  const received = (): Scan => {
    if (after === null) throw new Error(`scan ${documentId} is on record and was not decided on`);
    return after;
  };
  const decided = await decideOn({
    caseId,
    caller,
    maySee,
    ...(unfit === null && claim !== null ? { idempotency: { ...claim, answer: () => answerOf(received()) } } : {}),
    decide: (each, acting, world) => {
      if (scan.state !== 'ANNOUNCED') return lacksRight(acting) ?? refuse('SCAN_ALREADY_TOLD', 'SCAN-MATCH');
      const notNow = mayUpload(each, acting);
      if (notNow !== null) return notNow;
      if (isForgotten(scan, world.now)) return refuse('SCAN_TOO_LATE', 'SCAN-FIT');
      const taken = kindOf(each).paper?.takeScan(each, told, acting, world);
      if (taken === undefined || isRefused(taken)) return taken ?? refuse('NOT_POSSIBLE_NOW', 'SCAN-MATCH');
      if (found === 'MISSING') return refuse('SCAN_NOT_THERE', 'SCAN-FIT');
      const state = unfit === null ? 'SCAN_RECEIVED' : 'SCAN_REFUSED';
      after = { ...scan, state, decidedAt: world.now, unfit, version: scan.version + 1 };
      return { decision: taken, scans: [{ before: scan, after }] };
    },
  });
  const isOnRecordAsUnfit = unfit !== null && decided.outcome === 'SAVED';
  // What nobody is ever shown is not kept either; what another request has put on record is.
  const isLeftOver = found === 'FIT' && isTooLate(decided) && (await store.getScan(caseId, documentId))?.state === 'ANNOUNCED';
  if (isOnRecordAsUnfit || isNeverTaken(decided) || isLeftOver) await checkUpload({ ...file, isDiscarded: true });
  if (isOnRecordAsUnfit) return { outcome: 'UNFIT', unfit };
  if (decided.outcome === 'SAVED') return { outcome: 'RECEIVED', scan: received() };
  if (!isToldBefore(decided)) return decided;
  // A fact stays one when it is said again, by whomever and however soon after: it is answered as it was the first time.
  const first = await store.getScan(caseId, documentId);
  if (first !== null && first.unfit !== null) return { outcome: 'UNFIT', unfit: first.unfit };
  if (first?.state === 'SCAN_RECEIVED') return { outcome: 'RECEIVED', scan: first };
  return unfit === null ? decided : { outcome: 'UNFIT', unfit };
};
