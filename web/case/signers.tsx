import type { CaseShown } from '../../shared/api/index.ts';
import { Pill } from '../design/pill.tsx';
import { kindOnPage } from '../kinds/index.ts';
import { useTexts } from '../language/use-texts.tsx';
import type { CaseNames } from './use-case-names.ts';

/** Who has signed, who signs next, in the order of the form. */
export function Signers({ of, names }: { readonly of: CaseShown; readonly names: CaseNames }) {
  const { t, date } = useTexts();
  const words = kindOnPage(of).words(t).signers;
  // Sent back, it waits for its submitter, who may be a signer as well.
  const isSentBack = kindOnPage(of).stepOf(of) === 'CORRECT';
  return (
    <ol className="signing-order">
      {of.signers.map(({ role, partyId, signedOn, signedBy, name }) => {
        const isNext = !isSentBack && signedOn === null && of.phase === 'SIGNING' && of.waitingOn.includes(partyId);
        const status =
          signedOn === null
            ? t.case.notSigned
            : name !== undefined
              ? t.case.signedBy({ name, date: date(signedOn) })
              : signedBy === null
                ? t.case.signedOnPaper(date(signedOn))
                : t.case.signedOn(date(signedOn));
        return (
          <li key={role}>
            <strong>{names.nameOf(partyId)}</strong> <span className="quiet small">{words[role]?.title}</span>
            <br />
            <span className="small number">{status}</span> {isNext ? <Pill tone="mine">{t.case.signsNow}</Pill> : null}
          </li>
        );
      })}
    </ol>
  );
}
