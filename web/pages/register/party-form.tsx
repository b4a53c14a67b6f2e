import { Link, useNavigate } from '@tanstack/react-router';
import type { PartyShown } from '../../../shared/api/index.ts';
import { isPartyField, partyRole, region as regions, roleIn } from '../../registry/choices.ts';
import { CheckLine, Choices, TextField } from '../../form/fields.tsx';
import { Form } from '../../form/form.tsx';
import { useFieldIssues } from '../../form/use-field-issues.ts';
import { SelectField } from '../../form/select-field.tsx';
import { useTexts } from '../../language/use-texts.tsx';
import { CountryField } from '../../registry/country-field.tsx';
import { CheckRecord } from '../../registry/check-record.tsx';
import { RecordBar } from '../../registry/record-bar.tsx';
import { MeanwhileNotice } from '../../registry/meanwhile-notice.tsx';
import { typeInto, useRecordForm } from '../../registry/use-record-form.ts';
import { useRegistryTexts } from '../../registry/use-registry-texts.ts';
import type { AskedFor } from '../../routes/search.ts';
import { enrollmentDraftKey } from './enrollment-draft.ts';
import { partyBegunWith, partyDraftOf, readParty, type PartyDraft } from './party-draft.ts';

type FormProps = {
  readonly current: PartyShown | null;
  readonly userId: string;
  /** The enrollment's field the organisation is registered for, if it is for one. */
  readonly asked?: AskedFor;
};

/** The form of an organisation's record. */
export function PartyForm({ current, userId, asked = {} }: FormProps) {
  const { t } = useTexts();
  const said = useRegistryTexts();
  const issues = useFieldIssues();
  const navigate = useNavigate();
  const { typed: lookedFor = '', enrollment } = asked;
  const askedFor = asked.field !== undefined && isPartyField(asked.field) ? asked.field : null;
  const backToEnrollment = enrollment === undefined ? {} : { id: enrollment };
  const form = useRecordForm<PartyDraft, PartyShown>({
    draftKey: `party.${userId}.${current?.partyId ?? ''}${askedFor === null ? '' : `.${askedFor}.${lookedFor}`}`,
    current,
    draftOf: (of) => (of === null && askedFor !== null ? partyBegunWith(roleIn[askedFor], lookedFor) : partyDraftOf(of)),
    read: (draft) => readParty(draft, { t, issues }),
    exists: (id) => ({ path: '/partyId', message: said.exists(id) }),
    onSaved: ({ partyId }) => {
      const search = { saved: true, ...(current === null ? { isNew: true } : {}) };
      if (askedFor === null) return void navigate({ to: '/parties/$partyId', params: { partyId }, search });
      // Back where they were: the field shows it.
      typeInto(enrollmentDraftKey(userId, enrollment), { [askedFor]: partyId });
      return void navigate({ to: '/register/enrollment', search: { ...backToEnrollment, added: askedFor }, hash: 'saved' });
    },
  });
  const { draft, change } = form;
  const words = said.party;
  const text = (name: 'name' | 'nameLocal' | 'nameKana' | 'pcn' | 'email' | 'escalationEmail' | 'partyId') => ({
    label: words[name],
    path: `/${name}`,
    value: draft[name],
    onChange: (typed: string) => change({ [name]: typed }),
  });
  const labelOf = (field: string): string => Object.entries(words).find(([name]) => name === field)?.[1] ?? field;
  const valueOf = (field: string): string => {
    const value = Object.entries(form.base).find(([name]) => name === field)?.[1] ?? '';
    return typeof value === 'boolean' ? (value ? said.yes : said.no) : value;
  };
  return (
    <Form
      errors={form.errors}
      extra={
        form.existing === null ? null : (
          <Link to="/parties/$partyId" params={{ partyId: form.existing }}>
            {said.toExisting}
          </Link>
        )
      }
      onSubmit={form.submit}
    >
      <MeanwhileNotice of={form.meanwhile} labelOf={labelOf} valueOf={valueOf} />
      {form.checked === null ? (
        <>
          <TextField {...text('name')} width="full" />
          <TextField {...text('nameLocal')} width="full" isOptional help={words.nameLocalHelp} />
          <TextField {...text('nameKana')} width="full" isOptional help={words.nameKanaHelp} />
          <SelectField
            label={words.role}
            path="/role"
            help={words.roleFixed}
            empty={said.choose}
            options={partyRole.map((value) => ({ value, title: t.words.partyRole[value] }))}
            value={draft.role}
            onChange={(role) => change({ role })}
          />
          {draft.role === 'OPERATIONS' ? (
            <SelectField
              label={words.region}
              path="/region"
              empty={said.choose}
              options={regions.map((value) => ({ value, title: t.words.region[value] }))}
              value={draft.region}
              onChange={(region) => change({ region })}
            />
          ) : null}
          <TextField {...text('pcn')} width="short" help={words.pcnHelp} />
          <CountryField label={words.country} help={words.countryHelp} value={draft.country} onChange={(country) => change({ country })} />
          <TextField {...text('email')} inputMode="email" />
          <TextField {...text('escalationEmail')} inputMode="email" isOptional help={words.escalationEmailHelp} />
          <Choices
            legend={words.locale}
            path="/locale"
            options={(['ja', 'en'] as const).map((value) => ({ value, title: said.locale[value] }))}
            value={draft.locale}
            onChange={(locale) => change({ locale })}
          />
          <CheckLine title={words.digest} help={words.digestHelp} isChecked={draft.digest} onChange={(digest) => change({ digest })} />
          {current === null ? <TextField {...text('partyId')} isOptional help={words.partyIdHelp} /> : null}
        </>
      ) : (
        <CheckRecord of="PARTY" record={form.checked.record} before={form.checked.before} nameOf={(id) => id} change={form.changeAgain} />
      )}
      <RecordBar form={form} isNew={current === null}>
        {askedFor !== null ? (
          <Link className="button" data-kind="quiet" to="/register/enrollment" search={backToEnrollment}>
            {t.shell.cancel}
          </Link>
        ) : current === null ? (
          <Link className="button" data-kind="quiet" to="/register">
            {t.shell.cancel}
          </Link>
        ) : (
          <Link className="button" data-kind="quiet" to="/parties/$partyId" params={{ partyId: current.partyId }}>
            {t.shell.cancel}
          </Link>
        )}
      </RecordBar>
    </Form>
  );
}
