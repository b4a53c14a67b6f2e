import { use, useState, type ComponentType } from 'react';
import type { CaseKind, Language } from '../../../shared/records/index.ts';
import type { PageTexts } from '../../../shared/texts/en/page.ts';
import { useToday } from '../../api/local.ts';
import { isRefused } from '../../api/problem.ts';
import { actWords, weightOf } from '../../case/acts-order.ts';
import { Waiting } from '../../design/answer.tsx';
import { lazyPart } from '../../design/lazy-part.tsx';
import { Form, SubmitButton } from '../../form/form.tsx';
import { problemErrors } from '../../form/problem-errors.ts';
import { forgetDraft, useDraft } from '../../form/use-draft.ts';
import { errorsIn, useMissing } from '../../form/use-missing.ts';
import { useTexts } from '../../language/use-texts.tsx';
import { WayTo } from '../../design/going.tsx';
import { kindOnPage } from '../index.ts';
import type { FactsProps } from '../kind-on-page.ts';
import { HeldLinkContext } from './held-link.ts';
import type { Acting, ActPanel, CheckProps, CheckStep, FieldsProps, PanelProps, Read } from './acting.ts';
import { Undone } from './means.tsx';
import { useAct } from './use-act.ts';

type Parts<K extends CaseKind, Draft extends object> = {
  /** What stands in the form before anybody types. */
  readonly start: (acting: Acting<K>) => Draft;
  readonly Fields: ComponentType<FieldsProps<K, Draft>>;
  readonly read: (draft: Draft, acting: Acting<K>, t: PageTexts, language: Language) => Read;
  /** What is signed, agreed to or attested with it, to be read before; where it comes with the form and not ahead of it. */
  readonly Reading?: ComponentType<FactsProps<K>>;
  /** Once all is filled in it is read once more in place of the fields, and only then sent. */
  readonly check?: { readonly Answers: ComponentType<CheckProps<K, Draft>>; readonly useStep: (isReady: boolean) => CheckStep };
  /** With a link: what is decided on was read before and stands below the fields, the code among them; else above, and the code below. */
  readonly isAnsweredFirst?: boolean;
  /** Its mails can be read before anything is sent; not said: by operations, whose words and decisions they carry. */
  readonly isTold?: boolean;
};

const MailsAhead = lazyPart(async () => (await import('./mails-ahead.tsx')).MailsAhead);

/** What is sent as it is filled in. */
const useNoStep = (): CheckStep => ({ isChecking: false, check: () => {}, changeAgain: () => {} });

/** The form of an act: its fields, what they come to, and the bar that sends it. */
export const actForm = <K extends CaseKind, Draft extends object>({
  start,
  Fields,
  read,
  Reading: OwnReading,
  check: checked,
  isAnsweredFirst = false,
  isTold,
}: Parts<K, Draft>): ActPanel<K> => {
  const useStep = checked?.useStep ?? useNoStep;
  function Panel(acting: Acting<K>) {
    const { of, act, me, names } = acting;
    const Ahead = act === 'sign' ? kindOnPage(of).Reading : undefined;
    const held = use(HeldLinkContext);
    const { t, language } = useTexts();
    const draftKey = `act.${me.userId}.${of.caseId}.${act}`;
    const [draft, change] = useDraft<Draft>(draftKey, start(acting), held?.drafts);
    const readNow = () => read(draft, acting, t, language);
    const { missing, check } = useMissing(() => [...errorsIn(readNow()), ...(held?.find() ?? [])]);
    const mutation = useAct(of, act, draftKey);
    // What its mails were refused for is wrong with the form as well, until that is changed.
    const [unmailed, setUnmailed] = useState<Error | null>(null);
    // That somebody else was quicker is told above the form by what happened, not as an error of it.
    const refused = problemErrors(unmailed ?? (isRefused(mutation.error, 412) ? null : mutation.error), t.faults);
    // What was refused is put right at its field.
    const { isChecking, check: goToCheck, changeAgain } = useStep(!mutation.isError && 'fields' in readNow());
    const submit = () => {
      const found = readNow();
      setUnmailed(null);
      if (!check() || !('fields' in found) || mutation.isPending) return;
      if (checked === undefined || isChecking) {
        mutation.mutate(found.fields);
        return;
      }
      mutation.reset();
      goToCheck();
    };
    return (
      <Form errors={missing.length > 0 ? missing : refused} onSubmit={submit}>
        {isChecking && checked !== undefined ? (
          <checked.Answers {...acting} draft={draft} change={changeAgain} />
        ) : (
          <>
            {OwnReading !== undefined ? (
              <OwnReading of={of} names={names} />
            ) : Ahead !== undefined ? (
              <Ahead of={of} names={names} />
            ) : isAnsweredFirst ? null : (
              held?.above
            )}
            <Fields
              {...acting}
              draft={draft}
              code={isAnsweredFirst ? (held?.field ?? null) : null}
              change={(changed) => {
                setUnmailed(null);
                change(changed);
              }}
            />
          </>
        )}
        {isAnsweredFirst ? held?.above : held?.field}
        {(isTold ?? me.party.role === 'OPERATIONS') && held === null && of.acts.includes(act) ? (
          // Other words make other mails.
          <MailsAhead
            key={JSON.stringify(draft)}
            of={of}
            act={act}
            names={names}
            read={() => (check() ? readNow() : null)}
            onRefused={setUnmailed}
          />
        ) : null}
        <Undone of={of} act={act} />
        <div key={isChecking ? 'send' : 'fill'} className="action-bar" data-act data-arriving={isChecking ? '' : undefined}>
          {of.acts.includes(act) ? (
            <SubmitButton isPending={mutation.isPending} kind={weightOf(of, act) === 'ENDING' ? 'grave' : 'main'}>
              {checked === undefined || isChecking ? actWords(of, act, t).button : t.cocp.check}
            </SubmitButton>
          ) : null}
          {held === null && !isChecking ? (
            <WayTo className="button" data-kind="quiet" href={`/cases/${of.logNumber}`} onClick={() => forgetDraft(draftKey)}>
              {t.shell.cancel}
            </WayTo>
          ) : null}
          {isChecking ? (
            <button className="button" data-kind="quiet" type="button" onClick={() => changeAgain(null)}>
              {t.shell.back}
            </button>
          ) : null}
          {held === null || held.cancel === null ? null : (
            <button className="button" data-kind="quiet" type="button" onClick={held.cancel}>
              {t.shell.cancel}
            </button>
          )}
        </div>
      </Form>
    );
  }
  return function ActPanel(props: PanelProps<K>) {
    const { of, names } = props;
    const today = useToday(names.enrollment?.timeZone);
    // A form starts once, so everything it starts from has to be there.
    const hasNames = kindOnPage(of)
      .partiesOf(of)
      .every((id) => id === null || names.partyOf(id) !== undefined);
    return today === undefined || names.enrollment === undefined || !hasNames ? <Waiting /> : <Panel {...props} today={today} />;
  };
};
