import type { CaseShown, Me, ScanListed } from '../../../shared/api/index.ts';
import type { Instant } from '../../../shared/calendar/index.ts';

/** Is a form signed on paper still to come, so that a scan of it is taken (SCAN-MATCH)? Only to spare people what would be refused. */
export const awaitsScan = (of: CaseShown): boolean => of.kind === 'COCP' && of.details.awaitsScan;

/** Whoever may do anything for their party may send a scan. */
export const maySendScans = ({ may }: Pick<Me, 'may'>): boolean => may.includes('SUBMIT') || may.includes('SIGN');

/** A scan that was checked and taken, as the case itself knows it; what else is known of it stands in the list of documents. */
type TakenScan = {
  readonly documentId: string;
  readonly at: Instant;
  readonly listed: ScanListed | undefined;
};

/** The scans that were taken for a case, the latest first. */
export const takenScans = (of: Pick<CaseShown, 'history'>, listed: readonly ScanListed[] = []): readonly TakenScan[] =>
  of.history
    .flatMap(({ act, at, detail }) =>
      act === 'receive-scan' && typeof detail.documentId === 'string'
        ? [
            {
              documentId: detail.documentId,
              at,
              listed: listed.find(({ documentId }) => documentId === detail.documentId),
            },
          ]
        : [],
    )
    .toReversed();

/** The scan the receipt was recorded from. */
export const matchedScan = (of: Pick<CaseShown, 'history'>): string | undefined => {
  const detail = of.history.findLast(({ act }) => act === 'record-receipt')?.detail;
  return typeof detail?.documentId === 'string' ? detail.documentId : undefined;
};
