import { useEffect, useRef, type ReactNode } from 'react';
import type { CaseShown, FieldError } from '../../../../shared/api/index.ts';
import { momentAt } from '../../../dates/now.ts';
import { useDocuments } from '../../../case/documents/use-documents.ts';
import { ScanSight } from '../../../case/scans/scan-sight.tsx';
import { takenScans } from '../../../case/scans/scans-of.ts';
import { UploadField } from '../../../case/scans/upload-field.tsx';
import { useScansTexts } from '../../../case/scans/use-scans-texts.ts';
import { sizeText } from '../../../files/size-text.ts';
import { Choices } from '../../../form/fields.tsx';
import { useTexts } from '../../../language/use-texts.tsx';

/** Recorded from the paper, not from a scan. */
export const paperItself = 'PAPER';
const scanPath = '/documentId';

/** What was chosen; until then the one scan that there is, unless the form was corrected since. */
export const scanChosen = (of: Pick<CaseShown, 'history'>, chosen: string | null): string | null => {
  const [only, ...others] = takenScans(of);
  if (chosen !== null || only === undefined || others.length > 0) return chosen;
  const last = of.history.findLast(({ act }) => act === 'receive-scan' || act === 'correct');
  return last?.act === 'receive-scan' ? only.documentId : null;
};

/** Where scans were sent, operations say which they have compared; `message` where they have not. */
export const readScanChoice = (
  of: Pick<CaseShown, 'history'>,
  chosen: string | null,
  message: string,
): { readonly documentId?: string } | { readonly errors: readonly FieldError[] } => {
  const isKnown = takenScans(of).some(({ documentId }) => documentId === chosen);
  if (chosen !== null && isKnown) return { documentId: chosen };
  return chosen === paperItself || takenScans(of).length === 0 ? {} : { errors: [{ path: scanPath, message }] };
};

type Props = {
  readonly of: CaseShown;
  readonly zone: string;
  readonly chosen: string | null;
  readonly choose: (documentId: string) => void;
  readonly children: ReactNode;
};

/** The fields of a receipt, with the scan they are read from beside them. Without one there is a place to add it. */
export function ReceiptScan({ of, zone, chosen, choose, children }: Props) {
  const words = useScansTexts();
  const { date } = useTexts();
  const { data } = useDocuments(of);
  const taken = takenScans(of, data?.scans);
  // The only scan there was is chosen by itself: another that comes in beside it does not undo that.
  const before = useRef(chosen);
  useEffect(() => {
    const was = before.current;
    if (chosen === null && was !== null && taken.length > 1 && taken.some(({ documentId }) => documentId === was)) choose(was);
    before.current = chosen ?? was;
  }, [chosen, taken, choose]);
  const inSight = (
    taken.find(({ documentId }) => documentId === chosen) ??
    taken.find(({ listed }) => listed?.ofEarlierForm !== true) ??
    taken[0]
  )?.listed;
  // One shape with and without scans: when the first comes in, nothing that is being typed or sent is torn down.
  return (
    <div className={taken.length === 0 ? 'stack' : 'scan-and-fields'}>
      {inSight === undefined ? null : <ScanSight of={of} scan={inSight} />}
      <div className="stack">
        {taken.length === 0 ? null : (
          <Choices
            legend={words.which}
            path={scanPath}
            help={taken.length > 1 ? words.whichHelp : undefined}
            options={[
              ...taken.map(({ documentId, at, listed }) => ({
                value: documentId,
                title: listed?.name ?? '…',
                help: [
                  words.sentAt({
                    at: momentAt(at, zone, date),
                    size: listed === undefined ? '…' : sizeText(listed.size),
                  }),
                  ...(listed?.ofEarlierForm === true ? [words.earlierForm] : []),
                ].join(' · '),
              })),
              { value: paperItself, title: words.paper },
            ]}
            value={chosen}
            onChange={choose}
          />
        )}
        <details className="more">
          <summary>{words.add}</summary>
          <div className="stack-tight">
            {taken.length === 0 ? <p>{words.none}</p> : null}
            <UploadField of={of} isOperations />
          </div>
        </details>
        {children}
      </div>
    </div>
  );
}
