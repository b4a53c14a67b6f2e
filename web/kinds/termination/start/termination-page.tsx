import type { EnrollmentShown, TerminationAdviceShown } from '../../../../shared/api/index.ts';
import { editionOn } from '../../../../shared/rules/index.ts';
import type { PageTexts } from '../../../../shared/texts/en/page.ts';
import { useEnrollments, useParties } from '../../../api/queries.ts';
import { lazyPart } from '../../../design/lazy-part.tsx';
import { parseDate } from '../../../dates/parse-date.ts';
import { DateField } from '../../../form/date-field.tsx';
import { Checks, Choices, TextField } from '../../../form/fields.tsx';
import { Form } from '../../../form/form.tsx';
import { commaIn } from '../../../language/comma.ts';
import { useTexts } from '../../../language/use-texts.tsx';
import { readDate } from '../../../form/read-fields.ts';
import { useAdviceOn } from '../../common/advice-frame.tsx';
import type { Answered } from '../../common/check-answers.tsx';
import { OpeningPage, type Opening } from '../../common/opening-page.tsx';
import { SendBar } from '../../common/send-bar.tsx';
import { useOpeningForm, type ReadForm } from '../../common/use-opening-form.ts';
import { Otherwise } from './otherwise.tsx';
import { reasonsFor, type Reason } from './reasons.ts';
import { useTerminationTexts } from '../use-termination-texts.ts';

const CheckAnswers = lazyPart(async () => (await import('../../common/check-answers.tsx')).CheckAnswers);
const TerminationAdvice = lazyPart(async () => (await import('./termination-advice.tsx')).TerminationAdvice);
const TerminationText = lazyPart(async () => (await import('../reading.tsx')).TerminationText);

type Draft = {
  readonly reason: Reason | null;
  readonly noticeOn: string;
  readonly text: string;
  readonly enrollmentIds: readonly string[];
};
const emptyDraft: Draft = { reason: null, noticeOn: '', text: '', enrollmentIds: [] };

/** Of a breach one enrollment; otherwise also others under the master agreement. */
const furtherIn = ({ reason, enrollmentIds }: Draft): readonly string[] => (reason === 'BREACH' ? [] : enrollmentIds);

const noticeIn = ({ reason, noticeOn }: Draft) => (reason === 'BREACH' ? parseDate(noticeOn) : null);

const questionOf = (draft: Draft, enrollmentId: string): object | null => {
  if (draft.reason === null) return null;
  const notice = noticeIn(draft);
  return {
    enrollmentIds: [enrollmentId, ...furtherIn(draft)],
    reason: draft.reason,
    ...(notice !== null && 'date' in notice ? { noticeOn: notice.date } : {}),
  };
};

const readDraft = (draft: Draft, t: PageTexts): ReadForm => {
  if (draft.reason === null) return { errors: [{ path: '/form/reason', message: t.faults.chooseOne }] };
  const text = draft.text.trim() === '' ? {} : { text: draft.text.trim() };
  if (draft.reason === 'BREACH') {
    const notice = readDate('/form/noticeOn', draft.noticeOn, t);
    return 'errors' in notice ? notice : { form: { reason: draft.reason, noticeOn: notice.date, ...text } };
  }
  const further = furtherIn(draft);
  return { form: { reason: draft.reason, ...text, ...(further.length === 0 ? {} : { enrollmentIds: further }) } };
};

/** Other enrollments under the same master agreement that are in force. */
const useFurther = (of: EnrollmentShown): readonly EnrollmentShown[] => {
  const { data: own = [] } = useEnrollments({});
  return own.filter(
    (each) => each.masterAgreement === of.masterAgreement && each.enrollmentId !== of.enrollmentId && each.status === 'ACTIVE',
  );
};

function TerminationForm({ of, me, today }: Opening) {
  const { t, date, language } = useTexts();
  const said = useTerminationTexts();
  const reasons = reasonsFor(me, of);
  const draftKey = `termination.${me.userId}.${me.party.partyId}.${of.enrollmentId}`;
  // Where there is only one reason there is nothing to choose.
  const chosen = (typed: Draft): Draft => ({ ...typed, reason: typed.reason ?? (reasons.length === 1 ? (reasons[0] ?? null) : null) });
  const {
    draft: typed,
    change,
    errors,
    isPending,
    isChecking,
    changeAgain,
    submit,
  } = useOpeningForm<Draft>({
    kind: 'TERMINATION',
    enrollmentIds: [of.enrollmentId],
    draftKey,
    start: emptyDraft,
    hasCheck: true,
    read: (draft, words) => readDraft(chosen(draft), words),
  });
  const draft = chosen(typed);
  const advice = useAdviceOn<TerminationAdviceShown>('termination', questionOf(draft, of.enrollmentId));
  const further = useFurther(of);
  const partyOf = useParties([of.institutionId]);
  const notice = noticeIn(draft);
  const numbers = [of, ...further.filter(({ enrollmentId }) => furtherIn(draft).includes(enrollmentId))].map(({ number }) => number);
  const rows: readonly Answered[] = [
    {
      what: said.reason,
      answer: draft.reason === null ? '' : said.reasons[draft.reason],
      path: reasons.length > 1 ? '/form/reason' : null,
    },
    ...(notice === null || !('date' in notice) ? [] : [{ what: said.noticeOn, answer: date(notice.date), path: '/form/noticeOn' }]),
    {
      what: t.cocp.answers.enrollments,
      answer: numbers.join(commaIn(language)),
      path: draft.reason === 'BREACH' || further.length === 0 ? null : '/form/enrollmentIds',
    },
    { what: said.text, answer: draft.text.trim() === '' ? t.enrollment.noneHeld : draft.text.trim(), path: '/form/text' },
  ];
  return (
    <div className="beside">
      <Form errors={errors} onSubmit={submit}>
        {isChecking && draft.reason !== null ? (
          <>
            <CheckAnswers rows={rows} change={changeAgain} />
            <TerminationText
              reason={draft.reason}
              is="before"
              edition={editionOn(today)}
              institution={partyOf(of.institutionId)?.name ?? '…'}
              pcn={partyOf(of.institutionId)?.pcn ?? null}
              enrollments={[of, ...further.filter(({ enrollmentId }) => furtherIn(draft).includes(enrollmentId))]}
              noticeOn={notice !== null && 'date' in notice ? notice.date : null}
              cureBy={notice !== null && 'date' in notice && !advice.isPlaceholderData ? (advice.data?.cureBy ?? null) : null}
              text={draft.text.trim() === '' ? null : draft.text.trim()}
              filedBy={me.party.name}
            />
          </>
        ) : (
          <>
            {me.party.partyId === of.institutionId ? <Otherwise of={of} /> : null}
            <Choices
              legend={said.question}
              path="/form/reason"
              value={draft.reason}
              onChange={(reason) => change({ reason })}
              options={reasons.map((value) => ({
                value,
                title: said.reasons[value],
                help: said.reasonHelp[value],
                asks:
                  value === 'BREACH' ? (
                    <DateField
                      label={said.noticeOn}
                      path="/form/noticeOn"
                      help={said.noticeOnHelp}
                      value={draft.noticeOn}
                      onChange={(noticeOn) => change({ noticeOn })}
                      today={today}
                      near={{ startsOn: of.startsOn }}
                    />
                  ) : undefined,
              }))}
            />
            {draft.reason === null || draft.reason === 'BREACH' || further.length === 0 ? null : (
              <Checks
                legend={said.further}
                path="/form/enrollmentIds"
                help={said.furtherHelp}
                values={draft.enrollmentIds}
                onChange={(enrollmentIds) => change({ enrollmentIds })}
                options={further.map(({ enrollmentId, number }) => ({ value: enrollmentId, title: t.worklist.enrollment(number) }))}
              />
            )}
            <TextField
              label={said.text}
              path="/form/text"
              help={t.actForms.reasonToAll}
              isOptional
              isLong
              width="full"
              value={draft.text}
              onChange={(text) => change({ text })}
            />
          </>
        )}
        <SendBar isChecking={isChecking} isPending={isPending} kind={draft.reason === 'NOT_QUALIFIED' ? 'grave' : 'main'}>
          {draft.reason === null ? said.submit : said.submits[draft.reason]}
        </SendBar>
        <p className="quiet small">{t.cocp.draftKept}</p>
      </Form>
      <TerminationAdvice of={advice} />
    </div>
  );
}

/** Operations, the institution or a channel partner opens a termination. */
export function TerminationPage() {
  const { t } = useTexts();
  return <OpeningPage title={t.termination.open}>{(opening) => <TerminationForm {...opening} />}</OpeningPage>;
}
