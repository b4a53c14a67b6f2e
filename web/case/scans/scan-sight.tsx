import { useQuery } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type { CaseShown, ScanListed } from '../../../shared/api/index.ts';
import { useMedia } from '../../design/use-media.ts';
import { problemErrors } from '../../form/problem-errors.ts';
import { useTexts } from '../../language/use-texts.tsx';
import { fetchScan, OpenScan } from './open-scan.tsx';
import { useScansTexts } from './use-scans-texts.ts';
import './scan-sight.css';

type Props = { readonly of: CaseShown; readonly scan: ScanListed };

/** Milliseconds: looked at again within them, a file is not fetched a second time. Up to 20 MiB each, so not for longer. */
const KEPT = 60_000;

const useScanFile = ({ caseId }: CaseShown, scan: ScanListed) =>
  useQuery({
    queryKey: ['scan', caseId, scan.documentId],
    queryFn: () => fetchScan(caseId, scan),
    staleTime: Infinity,
    gcTime: KEPT,
    retry: false,
  });

/** Gives an element an address of this tab for a file, for as long as the element is there. `more`: how a viewer is to begin. */
const useSource = (file: Blob, more = '') =>
  useCallback(
    (element: HTMLImageElement | HTMLIFrameElement | null) => {
      if (element === null) return undefined;
      const address = URL.createObjectURL(file);
      element.src = `${address}${more}`;
      return () => URL.revokeObjectURL(address);
    },
    [file, more],
  );

type FileProps = { readonly file: Blob; readonly name: string };

/** A picture, as wide as there is room or larger, to read a date by. */
function Picture({ file, name }: FileProps) {
  const words = useScansTexts();
  const source = useSource(file);
  const [isLarge, setLarge] = useState(false);
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it is scrolled by keys as well (WCAG 2.1.1) */}
      <div className="scan-frame" data-large={isLarge} role="group" aria-label={words.beside} tabIndex={0}>
        <img ref={source} alt={words.pictureOf(name)} />
      </div>
      <p>
        <button className="button" type="button" aria-pressed={isLarge} onClick={() => setLarge(!isLarge)}>
          {words.larger}
        </button>
      </p>
    </>
  );
}

/** A PDF in the browser's own viewer: the page alone, as wide as there is room. */
function Pdf({ file, name }: FileProps) {
  const words = useScansTexts();
  const source = useSource(file, '#navpanes=0&pagemode=none&view=FitH');
  // oxlint-disable-next-line react/iframe-missing-sandbox -- browsers show no PDF in a sandbox; its type is ours, so it is never run as a page
  return <iframe ref={source} className="scan-frame" title={words.pictureOf(name)} />;
}

function Shown({ file, scan: { mediaType, name } }: { readonly file: Blob; readonly scan: ScanListed }) {
  const words = useScansTexts();
  const isCoarse = useMedia('(pointer: coarse)');
  if (mediaType !== 'application/pdf') return <Picture file={file} name={name} />;
  // A phone shows no PDF within a page, a tablet its first page at most.
  return navigator.pdfViewerEnabled && !isCoarse ? <Pdf file={file} name={name} /> : <p className="notice">{words.noViewer}</p>;
}

/** A scan in sight: its picture, or its PDF in the browser's own viewer. */
export function ScanSight({ of, scan }: Props) {
  const words = useScansTexts();
  const { t } = useTexts();
  const { data: file, error, refetch } = useScanFile(of, scan);
  const [refused] = problemErrors(error, t.faults);
  return (
    <section className="scan-sight stack-tight" aria-label={words.pictureOf(scan.name)}>
      {file === undefined ? null : <Shown key={scan.documentId} file={file} scan={scan} />}
      {file !== undefined || error !== null ? null : <p role="status">{words.opening}</p>}
      {refused === undefined ? null : (
        <p className="notice" data-tone="late" role="alert">
          {words.notShown} {refused.message}{' '}
          <button className="button" type="button" onClick={() => void refetch()}>
            {t.shell.tryAgain}
          </button>
        </p>
      )}
      <p className="row">
        <strong>{scan.name}</strong>
        <OpenScan of={of} scan={scan} />
      </p>
    </section>
  );
}
