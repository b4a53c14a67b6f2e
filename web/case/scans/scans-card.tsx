import type { CaseShown, ScanListed } from '../../../shared/api/index.ts';
import { useMe } from '../../api/queries.ts';
import { momentAt } from '../../dates/now.ts';
import { kindOnPage } from '../../kinds/index.ts';
import { useTexts } from '../../language/use-texts.tsx';
import { WayTo } from '../../design/going.tsx';
import type { DocumentListed } from '../documents/use-documents.ts';
import type { CaseNames } from '../use-case-names.ts';
import { scanHeadingId, scansArrived } from './scan-place.ts';
import { ScanList } from './scan-list.tsx';
import { awaitsScan, maySendScans } from './scans-of.ts';
import { UploadField } from './upload-field.tsx';
import { useScansTexts } from './use-scans-texts.ts';
import './scans.css';

type Props = {
  readonly of: CaseShown;
  readonly names: CaseNames;
  readonly scans: readonly ScanListed[];
  /** The form that is to be signed, as it was last issued. */
  readonly valid: DocumentListed | undefined;
};

/** A scan of the form signed on paper: to be sent while one is awaited, and what was sent. */
export function ScansCard({ of, names, scans, valid }: Props) {
  const words = useScansTexts();
  const texts = useTexts();
  const { data: me } = useMe();
  const zone = names.timeZone;
  const maySend = me !== undefined && maySendScans(me) && awaitsScan(of);
  if (!maySend && scans.length === 0) return null;
  const at = ({ issuedAt }: DocumentListed) => momentAt(issuedAt, zone, texts.date);
  return (
    <section className="card stack" aria-labelledby={scanHeadingId}>
      <h2 ref={scansArrived} id={scanHeadingId} tabIndex={-1}>
        {maySend ? words.title : words.titleSent}
      </h2>
      {maySend ? (
        <>
          <p>
            {words.forForm({ change: kindOnPage(of).title(of, texts).inSentence, logNumber: of.logNumber })}
            {valid === undefined ? '' : words.forCode({ code: valid.code, at: at(valid) })}
          </p>
          <UploadField of={of} isOperations={me.party.role === 'OPERATIONS'} />
          <p className="quiet small">{words.noReceipt}</p>
        </>
      ) : null}
      {of.acts.includes('record-receipt') && scans.some(({ state }) => state === 'SCAN_RECEIVED') ? (
        <p>
          <WayTo className="button" data-kind="main" href={`/cases/${of.logNumber}/record-receipt`}>
            {words.compare}
          </WayTo>
        </p>
      ) : null}
      {scans.length === 0 ? null : (
        <div>
          {maySend ? <h3>{words.sent}</h3> : null}
          <ScanList of={of} scans={scans} zone={zone} />
        </div>
      )}
    </section>
  );
}
