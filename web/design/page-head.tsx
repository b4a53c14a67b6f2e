import { useEffect, useRef, type ReactNode } from 'react';
import { useTexts } from '../language/use-texts.tsx';

/** The title of a page, in the page and in the tab. */
export function PageHead({
  title,
  above,
  below,
  isOutcome = false,
  children,
}: {
  readonly title: string;
  readonly above?: ReactNode;
  readonly below?: ReactNode;
  /** It takes the place of what was there, by itself: reading goes on at its beginning. */
  readonly isOutcome?: boolean;
  readonly children?: ReactNode;
}) {
  const { t } = useTexts();
  useEffect(() => {
    document.title = t.shell.titleOf(title);
  }, [t, title]);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (isOutcome) heading.current?.focus();
  }, [isOutcome]);
  return (
    <div className="page-head">
      <div>
        {above}
        <h1 ref={heading} tabIndex={isOutcome ? -1 : undefined} data-places-focus={isOutcome ? '' : undefined}>
          {title}
        </h1>
        {below}
      </div>
      {children === undefined ? null : <div className="actions only-on-screen">{children}</div>}
    </div>
  );
}
