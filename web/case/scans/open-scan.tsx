import type { CaseShown, ScanListed } from '../../../shared/api/index.ts';
import { fetchFile } from '../../api/client.ts';
import { OpenFile } from '../../files/open-file.tsx';
import { useScansTexts } from './use-scans-texts.ts';

type Seen = Pick<ScanListed, 'documentId' | 'mediaType' | 'name'>;

/** The file of a scan. It is what it was found to be when it was looked at, whatever else an answer might call it. */
export const fetchScan = async (caseId: string, { documentId, mediaType }: Seen): Promise<Blob> =>
  (await fetchFile(`/api/cases/${caseId}/documents/${documentId}`)).slice(undefined, undefined, mediaType);

/** A scan of a case. */
export function OpenScan({ of, scan }: { readonly of: Pick<CaseShown, 'caseId'>; readonly scan: Seen }) {
  const words = useScansTexts();
  return <OpenFile fetchIt={() => fetchScan(of.caseId, scan)} name={scan.name} words={words} called={words.openOf(scan.name)} />;
}
