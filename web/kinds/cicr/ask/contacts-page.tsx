import { lazyPart } from '../../../design/lazy-part.tsx';
import { useSearch } from '@tanstack/react-router';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { CicrAdviceShown } from '../../../../shared/api/index.ts';
import type { Changed } from '../../../../shared/cases/cicr/index.ts';
import { Checks } from '../../../form/fields.tsx';
import { Form } from '../../../form/form.tsx';
import { useFieldIssues } from '../../../form/use-field-issues.ts';
import { useTexts } from '../../../language/use-texts.tsx';
import { useAdviceOn } from '../../common/advice-frame.tsx';
import { chosenEnrollments } from '../../../packages/chosen.ts';
import { CheckAnswers } from '../../common/check-answers.tsx';
import { OpeningPage, type Opening } from '../../common/opening-page.tsx';
import { SendBar } from '../../common/send-bar.tsx';
import { useOpeningForm } from '../../common/use-opening-form.ts';
import { ChangeFields } from './change-fields.tsx';
import { useAnswered } from './answered.tsx';
import { beginningWith, byHand, inOrder, online, questionOf, readDraft, type Draft } from './draft.ts';
import { useCicrTexts } from '../use-cicr-texts.ts';

const ForSeveral = lazyPart(async () => (await import('../../../packages/for-several.tsx')).ForSeveral);

const ContactAdvice = lazyPart(async () => (await import('./contact-advice.tsx')).ContactAdvice);

/** Folded up, unless something of it is chosen already. */
function ByHand({ draft, children }: { readonly draft: Draft; readonly children: ReactNode }) {
  const said = useCicrTexts();
  const [wasChosen] = useState(byHand.some((each) => draft.chosen.includes(each)));
  return (
    <details className="more" open={wasChosen}>
      <summary>{said.byHand}</summary>
      {children}
    </details>
  );
}

function ContactsForm({ of, me }: Opening) {
  const { t } = useTexts();
  const said = useCicrTexts();
  const { several = false, again = false, role } = useSearch({ strict: false });
  const enrollmentIds = several ? chosenEnrollments.with(of.enrollmentId) : ([of.enrollmentId] as const);
  const draftKey = `cicr.${me.userId}.${me.party.partyId}.${of.enrollmentId}`;
  const issues = useFieldIssues();
  const begun = beginningWith(role, again ? of : null);
  const opens = {
    kind: 'CICR',
    enrollmentIds,
    draftKey,
    start: begun,
    read: (typed: Draft) => readDraft(typed, { t, issues }),
    hasCheck: true,
  } as const;
  const { draft, change, errors, isPending, isChecking, changeAgain, submit } = useOpeningForm<Draft>(opens);
  const advice = useAdviceOn<CicrAdviceShown>('cicr', questionOf(draft, of.enrollmentId));
  // Begun for somebody else before: whoever the address names comes to it, once.
  const [named] = begun.chosen;
  const isAdded = useRef(false);
  useEffect(() => {
    if (named === undefined || isAdded.current) return;
    isAdded.current = true;
    if (!draft.chosen.includes(named)) change({ chosen: [...draft.chosen, named], contacts: { ...begun.contacts, ...draft.contacts } });
  }, [named, begun.contacts, draft, change]);
  const places = inOrder(draft);
  const rows = useAnswered(draft, several ? null : of);
  const option = (value: Changed) => ({
    value,
    title: t.cicr.changed[value],
    asks: <ChangeFields changed={value} index={places.indexOf(value)} of={of} draft={draft} change={change} />,
  });
  return (
    <div className="beside">
      <Form errors={errors} onSubmit={submit}>
        {several ? <ForSeveral enrollmentIds={enrollmentIds} /> : null}
        {isChecking ? (
          <CheckAnswers rows={rows} change={changeAgain} />
        ) : (
          <>
            <Checks
              legend={said.question}
              path="/form/changes"
              help={said.questionHelp}
              values={draft.chosen}
              onChange={(chosen) => change({ chosen })}
              options={online.map(option)}
            />
            <ByHand draft={draft}>
              <Checks
                legend={said.byHand}
                path="/form/changesByHand"
                help={said.byHandHelp}
                values={draft.chosen}
                onChange={(chosen) => change({ chosen })}
                options={byHand.map(option)}
              />
            </ByHand>
          </>
        )}
        <SendBar isChecking={isChecking} isPending={isPending}>
          {me.party.role === 'INSTITUTION' ? said.submitOwn : said.submit}
        </SendBar>
        <p className="quiet small">{t.cocp.draftKept}</p>
      </Form>
      <ContactAdvice of={advice} />
    </div>
  );
}

/** The institution or its partner asks for a change of contact information. */
export function ContactsPage() {
  const { t } = useTexts();
  return <OpeningPage title={t.enrollment.changeContacts}>{(opening) => <ContactsForm {...opening} />}</OpeningPage>;
}
