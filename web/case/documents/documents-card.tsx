import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { CaseShown, DocumentList } from '../../../shared/api/index.ts';
import { send } from '../../api/client.ts';
import { useMe } from '../../api/queries.ts';
import { momentAt } from '../../dates/now.ts';
import { lazyPart } from '../../design/lazy-part.tsx';
import { Pill } from '../../design/pill.tsx';
import { sizeText } from '../../files/size-text.ts';
import { problemErrors } from '../../form/problem-errors.ts';
import { useTexts } from '../../language/use-texts.tsx';
import { WayTo } from '../../design/going.tsx';
import { awaitsScan } from '../scans/scans-of.ts';
import type { CaseNames } from '../use-case-names.ts';
import { Hash } from './hash.tsx';
import { OpenPdf } from './open-pdf.tsx';
import { documentsKey, useDocuments, validOf, type DocumentListed } from './use-documents.ts';
import { useDocumentsTexts } from './use-documents-texts.ts';
import './documents.css';
import { Failed } from '../../design/answer.tsx';
import { PressButton } from '../../design/press-button.tsx';

type Props = { readonly of: CaseShown; readonly names: CaseNames };

const ScansCard = lazyPart(async () => (await import('../scans/scans-card.tsx')).ScansCard);

function Row({
  of,
  zone,
  document,
  isValid,
}: {
  readonly of: CaseShown;
  readonly zone: string;
  readonly document: DocumentListed;
  readonly isValid: boolean;
}) {
  const { date } = useTexts();
  const words = useDocumentsTexts();
  const { state, issuedAt, size, missing, code, sha256 } = document;
  const at = momentAt(issuedAt, zone, date);
  return (
    <li className="stack-tight">
      <p className="row">
        <strong>{words.states[state]}</strong>
        {isValid ? <Pill tone="done">{words.valid}</Pill> : <Pill>{words.replaced}</Pill>}
      </p>
      <p className="quiet small number">{words.issued({ at, size: sizeText(size) })}</p>
      {missing.length === 0 ? null : (
        <p className="notice small" data-tone="soon">
          {words.missing(missing.join(' '))}
        </p>
      )}
      <p className="row">
        <OpenPdf of={of} document={document} kind={isValid ? 'main' : 'plain'} />
        <WayTo className="button" data-kind="quiet" href={`/verify/${code}`}>
          {words.verify}
        </WayTo>
      </p>
      <Hash sha256={sha256} />
    </li>
  );
}

/** What is under way, or could not be made yet: it never holds up the case. Operations may have it tried again at once. */
function Pending({ caseId, state }: { readonly caseId: string; readonly state: 'COMING' | 'DELAYED' }) {
  const words = useDocumentsTexts();
  const { t } = useTexts();
  const { data: me } = useMe();
  const queries = useQueryClient();
  const again = useMutation({
    mutationFn: () => send(`/api/cases/${caseId}/documents/retry`, { method: 'POST' }),
    onSuccess: () => queries.invalidateQueries({ queryKey: documentsKey(caseId) }),
  });
  const [refused] = problemErrors(again.error, t.faults);
  return (
    <div className="notice stack-tight" data-tone={state === 'COMING' ? 'plain' : 'soon'}>
      <p role="status">{state === 'COMING' ? words.coming : words.delayed}</p>
      {state === 'DELAYED' && me?.party.role === 'OPERATIONS' ? (
        <p className="row">
          <PressButton isPending={again.isPending} onPress={() => again.mutate()}>
            {words.retry}
          </PressButton>
          <span role="status">{again.isSuccess ? words.retried : ''}</span>
        </p>
      ) : null}
      {refused === undefined ? null : (
        <p className="field-error" role="alert">
          {refused.message}
        </p>
      )}
    </div>
  );
}

/** How many originals of a form that waits for ink are printed; null where none is. */
const originalsToPrint = (of: CaseShown): number | null => (of.kind === 'COCP' && of.phase === 'SIGNING' ? of.details.originals : null);

/** The documents of a case: the valid one first, each with what it is, when it was issued, and the hash it is known by. */
function Issued({ of, names, items, pending }: Props & Pick<DocumentList, 'items' | 'pending'>) {
  const words = useDocumentsTexts();
  const valid = validOf(items);
  const earlier = items.slice(0, -1).toReversed();
  const shared = { of, zone: names.timeZone };
  const originals = originalsToPrint(of);
  return (
    <section className="card stack" aria-labelledby="documents">
      <h2 id="documents">{words.title}</h2>
      {pending === null ? null : <Pending caseId={of.caseId} state={pending.state} />}
      {originals === null || valid === undefined ? null : <p className="notice">{words.toPrint(originals)}</p>}
      {valid === undefined ? null : (
        <ul className="documents">
          <Row {...shared} document={valid} isValid />
        </ul>
      )}
      {earlier.length === 0 ? null : (
        <details className="more">
          <summary>{words.earlier(earlier.length)}</summary>
          <ul className="documents">
            {earlier.map((each) => (
              <Row key={each.documentId} {...shared} document={each} isValid={false} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

/** What the portal issued for a case, and the scans that were sent in for it. */
export function DocumentsCard({ of, names }: Props) {
  const { data, isError, error, refetch } = useDocuments(of);
  if (data === undefined) return isError ? <Failed error={error} again={() => void refetch()} /> : null;
  const { items, pending, scans = [] } = data;
  return (
    <>
      {items.length === 0 && pending === null ? null : <Issued of={of} names={names} items={items} pending={pending} />}
      {scans.length > 0 || awaitsScan(of) ? <ScansCard of={of} names={names} scans={scans} valid={validOf(items)} /> : null}
    </>
  );
}
