import { useMutation } from '@tanstack/react-query';
import type { CaseShown, ScanListed } from '../../../shared/api/index.ts';
import { fetchFile } from '../../api/client.ts';
import { showFile } from '../../files/show-file.ts';
import { problemErrors } from '../../form/problem-errors.ts';
import { useTexts } from '../../language/use-texts.tsx';
import { useScansTexts } from './use-scans-texts.ts';

type Seen = Pick<ScanListed, 'documentId' | 'mediaType' | 'name'>;

/** The file of a scan. It is what it was found to be when it was looked at, whatever else an answer might call it. */
export const fetchScan = async (caseId: string, { documentId, mediaType }: Seen): Promise<Blob> =>
  (await fetchFile(`/api/cases/${caseId}/documents/${documentId}`)).slice(undefined, undefined, mediaType);

/** A scan in a tab of its own, in one press. */
export function OpenScan({ of, scan }: { readonly of: Pick<CaseShown, 'caseId'>; readonly scan: Seen }) {
  const words = useScansTexts();
  const { t } = useTexts();
  const opening = useMutation({ mutationFn: () => fetchScan(of.caseId, scan), onSuccess: (file) => showFile(file, scan.name) });
  const [refused] = problemErrors(opening.error, t.faults);
  return (
    <>
      <button
        className="button"
        type="button"
        aria-disabled={opening.isPending}
        aria-label={words.openOf(scan.name)}
        onClick={() => (opening.isPending ? undefined : opening.mutate())}
      >
        {opening.isPending ? words.opening : words.open}
      </button>
      {refused === undefined ? null : (
        <span className="field-error" role="alert">
          {refused.message}
        </span>
      )}
    </>
  );
}
