import { createRoute, redirect } from '@tanstack/react-router';
import { session } from '../api/session.ts';
import { lazyPage } from '../design/lazy-page.tsx';
import { root } from './root.ts';
import { backTo, flagsOf } from './search.ts';

export const toSignIn = (href: string) => redirect({ to: '/sign-in', search: href === '/' ? {} : { to: href }, throw: true });

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (search): { to?: string } => backTo(search.to),
  component: lazyPage(() => import('../pages/sign-in/sign-in-page.tsx'), 'SignInPage'),
});

const signedInPage = createRoute({
  getParentRoute: () => root,
  path: '/signed-in',
  component: lazyPage(() => import('../pages/signed-in/signed-in-page.tsx'), 'SignedInPage'),
});

const actingFor = createRoute({
  getParentRoute: () => root,
  path: '/acting-for',
  // `first`: straight after signing in, when there may be nothing to choose.
  validateSearch: (search): { to?: string; first?: boolean } => ({
    ...backTo(search.to),
    ...flagsOf(search, 'first'),
  }),
  beforeLoad: ({ location }) => {
    const current = session.current();
    if (current === null) toSignIn(location.href);
    else if (current.partyId === null && current.needsSecondFactor === true) redirect({ to: '/second-factor', throw: true });
  },
  component: lazyPage(() => import('../pages/acting-for/acting-for-page.tsx'), 'ActingForPage'),
});

const secondFactor = createRoute({
  getParentRoute: () => root,
  path: '/second-factor',
  beforeLoad: ({ location }) => {
    if (session.current() === null) toSignIn(location.href);
  },
  component: lazyPage(() => import('../pages/second-factor/second-factor-page.tsx'), 'SecondFactorPage'),
});

/** From the sign-in to the party one acts for. */
export const signingIn = [signIn, signedInPage, actingFor, secondFactor] as const;
