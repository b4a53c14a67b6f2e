import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useId, useState, type ReactNode } from 'react';
import { send } from '../../api/client.ts';
import { isRefused, type Refused } from '../../api/problem.ts';
import { lazyPart } from '../../design/lazy-part.tsx';
import { useMedia } from '../../design/use-media.ts';
import { problemErrors } from '../../form/problem-errors.ts';
import { useTexts } from '../../language/use-texts.tsx';
import '../../case/why/why.css';
import './advice.css';

const Rule = lazyPart(async () => (await import('../../case/why/rule.tsx')).Rule);

/** The advice of a kind on what is typed so far; the one before stays in sight until the next is there. `null`: nothing to ask yet. */
export const useAdviceOn = <Advice,>(kind: 'cocp' | 'cicr' | 'expiry' | 'termination' | 'transfer', question: object | null) => {
  const { language } = useTexts();
  return useQuery({
    queryKey: ['advice', kind, question, language],
    queryFn: ({ signal }) => send<Advice>(`/api/advice/${kind}`, { body: question, signal }),
    enabled: question !== null,
    placeholderData: keepPreviousData,
  });
};

function Frame({ headline, children }: { readonly headline: string; readonly children: ReactNode }) {
  const { t } = useTexts();
  const id = useId();
  const isWide = useMedia('(min-width: 62rem)');
  return isWide ? (
    <aside className="card advice" aria-labelledby={id}>
      <h2 id={id}>{t.cocp.advice}</h2>
      {children}
    </aside>
  ) : (
    <aside className="card advice" aria-label={t.cocp.advice}>
      <details className="more">
        <summary>
          {t.cocp.advice} <span className="small">{headline}</span>
        </summary>
        {children}
      </details>
    </aside>
  );
}

type Asked<Advice> = {
  readonly data: Advice | undefined;
  readonly error: Error | null;
  readonly isFetching: boolean;
  readonly refetch: () => unknown;
};

/** No form can be filed, and why: that is advice too. That nobody answered is none. */
const isAnswer = (error: Error | null): error is Refused =>
  isRefused(error) && error.problem.status < 500 && error.problem.status !== 401 && error.problem.status !== 429;

/** The advice beside a form: always there on a wide screen, one line to open on a narrow one; where no form can be filed, why. */
export function AdviceFrame<Advice>({
  of,
  waiting,
  headline,
  children,
}: {
  readonly of: Asked<Advice>;
  /** What to enter for there to be any. */
  readonly waiting: string;
  readonly headline: (advice: Advice) => string;
  readonly children: (advice: Advice) => ReactNode;
}) {
  const { t } = useTexts();
  if (isAnswer(of.error)) {
    const { detail, errors } = of.error.problem;
    return (
      <Frame headline={t.cocp.adviceFailed}>
        <div className="notice" data-tone="late" role="status">
          <p>{t.cocp.adviceFailed}</p>
          {errors === undefined ? <p>{detail}</p> : errors.map(({ path, message }) => <p key={path + message}>{message}</p>)}
        </div>
      </Frame>
    );
  }
  // That the session has ended is said above the page.
  if (of.error !== null && !isRefused(of.error, 401)) {
    return (
      <Frame headline={t.cocp.adviceMissing}>
        <div className="notice stack-tight" data-tone="late" role="status">
          {problemErrors(of.error, t.faults).map(({ path, message }) => (
            <p key={path + message}>{message}</p>
          ))}
          <p>
            <button className="button small" type="button" onClick={() => void of.refetch()}>
              {t.shell.tryAgain}
            </button>
          </p>
        </div>
      </Frame>
    );
  }
  if (of.data === undefined) {
    return (
      <Frame headline="">
        <p className="quiet">{of.isFetching ? t.shell.loading : waiting}</p>
      </Frame>
    );
  }
  return <Frame headline={headline(of.data)}>{children(of.data)}</Frame>;
}

/** Why the advice is what it is, rule by rule; the rules come when somebody asks. */
export function WhyAll({ why }: { readonly why: readonly { readonly rule: string; readonly text: string }[] }) {
  const { t } = useTexts();
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="more" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t.cocp.why}</summary>
      {isOpen ? (
        <ul className="rules-list small">
          {why.map(({ rule, text }) => (
            <li key={rule}>
              <Rule id={rule} text={text} />
            </li>
          ))}
        </ul>
      ) : null}
    </details>
  );
}
