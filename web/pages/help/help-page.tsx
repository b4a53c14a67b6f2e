import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useParams, useRouter, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { Language } from '../../../shared/records/index.ts';
import type { Help, HelpWords } from '../../../shared/texts/en/help/index.ts';
import { rulesOfTopic, topicNames, type Topic, type TopicName } from '../../../shared/texts/en/help/topic.ts';
import { useMovableClock } from '../../api/local.ts';
import { Rule } from '../../case/why/rule.tsx';
import { Answer } from '../../design/answer.tsx';
import { PageHead } from '../../design/page-head.tsx';
import { useTexts } from '../../language/use-texts.tsx';
import { NotFound } from '../../design/not-found.tsx';
import './help.css';
import { topicOf } from './topic-of.ts';

const load: Record<Language, () => Promise<Help>> = {
  ja: async () => (await import('../../../shared/texts/ja/help/index.ts')).help,
  en: async () => (await import('../../../shared/texts/en/help/index.ts')).help,
};

const useHelp = () => {
  const { language } = useTexts();
  return useQuery({
    queryKey: ['local', 'help', language],
    queryFn: load[language],
    staleTime: Infinity,
    placeholderData: keepPreviousData,
  });
};

const groups = {
  institution: ['signing', 'expiry', 'confirming'],
  partner: ['changing', 'several', 'late', 'contacts', 'transfer'],
  operations: ['receiving', 'overrides', 'figures', 'records'],
  reference: ['finding', 'dates', 'outcomes', 'words'],
} as const satisfies Record<keyof HelpWords['groups'], readonly TopicName[]>;
const groupNames = ['institution', 'partner', 'operations', 'reference'] as const;

function Contents({ of: { words, topics } }: { readonly of: Help }) {
  const isDemonstration = useMovableClock() !== null;
  return (
    <div className="page">
      <PageHead title={words.title} below={<p className="quiet">{words.intro}</p>} />
      <div className="columns">
        {groupNames.map((group) => (
          <section key={group} className="card">
            <h2>{words.groups[group]}</h2>
            <ul className="help-list">
              {groups[group].map((name) => (
                <li key={name}>
                  <Link to="/help/$topic" params={{ topic: name }}>
                    {topics[name].title}
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
      <ul className="help-list">
        {isDemonstration ? (
          <li>
            <Link to="/tour">{words.tour}</Link>
          </li>
        ) : null}
        <li>
          <Link to="/design">{words.design}</Link>
        </li>
      </ul>
    </div>
  );
}

function Rules({ name, words }: { readonly name: TopicName; readonly words: HelpWords }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="more only-on-screen" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.rules}</summary>
      {isOpen ? (
        <>
          <p className="quiet small">{words.rulesIntro}</p>
          <ul className="rules-list small">
            {rulesOfTopic[name].map((id) => (
              <li key={id}>
                <Rule id={id} />
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </details>
  );
}

function Steps({ of: { steps }, words }: { readonly of: Topic; readonly words: HelpWords }) {
  if (steps.length === 0) return null;
  return (
    <section className="stack-tight">
      <h2>{words.how}</h2>
      <ol className="signing-order help-steps">
        {steps.map(([what, more]) => (
          <li key={what}>
            <strong>{what}</strong>
            <br />
            {more}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Pairs({ title, pairs }: { readonly title: string; readonly pairs: Topic['questions'] }) {
  if (pairs.length === 0) return null;
  return (
    <section className="stack-tight">
      <h2>{title}</h2>
      <dl className="help-pairs">
        {pairs.map(([first, second]) => (
          <div key={first}>
            <dt>{first}</dt>
            <dd>{second}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Page({ name, of: { words, topics }, isFromTask }: { readonly name: TopicName; readonly of: Help; readonly isFromTask: boolean }) {
  const router = useRouter();
  const topic = topics[name];
  return (
    <article className="page help">
      <PageHead title={topic.title} above={<p className="quiet">{topic.reader}</p>} />
      {isFromTask ? (
        <p className="only-on-screen">
          <button className="button" type="button" onClick={() => router.history.back()}>
            {words.back}
          </button>
        </p>
      ) : null}
      <section className="notice">
        <h2>{words.inShort}</h2>
        <p>{topic.short}</p>
      </section>
      <Steps of={topic} words={words} />
      <Pairs title={words.terms} pairs={topic.terms ?? []} />
      <Pairs title={words.asked} pairs={topic.questions} />
      <Rules name={name} words={words} />
      <p className="way only-on-screen">
        <Link to="/help">{words.all}</Link>
      </p>
    </article>
  );
}

/** All help pages; or, asked for from where a task is done, the one for it. */
export function HelpPage() {
  const { from } = useSearch({ from: '/help' });
  const name = topicOf(from);
  const help = useHelp();
  return <Answer of={help}>{(found) => (name === null ? <Contents of={found} /> : <Page name={name} of={found} isFromTask />)}</Answer>;
}

/** One help page, by its name. */
export function TopicPage() {
  const { topic } = useParams({ from: '/help/$topic' });
  const name = topicNames.find((each) => each === topic);
  const help = useHelp();
  if (name === undefined) return <NotFound />;
  return <Answer of={help}>{(found) => <Page key={name} name={name} of={found} isFromTask={false} />}</Answer>;
}
