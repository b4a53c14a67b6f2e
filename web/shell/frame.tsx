import { Link, Outlet, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useSession } from '../api/queries.ts';
import { lazyPart } from '../design/lazy-part.tsx';
import { useTexts } from '../language/use-texts.tsx';
import { useSignInWith } from '../sign-in/sign-in-with.ts';
import { ConnectionNotice } from './connection-notice.tsx';
import { Header } from './header.tsx';
import { keepFocus } from './keep-focus.ts';
import { sendKey } from './send-key.ts';
import { SessionNotice } from './session-notice.tsx';

/** Only where there is something to demonstrate. */
const DemonstrationBar = lazyPart(async () => (await import('./demonstration-bar.tsx')).DemonstrationBar);

const ThemeSwitch = lazyPart(async () => (await import('../appearance/theme-switch.tsx')).ThemeSwitch);

/** A new page is announced: focus goes to its beginning, as it would with a page loaded anew. Steps within a page look after themselves. */
function useFocusOnNavigation(main: React.RefObject<HTMLElement | null>) {
  const pathname = useRouterState({ select: (state) => state.resolvedLocation?.pathname });
  const before = useRef(pathname);
  useEffect(() => {
    const isNew = before.current !== undefined && before.current !== pathname;
    // A list somebody comes back to has put them where they were.
    const isPlaced = (document.activeElement?.closest('[data-places-focus]') ?? null) !== null;
    if (isNew && !isPlaced) main.current?.focus({ preventScroll: true });
    before.current = pathname;
  }, [main, pathname]);
}

/** What stands around every page. */
export function Frame() {
  const { t } = useTexts();
  const session = useSession();
  const { data: signInWith } = useSignInWith();
  const main = useRef<HTMLElement>(null);
  useFocusOnNavigation(main);
  useEffect(keepFocus, []);
  useEffect(sendKey, []);
  return (
    <>
      <a className="skip-link" href="#content">
        {t.shell.skipToContent}
      </a>
      {signInWith?.kind === 'ONE_MACHINE' ? (
        <div className="demonstration-place only-on-screen">
          <DemonstrationBar isSignedIn={session !== null} />
        </div>
      ) : null}
      <Header isSignedIn={session !== null} />
      <ConnectionNotice />
      <SessionNotice />
      <main id="content" ref={main} tabIndex={-1}>
        <Outlet />
      </main>
      <footer className="footer only-on-screen">
        <Link to="/rules">{t.shell.rules}</Link>
        <a href="/api/docs">{t.shell.api}</a>
        {session !== null && signInWith?.kind === 'USER_POOL' ? <Link to="/second-factor">{t.shell.secondFactor}</Link> : null}
        <ThemeSwitch />
      </footer>
    </>
  );
}
