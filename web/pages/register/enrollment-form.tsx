import { Link, useNavigate } from '@tanstack/react-router';
import type { EnrollmentShown, Me } from '../../../shared/api/index.ts';
import type { Region } from '../../../shared/records/index.ts';
import { useToday } from '../../api/local.ts';
import { useParties } from '../../api/queries.ts';
import { Form } from '../../form/form.tsx';
import { useFieldIssues } from '../../form/use-field-issues.ts';
import { useTexts } from '../../language/use-texts.tsx';
import { CheckRecord } from '../../registry/check-record.tsx';
import { RecordBar } from '../../registry/record-bar.tsx';
import { MeanwhileNotice } from '../../registry/meanwhile-notice.tsx';
import { useRecordForm } from '../../registry/use-record-form.ts';
import { useRegistryTexts } from '../../registry/use-registry-texts.ts';
import { isPartyField, partyFields } from '../../registry/choices.ts';
import { enrollmentDraftKey, enrollmentDraftOf, placeOfError, readEnrollment, type EnrollmentDraft } from './enrollment-draft.ts';
import { EnrollmentFields } from './enrollment-fields.tsx';
import { SameNumber } from './same-number.tsx';
import { asHeld, useHeld, useHeldTexts } from './use-held.ts';

/** What a field holds, in words. */
const inWords = (value: unknown): string => {
  if (typeof value === 'string') return value.replaceAll('\n', ', ');
  if (typeof value === 'object' && value !== null)
    return Object.values(value)
      .map(inWords)
      .filter((text) => text !== '')
      .join(', ');
  return '';
};

type Props = {
  readonly current: EnrollmentShown | null;
  readonly me: Me;
  readonly region: Region;
  readonly added: string | undefined;
  /** The organisation a new one begins with, and in which field. */
  readonly begunWith: { readonly field?: string; readonly party?: string };
};

/** The form of an enrollment's record. */
export function EnrollmentForm({ current, me, region, added, begunWith }: Props) {
  const { t } = useTexts();
  const said = useRegistryTexts();
  const issues = useFieldIssues();
  const navigate = useNavigate();
  const today = useToday(current?.timeZone);
  const { held, openCase } = useHeld(current);
  const onRecord = enrollmentDraftOf(current);
  const form = useRecordForm<EnrollmentDraft, EnrollmentShown>({
    draftKey: enrollmentDraftKey(me.userId, current?.enrollmentId),
    current,
    draftOf: (of) => ({
      ...enrollmentDraftOf(of),
      ...(of === null && isPartyField(begunWith.field ?? '') ? { [begunWith.field ?? '']: begunWith.party } : {}),
    }),
    read: (typed) => readEnrollment(asHeld(typed, onRecord, held), region, { t, issues, lineOf: said.lineOf }),
    place: (error, typed) => placeOfError(said, typed)(error),
    exists: (id) => ({ path: '/enrollmentId', message: said.exists(id) }),
    onSaved: ({ enrollmentId }) =>
      void navigate({
        to: '/enrollments/$enrollmentId',
        params: { enrollmentId },
        search: { saved: true, ...(current === null ? { isNew: true } : {}) },
      }),
  });
  const { change, base } = form;
  const draft = asHeld(form.draft, onRecord, held);
  const place = placeOfError(said, draft);
  const partyOf = useParties(partyFields.flatMap((field) => [draft[field], base[field]]).filter((id) => id !== ''));
  const words = said.enrollment;
  const labelOf = (field: string): string => {
    const label = Object.entries(words).find(([name]) => name === field)?.[1];
    return typeof label === 'string' ? label : field;
  };
  const valueOf = (field: string): string => {
    const value = Object.entries(base).find(([name]) => name === field)?.[1];
    if (typeof value === 'boolean') return value ? said.yes : said.no;
    return isPartyField(field) && typeof value === 'string' ? (partyOf(value)?.name ?? value) : inWords(value);
  };
  const { logNumber } = form;
  const { isOpen } = useHeldTexts();
  return (
    <Form
      errors={form.errors}
      extra={
        form.existing !== null ? (
          <Link to="/enrollments/$enrollmentId" params={{ enrollmentId: form.existing }}>
            {said.toExisting}
          </Link>
        ) : logNumber === undefined ? null : (
          <Link to="/cases/$caseId" params={{ caseId: logNumber }}>
            {t.faults.see(logNumber)}
          </Link>
        )
      }
      onSubmit={form.submit}
    >
      <MeanwhileNotice of={form.meanwhile} labelOf={labelOf} valueOf={valueOf} />
      {form.checked === null ? (
        <>
          {openCase === undefined ? null : (
            <p className="notice" data-tone="soon">
              {isOpen(openCase)}{' '}
              <Link to="/cases/$caseId" params={{ caseId: openCase }}>
                {t.faults.see(openCase)}
              </Link>
            </p>
          )}
          <EnrollmentFields
            draft={draft}
            change={change}
            region={region}
            enrollmentId={current?.enrollmentId}
            endsOn={current?.endsOn}
            held={held}
            added={added}
            today={today}
            partyOf={partyOf}
          />
        </>
      ) : (
        <>
          <SameNumber number={draft.number} except={current?.enrollmentId} />
          <CheckRecord
            of="ENROLLMENT"
            record={form.checked.record}
            before={form.checked.before}
            nameOf={(id) => partyOf(id)?.name ?? id}
            change={(path) => form.changeAgain(place({ path, message: '' }).path)}
          />
        </>
      )}
      <RecordBar form={form} isNew={current === null}>
        {current === null ? (
          <Link className="button" data-kind="quiet" to="/enrollments">
            {t.shell.cancel}
          </Link>
        ) : (
          <Link className="button" data-kind="quiet" to="/enrollments/$enrollmentId" params={{ enrollmentId: current.enrollmentId }}>
            {t.shell.cancel}
          </Link>
        )}
      </RecordBar>
    </Form>
  );
}
