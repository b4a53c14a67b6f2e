import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { CaseShown, LinkShown } from '../../../shared/api/index.ts';
import { nextOf } from '../../../shared/cases/next-of.ts';
import { send } from '../../api/client.ts';
import { whileSame } from '../../api/while-same.ts';
import { isRefused } from '../../api/problem.ts';
import { actWords, weightOf } from '../../case/acts-order.ts';
import { Signers } from '../../case/signers.tsx';
import type { CaseNames } from '../../case/use-case-names.ts';
import { lastWholeDay } from '../../dates/now.ts';
import { Answer } from '../../design/answer.tsx';
import { lazyPart } from '../../design/lazy-part.tsx';
import { PageHead } from '../../design/page-head.tsx';
import { TextField } from '../../form/fields.tsx';
import { missingText, typedDigits } from '../../form/read-fields.ts';
import { forgetDraft, useDraft } from '../../form/use-draft.ts';
import { HeldLinkContext, type HeldLink } from '../../kinds/common/held-link.ts';
import { usePanel } from '../../kinds/common/use-panel.ts';
import { kindOnPage } from '../../kinds/index.ts';
import { useTexts } from '../../language/use-texts.tsx';
import { draftsOf, forgetDraftsOf, forgetOldDrafts } from './link-drafts.ts';
import { holderOf, namesOfLink } from './link-names.ts';
import type { Left } from './not-me-form.tsx';
import { useSignTexts } from './use-sign-texts.ts';
import { useStep } from './use-step.ts';

// Whoever signs needs neither of them.
const NotMeForm = lazyPart(async () => (await import('./not-me-form.tsx')).NotMeForm);
const LinkPdf = lazyPart(async () => (await import('./link-pdf.tsx')).LinkPdf);
const WhatNext = lazyPart(async () => (await import('../../case/what-next.tsx')).WhatNext);
const LinkOver = lazyPart(async () => (await import('./link-over.tsx')).LinkOver);
const LinkUnknown = lazyPart(async () => (await import('./link-unknown.tsx')).LinkUnknown);

/** Looking decides nothing; a link is looked at once and not again while somebody types. */
const useLink = (secret: string) => {
  const { language } = useTexts();
  return useQuery({
    queryKey: ['link', secret, language],
    queryFn: ({ signal }) => send<LinkShown>(`/api/links/${secret}`, { signal }),
    staleTime: Infinity,
    retry: false,
    placeholderData: whileSame(secret),
  });
};

/** What has been decided, and how it goes on. */
function Done({
  act,
  after,
  link,
  secret,
}: {
  readonly act: string;
  readonly after: CaseShown;
  readonly link: LinkShown;
  readonly secret: string;
}) {
  const words = useSignTexts();
  const texts = useTexts();
  const { t } = texts;
  const names = namesOfLink(link, texts);
  return (
    <div className="page">
      <PageHead title={actWords(after, act, t).done} isOutcome />
      <div className="card stack" role="status">
        <WhatNext of={after} names={names} />
        <p>
          {words.quote} <strong className="number log-number">{after.logNumber}</strong>
        </p>
        <LinkPdf of={after} secret={secret} isAfter />
        <p className="quiet">{words.closePage}</p>
      </div>
    </div>
  );
}

function Panel({ of, act, link }: { readonly of: CaseShown; readonly act: string; readonly link: LinkShown }) {
  const texts = useTexts();
  const names = useMemo(() => namesOfLink(link, texts), [link, texts]);
  const panel = usePanel(of, act);
  const { Reading } = kindOnPage(of);
  // Its form comes while it is read.
  if (panel.data === undefined && !panel.isError && act === 'sign' && Reading !== undefined) return <Reading of={of} names={names} />;
  return <Answer of={panel}>{({ Panel: Form }) => <Form of={of} act={act} me={holderOf(link, names)} names={names} />}</Answer>;
}

/** Another answer, chosen at the end of the page, begins at its top; whoever comes back from it is where it was chosen. */
const useFocusOnOther = (shown: string) => {
  const title = useRef<HTMLHeadingElement>(null);
  const before = useRef(shown);
  useEffect(() => {
    if (before.current !== shown) (title.current ?? document.getElementById(`to-${before.current}`))?.focus();
    before.current = shown;
  }, [shown]);
  return title;
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

/** The step that is no act: the link leaves whoever is not the right person. */
const notMe = 'not-me';

type Decided = { readonly act: string; readonly after: CaseShown };

function Decide({
  of,
  link,
  secret,
  onDone,
}: {
  readonly of: CaseShown;
  readonly link: LinkShown;
  readonly secret: string;
  readonly onDone: (decided: Decided) => void;
}) {
  const words = useSignTexts();
  const texts = useTexts();
  const { t, date } = texts;
  const names = useMemo(() => namesOfLink(link, texts), [link, texts]);
  const [main = ''] = [...link.acts].toSorted((a, b) => (weightOf(of, a) === 'MAIN' ? 0 : 1) - (weightOf(of, b) === 'MAIN' ? 0 : 1));
  const { step, go } = useStep(main, [...link.acts, notMe]);
  const isNotMe = step === notMe;
  const act = isNotMe ? main : step;
  // Whoever goes back to the mail for the code finds the page as it was, even where the phone has put it away meanwhile.
  const codeKey = `code.${secret.slice(0, 26)}`;
  const [{ code }, changeCode] = useDraft(codeKey, { code: '' });
  const queries = useQueryClient();
  const title = useFocusOnOther(step);
  const [left, setLeft] = useState<Left>();
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
      <TextField
        label={words.code}
        path="/code"
        help={link.codeBy === 'MAIL' ? words.codeByMail : words.codeByInviter(names.nameOf(link.invitedBy.partyId))}
        width="short"
        inputMode="numeric"
        autoComplete="one-time-code"
        value={code}
        onChange={(typed) => changeCode({ code: typed })}
      />
    ),
  };
  const inviter = names.nameOf(link.invitedBy.partyId);
  if (left !== undefined) {
    return (
      <div className="page">
        <PageHead title={left.to === 'COLLEAGUE' ? words.forwarded(left.name) : words.givenBack(inviter)} isOutcome />
        <p role="status">{words.closePage}</p>
      </div>
    );
  }
  const named = kindOnPage(of).title(of, texts);
  const due = nextOf(of.deadlines);
  const lastDay = lastWholeDay(link.expiresAt, link.timeZone);
  return (
    <div className="page">
      <PageHead
        title={words.title({ change: named.inSentence, institution: names.institution })}
        above={<p className="quiet">{words.asks({ inviter, party: names.nameOf(link.party.partyId) })}</p>}
        below={
          <>
            {due !== undefined && due.on !== lastDay ? <p>{words.askedBy(date(due.on))}</p> : null}
            <p className="quiet small">{words.until(date(lastDay))}</p>
          </>
        }
      />
      <LinkPdf of={of} secret={secret} isAfter={false} />
      {step !== main ? (
        <h2 ref={title} tabIndex={-1}>
          {isNotMe ? words.notMe : actWords(of, act, t).name}
        </h2>
      ) : null}
      {isNotMe ? (
        <NotMeForm secret={secret} inviter={inviter} onDone={setLeft} onCancel={() => go(main)} />
      ) : (
        <HeldLinkContext value={held}>
          <Panel key={act} of={of} act={act} link={link} />
        </HeldLinkContext>
      )}
      {isNotMe ? null : (
        <div className="row" role="group" aria-label={words.otherwise}>
          {link.acts
            .filter((each) => each !== act)
            .map((each) => (
              <button key={each} id={`to-${each}`} className="button" data-kind="quiet" type="button" onClick={() => go(each)}>
                {actWords(of, each, t).name}
              </button>
            ))}
          <button id={`to-${notMe}`} className="button" data-kind="quiet" type="button" onClick={() => go(notMe)}>
            {words.notMe}
          </button>
        </div>
      )}
    </div>
  );
}

/** Where nothing is to be decided with it, and no new one can be had, nothing typed for it is left on the device. */
const isOverForGood = ({ state, mayRenew }: LinkShown): boolean =>
  state === 'USED' || (state !== 'OPEN' && state !== 'NOT_NOW' && !mayRenew);

/** Reading and deciding with a link, without an account: made for a phone first. */
export function SignPage({ secret }: { readonly secret: string }) {
  const found = useLink(secret);
  const texts = useTexts();
  // Kept above the form: asked for in another language, the link is known as used.
  const [done, setDone] = useState<Decided>();
  const isOver = found.data !== undefined && isOverForGood(found.data);
  useEffect(() => {
    forgetOldDrafts();
    if (isOver) forgetDraftsOf(secret);
  }, [isOver, secret]);
  if (isRefused(found.error, 404)) return <LinkUnknown secret={secret} />;
  return (
    <Answer of={found}>
      {(link) =>
        done !== undefined ? (
          <Done {...done} link={link} secret={secret} />
        ) : link.state === 'OPEN' && link.case !== null ? (
          <Decide of={link.case} link={link} secret={secret} onDone={setDone} />
        ) : (
          <LinkOver link={link} secret={secret} inviter={namesOfLink(link, texts).nameOf(link.invitedBy.partyId)} />
        )
      }
    </Answer>
  );
}
