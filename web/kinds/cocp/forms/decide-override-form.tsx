import { daysBetween, type CivilDate } from '../../../../shared/calendar/index.ts';
import type { ShownOf } from '../../../../shared/api/index.ts';
import { dateOf, lastOf, quoteOf } from '../../../case/entry.ts';
import { Choices, TextField } from '../../../form/fields.tsx';
import { useTexts } from '../../../language/use-texts.tsx';
import { actForm } from '../../common/act-form.tsx';
import { missingText } from '../../../form/read-fields.ts';
import type { FieldsProps } from '../../common/acting.ts';
import { askerOf } from './override-effects.ts';
import { OverrideHistory } from './override-history.tsx';
import { OverridePreview } from './override-preview.tsx';
import './override.css';
import { useOverrideTexts } from './use-override-texts.ts';
import { useCocpTexts } from '../use-cocp-texts.ts';

type Draft = { readonly decision: 'APPROVE' | 'DECLINE' | null; readonly note: string; readonly approvalReference: string };

const askedOn = (of: ShownOf<'COCP'>): CivilDate | null => dateOf(lastOf(of, 'request-override')?.detail.requestedEffectiveOn);

/** What is asked for and why, what was missed, and when the request expires by itself. */
function Request({ of, names }: Pick<FieldsProps<'COCP', Draft>, 'of' | 'names'>) {
  const { t, date } = useTexts();
  const said = useCocpTexts();
  const queue = useOverrideTexts();
  const asked = askedOn(of);
  const request = lastOf(of, 'request-override');
  const quote = request === undefined ? null : quoteOf(request);
  const missed = of.enrollments.map(({ leadTime }) => leadTime).find((lead) => lead !== null && !lead.onTime);
  const expires = of.deadlines.find(({ rule, state }) => rule === 'COCP-OVERRIDE-EXPIRES' && state === 'PENDING');
  return (
    // By its key the form begins here: what is decided is read before the answer is chosen.
    <section className="card stack-tight" tabIndex={-1} data-begins="">
      <p>{said.asksFor({ who: names.nameOf(askerOf(of)), date: asked === null ? t.case.effectiveOpen : date(asked) })}</p>
      {quote === null ? null : <blockquote className="quote">{quote}</blockquote>}
      {missed === undefined || missed === null || of.receivedOn === null ? null : (
        <p>
          {queue.missed({
            receivedOn: date(of.receivedOn),
            receiveBy: date(missed.receiveBy),
            days: daysBetween(missed.receiveBy, of.receivedOn),
          })}
        </p>
      )}
      {expires === undefined ? null : <p>{queue.expires(date(expires.on))}</p>}
    </section>
  );
}

function Fields({ of, names, today, draft, change }: FieldsProps<'COCP', Draft>) {
  const said = useCocpTexts();
  const asker = askerOf(of);
  return (
    <>
      <Request of={of} names={names} />
      {asker === null ? null : <OverrideHistory of={of.caseId} partyId={asker} who={names.nameOf(asker)} />}
      <OverridePreview of={of} names={names} today={today} askedOn={askedOn(of)} />
      <Choices
        legend={said.decision}
        path="/decision"
        value={draft.decision}
        onChange={(decision) => change({ decision })}
        options={[
          { value: 'APPROVE', title: said.approve },
          { value: 'DECLINE', title: said.refuse },
        ]}
      />
      <TextField label={said.decisionNote} path="/note" isLong width="full" value={draft.note} onChange={(note) => change({ note })} />
      <TextField
        label={said.approvalReference}
        path="/approvalReference"
        isOptional
        value={draft.approvalReference}
        onChange={(approvalReference) => change({ approvalReference })}
      />
    </>
  );
}

/** Operations decide on an override, with both effects side by side. */
export const DecideOverrideForm = actForm<'COCP', Draft>({
  isTold: true,
  start: () => ({ decision: null, note: '', approvalReference: '' }),
  Fields,
  read: ({ decision, note, approvalReference }, _, t) => {
    const errors = [...(decision === null ? [{ path: '/decision', message: t.faults.chooseOne }] : []), ...missingText('/note', note, t)];
    if (errors.length > 0) return { errors };
    return { fields: { decision, note, ...(approvalReference.trim() === '' ? {} : { approvalReference }) } };
  },
});
