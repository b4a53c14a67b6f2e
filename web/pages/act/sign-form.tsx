import { DateField } from '../../form/date-field.tsx';
import { TextField } from '../../form/fields.tsx';
import { useTexts } from '../../language/use-texts.tsx';
import { rolesOf } from '../../change/draft.ts';
import { newPartnerIn } from '../../case/what-changes.tsx';
import { actForm, missingText, readDate, type Acting, type FieldsProps } from './act-form.tsx';
import { hasPrevious } from './previous.ts';

type Draft = { readonly name: string; readonly notice: string };

const asInstitution = ({ of, me }: Acting): boolean => of.signers.find(({ role }) => role === 'INSTITUTION')?.partyId === me.party.partyId;

function Fields(props: FieldsProps<Draft>) {
  const { of, me, names, today, draft, change } = props;
  const { t, language } = useTexts();
  const next = rolesOf(of.form.change)
    .map((role) => names.nameOf(newPartnerIn(of.form, role)))
    .join(language === 'ja' ? '、' : ', ');
  const said = { change: t.words.changeInSentence[of.form.change], numbers: names.numbers, institution: names.institution };
  return (
    <>
      <p className="declaration">
        {asInstitution(props) ? t.actForms.declaration({ ...said, next }) : t.actForms.declarationOther({ ...said, party: me.party.name })}
      </p>
      {asInstitution(props) && hasPrevious(of) ? (
        <DateField
          label={t.actForms.notice}
          path="/noticeToPreviousOn"
          help={t.actForms.noticeHelp}
          value={draft.notice}
          onChange={(notice) => change({ notice })}
          today={today}
        />
      ) : null}
      <TextField
        label={t.actForms.signName}
        path="/name"
        help={t.actForms.signNameHelp}
        autoComplete="name"
        value={draft.name}
        onChange={(name) => change({ name })}
      />
      <p className="quiet small">{t.actForms.signMeans}</p>
    </>
  );
}

/** Signing on screen: the declaration, the name, and of the institution when it told its previous partner. */
export const SignForm = actForm<Draft>({
  start: ({ me }) => ({ name: me.name, notice: '' }),
  Fields,
  read: ({ name, notice }, acting, t) => {
    const needsNotice = asInstitution(acting) && hasPrevious(acting.of);
    const told = needsNotice ? readDate('/noticeToPreviousOn', notice, t) : null;
    const errors = [...(told !== null && 'errors' in told ? told.errors : []), ...missingText('/name', name, t)];
    if (errors.length > 0) return { errors };
    return {
      fields: { name, signature: { kind: 'TYPED' }, ...(told !== null && 'date' in told ? { noticeToPreviousOn: told.date } : {}) },
    };
  },
});
