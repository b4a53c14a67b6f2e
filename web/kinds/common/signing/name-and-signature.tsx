import { TextField } from '../../../form/fields.tsx';
import { useTexts } from '../../../language/use-texts.tsx';
import type { WithSignature } from './draft.ts';
import { SignatureField } from './signature-field.tsx';

/** What the line shows of a name on the narrowest of phones. */
const roomInLine = 16;

/** The last part of every form that is signed on screen: the name, the way of signing, and what it means. */
export function NameAndSignature({
  draft,
  change,
}: {
  readonly draft: WithSignature;
  readonly change: (changed: Partial<WithSignature>) => void;
}) {
  const { t } = useTexts();
  return (
    <>
      <TextField
        label={t.actForms.signName}
        path="/name"
        help={t.actForms.signNameHelp}
        autoComplete="name"
        value={draft.name}
        onChange={(name) => change({ name })}
      />
      {/* A long name does not fit into its line on a phone; it is to be read whole before it is signed with. */}
      {[...draft.name].length > roomInLine ? <p className="quiet small">{draft.name}</p> : null}
      <SignatureField name={draft.name} signed={draft.signed} change={(changed) => change({ signed: { ...draft.signed, ...changed } })} />
      <p className="quiet small">{t.actForms.signMeans}</p>
    </>
  );
}
