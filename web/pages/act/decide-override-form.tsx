import type { CivilDate } from '../../../shared/calendar/index.ts';
import type { CaseShown } from '../../../shared/api/index.ts';
import { dateOf, lastOf, quoteOf } from '../../case/history.ts';
import { Choices, TextField } from '../../form/fields.tsx';
import { useTexts } from '../../language/use-texts.tsx';
import { actForm, missingText, type FieldsProps } from './act-form.tsx';
import { rolledDateFor } from './rolled-date.ts';

type Draft = { readonly decision: 'APPROVE' | 'DECLINE' | null; readonly note: string; readonly approvalReference: string };

const askedOn = (of: CaseShown): CivilDate | null => dateOf(lastOf(of, 'request-override')?.detail.requestedEffectiveOn);

function Fields({ of, names, draft, change }: FieldsProps<Draft>) {
  const { t, date } = useTexts();
  const asked = askedOn(of);
  const request = lastOf(of, 'request-override');
  const quote = request === undefined ? null : quoteOf(request);
  const [first] = names.enrollments;
  const rolled = first === undefined ? null : rolledDateFor(of, first);
  const on = asked === null ? t.case.effectiveOpen : date(asked);
  return (
    <>
      <section className="card stack-tight">
        <p>{t.actForms.asksFor({ who: names.nameOf(of.signers.find(({ role }) => role.startsWith('NEW_'))?.partyId), date: on })}</p>
        {quote === null ? null : <blockquote className="quote">{quote}</blockquote>}
      </section>
      <Choices
        legend={t.actForms.decision}
        path="/decision"
        value={draft.decision}
        onChange={(decision) => change({ decision })}
        options={[
          { value: 'APPROVE', title: t.actForms.approve, help: t.actForms.approveEffect(on) },
          {
            value: 'DECLINE',
            title: t.actForms.refuse,
            help: `${t.actForms.refuseEffect}${rolled === null ? '' : ` ${t.actForms.rolledTo(date(rolled))}`}`,
          },
        ]}
      />
      <TextField
        label={t.actForms.decisionNote}
        path="/note"
        isLong
        width="full"
        value={draft.note}
        onChange={(note) => change({ note })}
      />
      <TextField
        label={t.actForms.approvalReference}
        path="/approvalReference"
        isOptional
        value={draft.approvalReference}
        onChange={(approvalReference) => change({ approvalReference })}
      />
    </>
  );
}

/** Operations decide on an override, with both effects side by side. */
export const DecideOverrideForm = actForm<Draft>({
  start: () => ({ decision: null, note: '', approvalReference: '' }),
  Fields,
  read: ({ decision, note, approvalReference }, _, t) => {
    const errors = [...(decision === null ? [{ path: '/decision', message: t.faults.chooseOne }] : []), ...missingText('/note', note, t)];
    if (errors.length > 0) return { errors };
    return { fields: { decision, note, ...(approvalReference.trim() === '' ? {} : { approvalReference }) } };
  },
});
