import { Link, Outlet, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useSession } from '../api/queries.ts';
import { useTexts } from '../language/use-texts.tsx';
import { ConnectionNotice } from './connection-notice.tsx';
import { DemonstrationBar } from './demonstration-bar.tsx';
import './frame.css';
import { Header } from './header.tsx';
import { SessionNotice } from './session-notice.tsx';

/** A new page is announced: focus goes to its beginning, as it would with a page loaded anew. Steps within a page look after themselves. */
function useFocusOnNavigation(main: React.RefObject<HTMLElement | null>) {
  const pathname = useRouterState({ select: (state) => state.resolvedLocation?.pathname });
  const before = useRef(pathname);
  useEffect(() => {
    if (before.current !== undefined && before.current !== pathname) main.current?.focus({ preventScroll: true });
    before.current = pathname;
  }, [main, pathname]);
}

/** What stands around every page. */
export function Frame() {
  const { t } = useTexts();
  const session = useSession();
  const main = useRef<HTMLElement>(null);
  useFocusOnNavigation(main);
  return (
    <>
      <a className="skip-link" href="#content">
        {t.shell.skipToContent}
      </a>
      <DemonstrationBar isSignedIn={session !== null} />
      <Header isSignedIn={session !== null} />
      <ConnectionNotice />
      <SessionNotice />
      <main id="content" ref={main} tabIndex={-1}>
        <Outlet />
      </main>
      <footer className="footer only-on-screen">
        <Link to="/rules">{t.shell.rules}</Link>
        <a href="/api/docs">{t.shell.api}</a>
      </footer>
    </>
  );
}
