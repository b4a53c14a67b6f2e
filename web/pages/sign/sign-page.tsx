import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { CaseShown, LinkShown } from '../../../shared/api/index.ts';
import { isRefused } from '../../api/problem.ts';
import { whileSame } from '../../api/while-same.ts';
import { actWords } from '../../case/acts-order.ts';
import { Answer } from '../../design/answer.tsx';
import { lazyPart } from '../../design/lazy-part.tsx';
import { PageHead } from '../../design/page-head.tsx';
import { useTexts } from '../../language/use-texts.tsx';
import { Decide } from './decide.tsx';
import { forgetDraftsOf, forgetOldDrafts } from './link-drafts.ts';
import { namesOfLink } from './link-names.ts';
import { LinkPdf } from './link-pdf.tsx';
import { linkQuery } from './link-query.ts';
import type { Left } from './not-me-form.tsx';
import type { Decided } from './use-held-link.tsx';
import { useSignTexts } from './use-sign-texts.ts';

// Whoever signs needs none of them before it is done.
const WhatNext = lazyPart(async () => (await import('../../case/what-next.tsx')).WhatNext);
const LinkOver = lazyPart(async () => (await import('./link-over.tsx')).LinkOver);
const LinkLeft = lazyPart(async () => (await import('./link-left.tsx')).LinkLeft);
const LinkUnknown = lazyPart(async () => (await import('./link-unknown.tsx')).LinkUnknown);

const useLink = (secret: string) => {
  const { language } = useTexts();
  return useQuery({ ...linkQuery(secret, language), placeholderData: whileSame(secret) });
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

/** Where nothing is to be decided with it, and no new one can be had, nothing typed for it is left on the device. */
const isOverForGood = ({ state, mayRenew }: LinkShown): boolean =>
  state === 'USED' || (state !== 'OPEN' && state !== 'NOT_NOW' && !mayRenew);

/** Reading and deciding with a link, without an account: made for a phone first. */
export function SignPage({ secret }: { readonly secret: string }) {
  const found = useLink(secret);
  const texts = useTexts();
  // Kept above the form: asked for in another language, the link is known as used.
  const [done, setDone] = useState<Decided>();
  const [left, setLeft] = useState<Left>();
  const isOver = found.data !== undefined && isOverForGood(found.data);
  useEffect(() => {
    forgetOldDrafts(Date.now());
    if (isOver) forgetDraftsOf(secret);
  }, [isOver, secret]);
  const state = found.data?.state;
  // What takes the place of the form somebody was in is told where they read on.
  const [hadForm, setHadForm] = useState(false);
  if (state === 'OPEN' && !hadForm) setHadForm(true);
  if (isRefused(found.error, 404)) return <LinkUnknown secret={secret} />;
  return (
    <Answer of={found}>
      {(link) => {
        const inviter = namesOfLink(link, texts).nameOf(link.invitedBy.partyId);
        if (done !== undefined) return <Done {...done} link={link} secret={secret} />;
        if (left !== undefined) return <LinkLeft link={link} inviter={inviter} left={left} />;
        if (link.state !== 'OPEN' || link.case === null) {
          return <LinkOver link={link} secret={secret} inviter={inviter} isOutcome={hadForm} onSentAgain={setLeft} />;
        }
        return <Decide of={link.case} link={link} secret={secret} onDone={setDone} onLeft={setLeft} />;
      }}
    </Answer>
  );
}
