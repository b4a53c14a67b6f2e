import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useId, useMemo, useRef } from 'react';
import type { CaseShown, LinkShown } from '../../../shared/api/index.ts';
import { lastWholeDay } from '../../../shared/calendar/index.ts';
import { nextOf } from '../../../shared/cases/next-of.ts';
import { actWords, weightOf } from '../../case/acts-order.ts';
import { Signers } from '../../case/signers.tsx';
import type { CaseNames } from '../../case/use-case-names.ts';
import { dateAt } from '../../dates/now.ts';
import { Answer } from '../../design/answer.tsx';
import { lazyPart } from '../../design/lazy-part.tsx';
import { PageHead } from '../../design/page-head.tsx';
import { HeldLinkContext } from '../../kinds/common/held-link.ts';
import { panelQuery, usePanel } from '../../kinds/common/use-panel.ts';
import { kindOnPage } from '../../kinds/index.ts';
import { useTexts } from '../../language/use-texts.tsx';
import { holderOf, namesOfLink } from './link-names.ts';
import { LinkPdf } from './link-pdf.tsx';
import type { Left } from './not-me-form.tsx';
import { notMe, OtherWays } from './other-ways.tsx';
import { useFocusOnOther } from './use-focus-on-other.ts';
import { useHeldLink, type Decided } from './use-held-link.tsx';
import { useSignTexts } from './use-sign-texts.ts';
import { useStep } from './use-step.ts';

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
  const { held, leave } = useHeldLink({
    link,
    secret,
    inviter,
    above: <What of={of} names={names} />,
    cancel: step === main ? null : () => go(main),
    onDone,
    onLeft,
  });
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
