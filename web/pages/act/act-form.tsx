import { Link } from '@tanstack/react-router';
import { useState, type ComponentType } from 'react';
import type { CivilDate } from '../../../shared/calendar/index.ts';
import type { CaseShown, FieldError, Me } from '../../../shared/api/index.ts';
import type { PageTexts } from '../../../shared/texts/en/page.ts';
import { useToday } from '../../api/local.ts';
import { isRefused } from '../../api/problem.ts';
import { endingActs, type ActName } from '../../case/acts-order.ts';
import { newPartnerIn } from '../../case/what-changes.tsx';
import { rolesOf } from '../../change/draft.ts';
import type { CaseNames } from '../../case/use-case-names.ts';
import { Waiting } from '../../design/answer.tsx';
import { parseDate } from '../../dates/parse-date.ts';
import { Form, SubmitButton } from '../../form/form.tsx';
import { problemErrors } from '../../form/problem-errors.ts';
import { useDraft } from '../../form/use-draft.ts';
import { useTexts } from '../../language/use-texts.tsx';
import { useAct } from './use-act.ts';

/** What a form of an act is drawn from. */
export type Acting = {
  readonly of: CaseShown;
  readonly act: ActName;
  readonly me: Me;
  readonly names: CaseNames;
  /** Today in the case's zone. */
  readonly today: CivilDate;
};

export type FieldsProps<Draft> = Acting & { readonly draft: Draft; readonly change: (changed: Partial<Draft>) => void };

/** What is sent, or what is missing before anything is. */
export type Read = { readonly fields: object } | { readonly errors: readonly FieldError[] };

type Parts<Draft extends object> = {
  /** What stands in the form before anybody types. */
  readonly start: (acting: Acting) => Draft;
  readonly Fields: ComponentType<FieldsProps<Draft>>;
  readonly read: (draft: Draft, acting: Acting, t: PageTexts) => Read;
};

type PanelProps = Omit<Acting, 'today'>;
export type ActPanel = ComponentType<PanelProps>;

const none: readonly FieldError[] = [];

/** The form of an act: its fields, what they come to, and the bar that sends it. */
export const actForm = <Draft extends object>({ start, Fields, read }: Parts<Draft>): ActPanel => {
  function Panel(acting: Acting) {
    const { of, act, me } = acting;
    const { t } = useTexts();
    const draftKey = `act.${me.userId}.${of.caseId}.${act}`;
    const [draft, change] = useDraft<Draft>(draftKey, start(acting));
    const [missing, setMissing] = useState(none);
    const mutation = useAct(of, act, draftKey);
    // That somebody else was quicker is told above the form by what happened, not as an error of it.
    const refused = problemErrors(isRefused(mutation.error, 412) ? null : mutation.error, t.faults);
    const submit = () => {
      const found = read(draft, acting, t);
      setMissing('errors' in found ? found.errors : none);
      if ('fields' in found && !mutation.isPending) mutation.mutate(found.fields);
    };
    return (
      <Form errors={missing.length > 0 ? missing : refused} onSubmit={submit}>
        <Fields
          {...acting}
          draft={draft}
          change={(changed) => {
            setMissing(none);
            change(changed);
          }}
        />
        <div className="action-bar">
          {of.acts.includes(act) ? (
            <SubmitButton isPending={mutation.isPending} kind={endingActs.includes(act) ? 'grave' : 'main'}>
              {t.acts[act].button}
            </SubmitButton>
          ) : null}
          <Link className="button" data-kind="quiet" to="/cases/$caseId" params={{ caseId: of.logNumber }}>
            {t.shell.cancel}
          </Link>
        </div>
      </Form>
    );
  }
  return function ActPanel(props) {
    const { of, names } = props;
    const today = useToday(names.enrollment?.timeZone);
    // A form starts once, so everything it starts from has to be there.
    const hasNames = rolesOf(of.form.change).every((role) => names.partyOf(newPartnerIn(of.form, role)) !== undefined);
    return today === undefined || names.enrollment === undefined || !hasNames ? <Waiting /> : <Panel {...props} today={today} />;
  };
};

/** A date that must be there. */
export const readDate = (
  path: string,
  typed: string,
  t: PageTexts,
): { readonly date: CivilDate } | { readonly errors: readonly FieldError[] } => {
  const parsed = parseDate(typed);
  if ('date' in parsed) return parsed;
  const message = { EMPTY: t.faults.required, NOT_A_DATE: t.dates.notADate, AMBIGUOUS: t.dates.ambiguous }[parsed.problem];
  return { errors: [{ path, message }] };
};

/** A text that must be there. */
export const missingText = (path: string, text: string, t: PageTexts): readonly FieldError[] =>
  text.trim() === '' ? [{ path, message: t.faults.required }] : [];
