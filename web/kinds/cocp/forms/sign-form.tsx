import { previousOn } from '../../../../shared/cases/cocp/index.ts';
import { DateField } from '../../../form/date-field.tsx';
import { commaIn } from '../../../language/comma.ts';
import { useTexts } from '../../../language/use-texts.tsx';
import { rolesOf } from '../roles-of.ts';
import { newPartnerIn } from '../new-partners.ts';
import { actForm } from '../../common/act-form.tsx';
import { notToCome, readDate } from '../../../form/read-fields.ts';
import type { Acting, FieldsProps } from '../../common/acting.ts';
import { emptySignature, type WithSignature } from '../../common/signing/draft.ts';
import { NameAndSignature } from '../../common/signing/name-and-signature.tsx';
import { readNameAndSignature } from '../../common/signing/read-signature.ts';
import { useCocpTexts } from '../use-cocp-texts.ts';

type Draft = WithSignature & { readonly notice: string };

const noticeAt = '/noticeToPreviousOn';

const asInstitution = ({ of, me }: Acting<'COCP'>): boolean =>
  of.signers.find(({ role }) => role === 'INSTITUTION')?.partyId === me.party.partyId;

/** Of whom it is asked when it told the partners that are replaced (COCP-NOTICE-PREVIOUS). */
const asksNotice = (acting: Acting<'COCP'>): boolean => asInstitution(acting) && previousOn(acting.of.form).length > 0;

function Fields(props: FieldsProps<'COCP', Draft>) {
  const { of, me, names, today, draft, change } = props;
  const { t, language } = useTexts();
  const said = useCocpTexts();
  const next = rolesOf(of.form.change)
    .map((role) => names.nameOf(newPartnerIn(of.form, role)))
    .join(commaIn(language));
  const facts = { change: t.words.changeInSentence[of.form.change], numbers: names.numbers, institution: names.institution };
  return (
    <>
      <p className="declaration">
        {asInstitution(props) ? said.declaration({ ...facts, next }) : said.declarationOther({ ...facts, party: me.party.name })}
      </p>
      {asksNotice(props) ? (
        <DateField
          label={said.noticeTo(previousOn(of.form).map(({ name, role }) => ({ name, role: t.words.partyRole[role] })))}
          path={noticeAt}
          help={said.noticeHelp}
          value={draft.notice}
          onChange={(notice) => change({ notice })}
          today={today}
          hasBeen
        />
      ) : null}
      <NameAndSignature draft={draft} change={change} />
    </>
  );
}

/** Signing on screen: the declaration, the name and the signature, and of the institution when it told its previous partner. */
export const SignForm = actForm<'COCP', Draft>({
  start: ({ me }) => ({ name: me.name, signed: emptySignature, notice: '' }),
  Fields,
  read: (draft, acting, t) => {
    const told = asksNotice(acting) ? notToCome(readDate(noticeAt, draft.notice, t), acting.today, t, noticeAt) : null;
    const signed = readNameAndSignature(draft, t);
    const errors = [told, signed].flatMap((read) => (read !== null && 'errors' in read ? read.errors : []));
    if (errors.length > 0 || !('fields' in signed)) return { errors };
    return { fields: { ...signed.fields, ...(told !== null && 'date' in told ? { noticeToPreviousOn: told.date } : {}) } };
  },
});
