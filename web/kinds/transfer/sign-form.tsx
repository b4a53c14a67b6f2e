import { actForm } from '../common/act-form.tsx';
import type { FieldsProps } from '../common/acting.ts';
import { emptySignature, type WithSignature } from '../common/signing/draft.ts';
import { NameAndSignature } from '../common/signing/name-and-signature.tsx';
import { readNameAndSignature } from '../common/signing/read-signature.ts';
import { TransferReading } from './reading.tsx';
import { useTransferTexts } from './use-transfer-texts.ts';

function Fields({ of, me, names, draft, change }: FieldsProps<'TRANSFER', WithSignature>) {
  const said = useTransferTexts();
  return (
    <>
      <p className="declaration">
        {said.declaration({
          party: me.party.name,
          from: names.nameOf(of.details.transferorId),
          to: names.nameOf(of.details.transfereeId),
        })}
      </p>
      <NameAndSignature draft={draft} change={change} />
    </>
  );
}

/** Signing a transfer on screen: the form, the declaration, the name and the signature. */
export const SignForm = actForm<'TRANSFER', WithSignature>({
  Reading: TransferReading,
  start: ({ me }) => ({ name: me.name, signed: emptySignature }),
  Fields,
  read: (draft, _, t) => readNameAndSignature(draft, t),
});
