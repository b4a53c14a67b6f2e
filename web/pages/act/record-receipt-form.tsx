import type { CaseShown } from '../../../shared/api/index.ts';
import type { FieldError } from '../../../shared/api/index.ts';
import type { SignerRole } from '../../../shared/cases/cocp/index.ts';
import { DateField } from '../../form/date-field.tsx';
import { useTexts } from '../../language/use-texts.tsx';
import { actForm, readDate, type FieldsProps } from './act-form.tsx';
import { hasPrevious } from './previous.ts';

type Draft = { readonly receivedOn: string; readonly signedOn: Partial<Readonly<Record<SignerRole, string>>>; readonly notice: string };

/** Signatures the portal does not have: they stand on the paper. */
const onPaper = ({ signers }: CaseShown) => signers.filter(({ signedOn }) => signedOn === null);
const asksNotice = (of: CaseShown): boolean => hasPrevious(of) && onPaper(of).some(({ role }) => role === 'INSTITUTION');

function Fields({ of, names, today, draft, change }: FieldsProps<Draft>) {
  const { t } = useTexts();
  const paper = onPaper(of);
  return (
    <>
      <DateField
        label={t.actForms.receivedOn}
        path="/receivedOn"
        help={t.actForms.receivedOnHelp}
        value={draft.receivedOn}
        onChange={(receivedOn) => change({ receivedOn })}
        today={today}
      />
      {paper.length === 0 ? null : <h2>{t.actForms.signaturesOnPaper}</h2>}
      {paper.map(({ role, partyId }) => (
        <DateField
          key={role}
          label={t.actForms.signedOn(names.nameOf(partyId))}
          path={`/signedOn/${role}`}
          value={draft.signedOn[role] ?? ''}
          onChange={(typed) => change({ signedOn: { ...draft.signedOn, [role]: typed } })}
          today={today}
        />
      ))}
      {asksNotice(of) ? (
        <DateField
          label={t.actForms.noticePaper}
          path="/noticeToPreviousOn"
          value={draft.notice}
          onChange={(notice) => change({ notice })}
          today={today}
        />
      ) : null}
    </>
  );
}

/** Operations record the day the form arrived, and what stands on it. */
export const RecordReceiptForm = actForm<Draft>({
  start: () => ({ receivedOn: '', signedOn: {}, notice: '' }),
  Fields,
  read: (draft, { of }, t) => {
    const received = readDate('/receivedOn', draft.receivedOn, t);
    const signed = onPaper(of).map(({ role }) => [role, readDate(`/signedOn/${role}`, draft.signedOn[role] ?? '', t)] as const);
    const notice = asksNotice(of) ? readDate('/noticeToPreviousOn', draft.notice, t) : null;
    const errors: readonly FieldError[] = [received, ...signed.map(([, read]) => read), ...(notice === null ? [] : [notice])].flatMap(
      (read) => ('errors' in read ? read.errors : []),
    );
    if (errors.length > 0 || !('date' in received)) return { errors };
    const signedOn = Object.fromEntries(signed.flatMap(([role, read]) => ('date' in read ? [[role, read.date]] : [])));
    return {
      fields: {
        receivedOn: received.date,
        ...(signed.length === 0 ? {} : { signedOn }),
        ...(notice !== null && 'date' in notice ? { noticeToPreviousOn: notice.date } : {}),
      },
    };
  },
});
