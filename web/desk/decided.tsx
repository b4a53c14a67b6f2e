import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { CaseShown } from '../../shared/api/index.ts';
import { useCase, useMe, useParties } from '../api/queries.ts';
import { wordsCalled } from '../case/acts-order.ts';
import { mailsOf } from '../case/mails/mails-of.ts';
import { outcomeTone } from '../case/outcome-tone.ts';
import { useCaseNames } from '../case/use-case-names.ts';
import { useStanding } from '../case/use-standing.ts';
import { Pill } from '../design/pill.tsx';
import { kindOnPage } from '../kinds/index.ts';
import { commaIn } from '../language/comma.ts';
import { useTexts } from '../language/use-texts.tsx';
import { mailsSince } from './mails-since.ts';
import type { Queue } from './queue.ts';
import { useDeskTexts } from './use-desk-texts.ts';

type Done = NonNullable<Queue['done']>;

/** Mails go out just after what they tell of: they are looked for so often, so many milliseconds apart. */
const looks = 5;
const apart = 2_000;

function Mails({ of }: { readonly of: CaseShown }) {
  const { loop } = useDeskTexts();
  const { language } = useTexts();
  const { data: me } = useMe();
  const { data, isFetching } = useQuery({
    ...mailsOf(of),
    refetchInterval: ({ state }) => (mailsSince(of, me, state.data).length > 0 || state.dataUpdateCount > looks ? false : apart),
  });
  const mails = mailsSince(of, me, data);
  const partyOf = useParties(mails.map(({ partyId }) => partyId));
  if (mails.length === 0) return isFetching || data === undefined ? null : <p className="small">{loop.noMails}</p>;
  const to = [...new Set(mails.map(({ partyId }) => partyOf(partyId)?.name))].filter((name) => name !== undefined);
  return <p className="small">{loop.mails({ count: mails.length, to: to.join(commaIn(language)) })}</p>;
}

function Known({ of, done }: { readonly of: CaseShown; readonly done: Done }) {
  const { loop } = useDeskTexts();
  const texts = useTexts();
  const { t } = texts;
  const names = useCaseNames(of);
  const standing = useStanding(of, names, true);
  const { institution } = names;
  return (
    <>
      <p>
        <strong>{loop.of({ institution, change: kindOnPage(of).title(of, texts).title })}</strong>{' '}
        <span className="number log-number">{of.logNumber}</span>
      </p>
      <p>
        {[wordsCalled(done, done.called, t).done, standing].filter((said) => said !== '').join(texts.language === 'ja' ? '' : ' ')}{' '}
        {of.outcome === null ? null : <Pill tone={outcomeTone(of.outcome)}>{t.words.outcome[of.outcome]}</Pill>}
      </p>
      <Mails of={of} />
      <p>
        <Link to="/cases/$caseId" params={{ caseId: of.logNumber }}>
          {loop.toDecided({ institution, logNumber: of.logNumber })}
        </Link>
      </p>
    </>
  );
}

/** What was just done in a list, apart from what comes next. `isLast`: nothing that waits comes after it. */
export function Decided({ done, isLast = false }: { readonly done: Done; readonly isLast?: boolean }) {
  const { loop } = useDeskTexts();
  const { t } = useTexts();
  const { data: of } = useCase(done.logNumber);
  return (
    <section className="notice decided" data-tone="done" aria-labelledby="decided">
      <h2 id="decided">{loop.decided}</h2>
      {of === undefined ? (
        <p>
          <span className="number log-number">{done.logNumber}</span> {wordsCalled(done, done.called, t).done}
        </p>
      ) : (
        <Known of={of} done={done} />
      )}
      {isLast ? <p>{loop.over}</p> : null}
    </section>
  );
}
