import { useEffect, type ReactNode } from 'react';
import { useTexts } from '../language/use-texts.tsx';

/** The title of a page, in the page and in the tab. */
export function PageHead({
  title,
  above,
  below,
  children,
}: {
  readonly title: string;
  readonly above?: ReactNode;
  readonly below?: ReactNode;
  readonly children?: ReactNode;
}) {
  const { t } = useTexts();
  useEffect(() => {
    document.title = t.shell.titleOf(title);
  }, [t, title]);
  return (
    <div className="page-head">
      <div>
        {above}
        <h1>{title}</h1>
        {below}
      </div>
      {children === undefined ? null : <div className="actions only-on-screen">{children}</div>}
    </div>
  );
}
