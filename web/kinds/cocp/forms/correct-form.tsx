import type { PageTexts } from '../../../../shared/texts/en/page.ts';
import { lastOf, quoteOf } from '../../../case/entry.ts';
import { lapseDayOf } from '../../../../shared/cases/within-reach.ts';
import { newPartnerIn } from '../new-partners.ts';
import { emptyDraft, errorsOn, formOf, type Draft } from '../change/draft.ts';
import { rolesOf } from '../roles-of.ts';
import { DateStep } from '../change/date-step.tsx';
import { CurrentStep, NextStep } from '../change/steps.tsx';
import { subjectOfEnrollment } from '../change/subject.ts';
import { useTexts } from '../../../language/use-texts.tsx';
import { actForm } from '../../common/act-form.tsx';
import type { Acting, FieldsProps } from '../../common/acting.ts';
import { AdvicePanel } from '../change/advice-panel.tsx';
import { useAdvice } from '../change/use-advice.ts';
import { useCocpTexts } from '../use-cocp-texts.ts';

/** The form as it stands, to be typed over. */
const draftOf = ({ of, names }: Acting<'COCP'>): Draft => {
  const { form } = of;
  return {
    ...emptyDraft,
    change: form.change,
    current: Object.fromEntries(
      rolesOf(form.change).map((role) => {
        const named = form.current.find((partner) => partner.role === role);
        return [role, named === undefined ? null : { name: named.name, pcn: named.pcn }];
      }),
    ),
    next: Object.fromEntries(
      rolesOf(form.change).flatMap((role) => {
        const id = newPartnerIn(form, role);
        if (id === null) return [];
        const party = names.partyOf(id);
        return [[role, { partyId: id, name: party?.name ?? id, role, pcn: party?.pcn ?? null, country: party?.country ?? '' }]];
      }),
    ),
    dateKind: form.requestedEffectiveOn === undefined ? 'REGULAR' : 'ASKED',
    date: form.requestedEffectiveOn ?? '',
    enrollmentIds: form.enrollmentIds ?? [],
  };
};

function Fields({ of, me, names, today, draft, change }: FieldsProps<'COCP', Draft>) {
  const { t } = useTexts();
  const said = useCocpTexts();
  const returned = lastOf(of, 'return');
  const quote = returned === undefined ? null : quoteOf(returned);
  const known: Readonly<Record<string, string>> = said.paths;
  const paths: unknown = returned?.detail.paths;
  const what = Array.isArray(paths) ? paths.flatMap((path) => (typeof path === 'string' ? (known[path] ?? []) : [])) : [];
  const form = formOf(draft);
  // What comes of it as it is typed now: another date may be another way to file it.
  const question = {
    enrollmentIds: of.enrollments.map(({ enrollmentId }) => enrollmentId),
    change: of.form.change,
    ...(form.requestedEffectiveOn === undefined ? {} : { requestedEffectiveOn: form.requestedEffectiveOn }),
  };
  const advice = useAdvice(question);
  if (names.enrollment === undefined) return null;
  const isNowInk = advice.data?.ink === true && of.route === 'ELECTRONIC';
  const shared = { draft, change, me, subject: subjectOfEnrollment(names.enrollment, names.institution) };
  return (
    <>
      <div className="notice" data-tone="soon">
        {quote === null ? null : <p>{t.actForms.returnedBecause(quote)}</p>}
        {what.length === 0 ? null : <p>{said.returnedWhat(what.join(' · '))}</p>}
      </div>
      <CurrentStep {...shared} />
      <NextStep {...shared} />
      <DateStep {...shared} regular={undefined} today={today} />
      {isNowInk ? (
        <p className="notice" data-tone="late" role="status">
          {said.correctionInInk}
        </p>
      ) : (
        <p className="quiet small">{said.returnMeans}</p>
      )}
      <AdvicePanel
        of={advice}
        question={question}
        timeZone={names.enrollment.timeZone}
        endsOn={names.enrollment.status === 'ACTIVE' ? names.enrollment.endsOn : undefined}
        lapsesOn={lapseDayOf(of.deadlines) ?? undefined}
        nameOf={(role) => names.partyOf(of.signers.find((each) => each.role === role)?.partyId)?.name}
      />
    </>
  );
}

const checked = ['current', 'next', 'date'] as const;

/** The submitter's corrected form: the same change on the same enrollments. */
export const CorrectForm = actForm<'COCP', Draft>({
  isTold: true,
  start: draftOf,
  Fields,
  read: (draft, _, t: PageTexts) => {
    const errors = checked.flatMap((step) => errorsOn(step, draft, t));
    return errors.length > 0 ? { errors } : { fields: { form: formOf(draft) } };
  },
});
