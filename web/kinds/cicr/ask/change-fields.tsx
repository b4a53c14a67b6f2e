import type { EnrollmentShown } from '../../../../shared/api/index.ts';
import type { Changed } from '../../../../shared/cases/cicr/index.ts';
import { CheckLine, TextField } from '../../../form/fields.tsx';
import { useFieldError } from '../../../form/form.tsx';
import { useTexts } from '../../../language/use-texts.tsx';
import { heldFor, isOnline, noContact, type Draft, type TypedContact } from './draft.ts';
import { useCicrTexts } from '../use-cicr-texts.ts';

type Props = {
  readonly changed: Changed;
  /** Its place in what is sent. */
  readonly index: number;
  readonly of: EnrollmentShown;
  readonly draft: Draft;
  readonly change: (changed: Partial<Draft>) => void;
};

function Contact({ changed, index, draft, change }: Props) {
  const said = useCicrTexts();
  const typed = draft.contacts[changed] ?? noContact;
  const set = (part: Partial<TypedContact>) => change({ contacts: { ...draft.contacts, [changed]: { ...typed, ...part } } });
  const path = `/form/changes/${index}/contact`;
  return (
    <>
      {isOnline(changed) ? null : (
        <CheckLine title={said.remove} isChecked={typed.isRemoved} onChange={(isRemoved) => set({ isRemoved })} />
      )}
      {typed.isRemoved ? null : (
        <>
          <TextField label={said.name} path={`${path}/name`} value={typed.name} onChange={(name) => set({ name })} />
          <TextField label={said.email} path={`${path}/email`} inputMode="email" value={typed.email} onChange={(email) => set({ email })} />
          <TextField
            label={said.phone}
            path={`${path}/phone`}
            isOptional
            inputMode="tel"
            width="short"
            value={typed.phone}
            onChange={(phone) => set({ phone })}
          />
        </>
      )}
    </>
  );
}

function Fields(props: Props) {
  const { changed, index, draft, change } = props;
  const said = useCicrTexts();
  if (changed === 'USER_EMAIL') {
    return (
      <TextField
        label={said.email}
        path={`/form/changes/${index}/email`}
        inputMode="email"
        value={draft.userEmail}
        onChange={(userEmail) => change({ userEmail })}
      />
    );
  }
  if (changed === 'ADDRESS') {
    return (
      <TextField
        label={said.address}
        path={`/form/changes/${index}/address`}
        isLong
        width="full"
        value={draft.address}
        onChange={(address) => change({ address })}
      />
    );
  }
  return <Contact {...props} />;
}

/** One change: whom the records hold today, and the new values. */
export function ChangeFields(props: Props) {
  const { changed, index, of } = props;
  const { t } = useTexts();
  const said = useCicrTexts();
  const rolePath = `/form/changes/${index}/role`;
  const error = useFieldError(rolePath);
  const held = heldFor(changed, of);
  return (
    <fieldset>
      <legend className="hidden-but-read">{t.cicr.changed[changed]}</legend>
      <div className="stack-tight">
        <p className="quiet small" data-path={rolePath} tabIndex={-1}>
          {held === undefined
            ? isOnline(changed)
              ? said.todayNobody
              : said.todayUnknown
            : said.today([held.name, held.email, ...(held.phone === undefined ? [] : [held.phone])].join(' · '))}
        </p>
        {error === undefined ? null : <div className="field-error">{error}</div>}
        <Fields {...props} />
      </div>
    </fieldset>
  );
}
