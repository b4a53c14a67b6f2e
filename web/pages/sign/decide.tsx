import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useId, useMemo, useRef } from 'react';
import type { CaseShown, LinkShown } from '../../../shared/api/index.ts';
import { lastWholeDay } from '../../../shared/calendar/index.ts';
import { nextOf } from '../../../shared/cases/next-of.ts';
import { idInSecret } from '../../../shared/records/link-secret.ts';
import { send } from '../../api/client.ts';
import { isRefused } from '../../api/problem.ts';
import { actWords, weightOf } from '../../case/acts-order.ts';
import { Signers } from '../../case/signers.tsx';
import type { CaseNames } from '../../case/use-case-names.ts';
import { dateAt } from '../../dates/now.ts';
import { Answer } from '../../design/answer.tsx';
import { lazyPart } from '../../design/lazy-part.tsx';
import { PageHead } from '../../design/page-head.tsx';
import { missingText, typedDigits } from '../../form/read-fields.ts';
import { forgetDraft, useDraft } from '../../form/use-draft.ts';
import { HeldLinkContext, type HeldLink } from '../../kinds/common/held-link.ts';
import { panelQuery, usePanel } from '../../kinds/common/use-panel.ts';
import { kindOnPage } from '../../kinds/index.ts';
import { useTexts } from '../../language/use-texts.tsx';
import { draftsOf, forgetDraftsOf } from './link-drafts.ts';
import { holderOf, namesOfLink } from './link-names.ts';
import { LinkPdf } from './link-pdf.tsx';
import type { Left } from './not-me-form.tsx';
import { notMe, OtherWays, wayId } from './other-ways.tsx';
import { useSignTexts } from './use-sign-texts.ts';
import { useStep } from './use-step.ts';

// It comes with the form, which is not there at once either.
const CodeField = lazyPart(async () => (await import('./code-field.tsx')).CodeField);
const NotMeForm = lazyPart(async () => (await import('./not-me-form.tsx')).NotMeForm);

function Panel({ of, act, link }: { readonly of: CaseShown; readonly act: string; readonly link: LinkShown }) {
  const texts = useTexts();
  const names = useMemo(() => namesOfLink(link, texts), [link, texts]);
  const panel = usePanel(of, act);
  const { Reading } = kindOnPage(of);
  // Its form comes while it is read.
  if (panel.data === undefined && !panel.isError && act === 'sign' && Reading !== undefined) return <Reading of={of} names={names} />;
  return <Answer of={panel}>{({ Panel: Form }) => <Form of={of} act={act} me={holderOf(link, names)} names={names} />}</Answer>;
}

/** Where another answer begins: at the code, where that is still to be typed and comes first, else at its reason. */
const beginningIn = (form: HTMLElement): HTMLElement | null => {
  const reason = form.querySelector<HTMLElement>('textarea') ?? form.querySelector<HTMLElement>('input[type="radio"]');
  const code = form.querySelector<HTMLInputElement>('.input[data-path="/code"]');
  const isCodeFirst =
    reason !== null &&
    code !== null &&
    code.value === '' &&
    (code.compareDocumentPosition(reason) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  return isCodeFirst ? code : reason;
};

/**
 * Another answer begins in its form, else at its top; whoever comes back from it is where it was chosen.
 * `from`: the place that was pressed.
 */
const useFocusOnOther = (shown: string, from: { readonly current: 'top' | 'end' }) => {
  const section = useRef<HTMLElement>(null);
  const before = useRef(shown);
  useEffect(() => {
    const { current: earlier } = before;
    before.current = shown;
    if (earlier === shown) return undefined;
    const within = section.current;
    const title = within?.querySelector<HTMLElement>('h2[tabindex]') ?? null;
    const startIn = () => {
      const form = shown === notMe || title === null ? null : within?.querySelector('form');
      return form === null || form === undefined ? null : beginningIn(form);
    };
    const start = startIn();
    (start ?? title ?? document.getElementById(wayId(from.current, earlier)))?.focus();
    if (within === null || title === null || start !== null) return undefined;
    // Its form is on its way still: the keyboard goes on in it, unless somebody has gone elsewhere meanwhile.
    const observer = new MutationObserver(() => {
      const late = startIn();
      if (late === null) return;
      observer.disconnect();
      if (document.activeElement === title) late.focus();
    });
    observer.observe(within, { childList: true, subtree: true });
    return () => observer.disconnect();
  }, [shown, from]);
  return section;
};

/** What is decided on, where its form is not read word by word. */
function What({ of, names }: { readonly of: CaseShown; readonly names: CaseNames }) {
  const { t } = useTexts();
  const kind = kindOnPage(of);
  return (
    <section className="card">
      <h2>{kind.words(t).what}</h2>
      <kind.Facts of={of} names={names} />
      {of.signers.length === 0 ? null : <Signers of={of} names={names} />}
    </section>
  );
}

export type Decided = { readonly act: string; readonly after: CaseShown };

type Props = {
  readonly of: CaseShown;
  readonly link: LinkShown;
  readonly secret: string;
  readonly onDone: (decided: Decided) => void;
  /** The link left its holder, or a new one is on its way to them. */
  readonly onLeft: (left: Left) => void;
};

/** What is asked for, the form of the answer, and the ways beside it. */
export function Decide({ of, link, secret, onDone, onLeft }: Props) {
  const words = useSignTexts();
  const texts = useTexts();
  const { t, date } = texts;
  const names = useMemo(() => namesOfLink(link, texts), [link, texts]);
  const [main = ''] = [...link.acts].toSorted((a, b) => (weightOf(of, a) === 'MAIN' ? 0 : 1) - (weightOf(of, b) === 'MAIN' ? 0 : 1));
  const { step, go } = useStep(main, [...link.acts, notMe]);
  const isNotMe = step === notMe;
  const act = isNotMe ? main : step;
  // Whoever goes back to the mail for the code finds the page as it was, even where the phone has put it away meanwhile.
  const codeKey = `code.${idInSecret(secret)}`;
  const [{ code }, changeCode] = useDraft(codeKey, { code: '' });
  const queries = useQueryClient();
  // The other forms come with the first: focus goes into one at once where it is chosen, and a phone then shows its keyboard.
  const { acts } = link;
  useEffect(() => {
    for (const each of acts) void queries.prefetchQuery(panelQuery(of, each));
  }, [acts, of, queries]);
  const from = useRef<'top' | 'end'>('end');
  const section = useFocusOnOther(step, from);
  const heading = useId();
  const inviter = names.nameOf(link.invitedBy.partyId);
  const leave = (left: Left) => {
    forgetDraft(codeKey);
    onLeft(left);
  };
  const held: HeldLink = {
    send: async (name, fields) => {
      try {
        return (await send<{ case: CaseShown }>(`/api/links/${secret}`, { body: { code: typedDigits(code), act: name, ...fields } })).case;
      } catch (error) {
        // The link is over, or was locked by this very try: what it is worth now is shown, with the way to another.
        if (isRefused(error, 409)) await queries.invalidateQueries({ queryKey: ['link', secret] });
        throw error;
      }
    },
    drafts: draftsOf(secret),
    find: () => missingText('/code', code, t),
    done: (name, after) => {
      forgetDraft(codeKey);
      forgetDraftsOf(secret);
      onDone({ act: name, after });
    },
    cancel: step === main ? null : () => go(main),
    above: <What of={of} names={names} />,
    field: (
      <CodeField
        link={link}
        secret={secret}
        inviter={inviter}
        code={code}
        onChange={(typed) => changeCode({ code: typed })}
        onSentAnew={(expiresAt) => leave({ to: 'AGAIN', expiresAt })}
      />
    ),
  };
  const named = kindOnPage(of).title(of, texts);
  const due = nextOf(of.deadlines);
  const lastDay = lastWholeDay(dateAt(link.expiresAt, link.timeZone));
  const others = link.acts.filter((each) => each !== act);
  const choose = (place: 'top' | 'end') => (chosen: string) => {
    from.current = place;
    go(chosen);
  };
  return (
    <div className="page">
      <PageHead
        title={words.title({ change: named.inSentence, institution: names.institution, isSigned: main === 'sign' })}
        above={<p className="quiet">{words.asks({ inviter, party: names.nameOf(link.party.partyId) })}</p>}
        below={
          <>
            {due !== undefined && due.on !== lastDay ? <p>{words.askedBy(date(due.on))}</p> : null}
            <p className="quiet small">{words.until(date(lastDay))}</p>
          </>
        }
      />
      {step === main ? <OtherWays of={of} place="top" isSigned={main === 'sign'} acts={others} onChoose={choose('top')} /> : null}
      <LinkPdf of={of} secret={secret} isAfter={false} />
      <section ref={section} className="stack" aria-labelledby={step === main ? undefined : heading}>
        {step === main ? null : (
          <h2 id={heading} tabIndex={-1}>
            {isNotMe ? words.notMe : actWords(of, act, t).name}
          </h2>
        )}
        {isNotMe ? (
          <NotMeForm secret={secret} inviter={inviter} onDone={leave} onCancel={() => go(main)} />
        ) : (
          <HeldLinkContext value={held}>
            <Panel key={act} of={of} act={act} link={link} />
          </HeldLinkContext>
        )}
      </section>
      {isNotMe ? null : <OtherWays of={of} place="end" isSigned={main === 'sign'} acts={others} onChoose={choose('end')} />}
    </div>
  );
}
