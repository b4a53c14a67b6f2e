import type { CaseShown, ScanListed } from '../../../shared/api/index.ts';
import { momentAt } from '../../dates/now.ts';
import { Pill } from '../../design/pill.tsx';
import { sizeText } from '../../files/size-text.ts';
import { useTexts } from '../../language/use-texts.tsx';
import { Hash } from '../documents/hash.tsx';
import { OpenScan } from './open-scan.tsx';
import { matchedScan } from './scans-of.ts';
import { useScansTexts } from './use-scans-texts.ts';

type Props = { readonly of: CaseShown; readonly scans: readonly ScanListed[]; readonly zone: string };

function Row({
  of,
  scan,
  zone,
  isMatched,
}: {
  readonly of: CaseShown;
  readonly scan: ScanListed;
  readonly zone: string;
  readonly isMatched: boolean;
}) {
  const words = useScansTexts();
  const { date } = useTexts();
  const { name, state, reason, issuedAt, size, sha256, ofEarlierForm } = scan;
  const isTaken = state === 'SCAN_RECEIVED';
  return (
    <li className="stack-tight">
      <p className="row">
        <strong>{name}</strong>
        <Pill tone={isTaken ? 'done' : 'late'}>{isMatched ? words.matched : words.states[state]}</Pill>
        {ofEarlierForm ? <Pill>{words.earlierForm}</Pill> : null}
      </p>
      {reason === undefined ? null : <p>{words.reasons[reason]}</p>}
      <p className="quiet small number">{words.sentAt({ at: momentAt(issuedAt, zone, date), size: sizeText(size) })}</p>
      {isTaken ? (
        <>
          <p className="row">
            <OpenScan of={of} scan={scan} />
          </p>
          <Hash sha256={sha256} />
        </>
      ) : null}
    </li>
  );
}

/** What was sent in for a case, the latest first, and what became of it. */
export function ScanList({ of, scans, zone }: Props) {
  const matched = matchedScan(of);
  return (
    <ul className="scans">
      {scans.toReversed().map((scan) => (
        <Row key={scan.documentId} of={of} scan={scan} zone={zone} isMatched={scan.documentId === matched} />
      ))}
    </ul>
  );
}
