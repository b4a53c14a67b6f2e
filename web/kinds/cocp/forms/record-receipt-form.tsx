import type { ShownOf } from '../../../../shared/api/index.ts';
import type { FieldError } from '../../../../shared/api/index.ts';
import { previousOn, type SignerRole } from '../../../../shared/cases/cocp/index.ts';
import { DateField } from '../../../form/date-field.tsx';
import { actForm } from '../../common/act-form.tsx';
import { notToCome, readDate } from '../../../form/read-fields.ts';
import { errorsIn } from '../../../form/use-missing.ts';
import type { FieldsProps } from '../../common/acting.ts';
import { ReceiptScan, readScanChoice, scanChosen } from './receipt-scan.tsx';
import { useCocpTexts } from '../use-cocp-texts.ts';

type Draft = {
  readonly scan: string | null;
  readonly receivedOn: string;
  readonly signedOn: Partial<Readonly<Record<SignerRole, string>>>;
  readonly notice: string;
};

/** Signatures the portal does not have: they stand on the paper. */
const onPaper = ({ signers }: ShownOf<'COCP'>) => signers.filter(({ signedOn }) => signedOn === null);
const asksNotice = (of: ShownOf<'COCP'>): boolean =>
  previousOn(of.form).length > 0 && onPaper(of).some(({ role }) => role === 'INSTITUTION');

function Fields({ of, names, today, draft, change }: FieldsProps<'COCP', Draft>) {
  const said = useCocpTexts();
  const paper = onPaper(of);
  return (
    <ReceiptScan of={of} zone={names.timeZone} chosen={scanChosen(of, draft.scan)} choose={(scan) => change({ scan })}>
      <DateField
        label={said.receivedOn}
        path="/receivedOn"
        help={said.receivedOnHelp}
        value={draft.receivedOn}
        onChange={(receivedOn) => change({ receivedOn })}
        today={today}
        hasBeen
      />
      {paper.length === 0 ? null : <h2>{said.signaturesOnPaper}</h2>}
      {paper.map(({ role, partyId }) => (
        <DateField
          key={role}
          label={said.signedOn(names.nameOf(partyId))}
          path={`/signedOn/${role}`}
          value={draft.signedOn[role] ?? ''}
          onChange={(typed) => change({ signedOn: { ...draft.signedOn, [role]: typed } })}
          today={today}
          hasBeen
        />
      ))}
      {asksNotice(of) ? (
        <DateField
          label={said.noticePaper}
          path="/noticeToPreviousOn"
          value={draft.notice}
          onChange={(notice) => change({ notice })}
          today={today}
          hasBeen
        />
      ) : null}
    </ReceiptScan>
  );
}

/** Operations record the day the form arrived, and what stands on it. */
export const RecordReceiptForm = actForm<'COCP', Draft>({
  start: () => ({ scan: null, receivedOn: '', signedOn: {}, notice: '' }),
  Fields,
  read: (draft, { of, today }, t) => {
    const scan = readScanChoice(of, scanChosen(of, draft.scan), t.faults.chooseOne);
    const received = readDate('/receivedOn', draft.receivedOn, t);
    const signed = onPaper(of).map(({ role }) => [role, readDate(`/signedOn/${role}`, draft.signedOn[role] ?? '', t)] as const);
    const notice = asksNotice(of) ? readDate('/noticeToPreviousOn', draft.notice, t) : null;
    const dates = [
      ['/receivedOn', received] as const,
      ...signed.map(([role, read]) => [`/signedOn/${role}`, read] as const),
      ...(notice === null ? [] : [['/noticeToPreviousOn', notice] as const]),
    ];
    const missing = [scan, ...dates.map(([, read]) => read)].flatMap(errorsIn);
    // A day to come is counted with what is missing, as its field says it already; where nothing is, the portal says it with all else that it refuses.
    const errors: readonly FieldError[] =
      missing.length === 0
        ? []
        : [...missing, ...dates.flatMap(([path, read]) => errorsIn('date' in read ? notToCome(read, today, t, path) : {}))];
    if (errors.length > 0 || 'errors' in scan || !('date' in received)) return { errors };
    const signedOn = Object.fromEntries(signed.flatMap(([role, read]) => ('date' in read ? [[role, read.date]] : [])));
    return {
      fields: {
        ...scan,
        receivedOn: received.date,
        ...(signed.length === 0 ? {} : { signedOn }),
        ...(notice !== null && 'date' in notice ? { noticeToPreviousOn: notice.date } : {}),
      },
    };
  },
});
