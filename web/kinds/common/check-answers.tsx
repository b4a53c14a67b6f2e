import { useEffect, useRef, type ReactNode } from 'react';
import { useTexts } from '../../language/use-texts.tsx';

/** `path`: of the field that asks for it; null: nothing there can be changed. */
export type Answered = { readonly what: string; readonly answer: ReactNode; readonly path: string | null };

type Props = {
  readonly rows: readonly Answered[];
  /** Back to the field that asks for it. */
  readonly change: (path: string) => void;
  /** What becomes of it once it is sent. */
  readonly children?: ReactNode;
};

/** Every answer once more before the form is sent, each with the way back to it. */
export function CheckAnswers({ rows, change, children }: Props) {
  const { t } = useTexts();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <section className="stack">
      <div>
        <h2 ref={title} tabIndex={-1}>
          {t.cocp.check}
        </h2>
        <p className="quiet">{t.cocp.checkIntro}</p>
      </div>
      <dl className="answers">
        {rows.map(({ what, answer, path }) => (
          <div key={`${path} ${what}`}>
            <dt>{what}</dt>
            <dd>{answer}</dd>
            <dd>
              {path === null ? null : (
                <button className="text-button" type="button" aria-label={t.cocp.changeAnswerOf(what)} onClick={() => change(path)}>
                  {t.cocp.changeAnswer}
                </button>
              )}
            </dd>
          </div>
        ))}
      </dl>
      {children}
    </section>
  );
}
