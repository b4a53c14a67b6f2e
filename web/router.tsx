import { createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { session } from './api/session.ts';
import { BrokenPage, NotFound } from './shell/broken-page.tsx';
import { Frame } from './shell/frame.tsx';

const root = createRootRoute({ component: Frame, notFoundComponent: NotFound, errorComponent: BrokenPage });

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : typeof value === 'number' ? String(value) : undefined;

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (search): { to?: string } => {
    const to = text(search.to);
    // Only ever back into this page: an address of somebody else's is not followed.
    return to !== undefined && /^\/(?!\/)/.test(to) ? { to } : {};
  },
  component: lazyRouteComponent(() => import('./pages/sign-in/sign-in-page.tsx'), 'SignInPage'),
});

const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'signed-in',
  beforeLoad: ({ location }) => {
    if (session.current() === null) redirect({ to: '/sign-in', search: location.href === '/' ? {} : { to: location.href }, throw: true });
  },
});

const worklist = createRoute({
  getParentRoute: () => signedIn,
  path: '/',
  component: lazyRouteComponent(() => import('./pages/worklist/worklist-page.tsx'), 'WorklistPage'),
});

const enrollments = createRoute({
  getParentRoute: () => signedIn,
  path: '/enrollments',
  validateSearch: (search): { q?: string; status?: string; program?: string } => {
    const [q, status, program] = [text(search.q), text(search.status), text(search.program)];
    return {
      ...(q === undefined ? {} : { q }),
      ...(status === undefined ? {} : { status }),
      ...(program === undefined ? {} : { program }),
    };
  },
  component: lazyRouteComponent(() => import('./pages/enrollments/enrollments-page.tsx'), 'EnrollmentsPage'),
});

const lookup = createRoute({
  getParentRoute: () => signedIn,
  path: '/enrollments/find',
  component: lazyRouteComponent(() => import('./pages/lookup/lookup-page.tsx'), 'LookupPage'),
});

const csvImport = createRoute({
  getParentRoute: () => signedIn,
  path: '/enrollments/import',
  component: lazyRouteComponent(() => import('./pages/import/import-page.tsx'), 'ImportPage'),
});

const enrollment = createRoute({
  getParentRoute: () => signedIn,
  path: '/enrollments/$enrollmentId',
  component: lazyRouteComponent(() => import('./pages/enrollment/enrollment-page.tsx'), 'EnrollmentPage'),
});

const change = createRoute({
  getParentRoute: () => signedIn,
  path: '/enrollments/$enrollmentId/change',
  validateSearch: (search): { step?: string } => {
    const step = text(search.step);
    return step === undefined ? {} : { step };
  },
  component: lazyRouteComponent(() => import('./change/change-page.tsx'), 'ChangePage'),
});

const caseRoute = createRoute({
  getParentRoute: () => signedIn,
  path: '/cases/$caseId',
  // What the caller has just done here: filed it, or an act.
  validateSearch: (search): { filed?: boolean; done?: string } => {
    const done = text(search.done);
    return { ...(search.filed === true ? { filed: true } : {}), ...(done === undefined ? {} : { done }) };
  },
  component: lazyRouteComponent(() => import('./pages/case/case-page.tsx'), 'CasePage'),
});

const act = createRoute({
  getParentRoute: () => signedIn,
  path: '/cases/$caseId/$act',
  validateSearch: (search): { task?: string } => {
    const task = text(search.task);
    return task === undefined ? {} : { task };
  },
  component: lazyRouteComponent(() => import('./pages/act/act-page.tsx'), 'ActPage'),
});

const deadlines = createRoute({
  getParentRoute: () => signedIn,
  path: '/deadlines',
  component: lazyRouteComponent(() => import('./pages/deadlines/deadlines-page.tsx'), 'DeadlinesPage'),
});

const rules = createRoute({
  getParentRoute: () => root,
  path: '/rules',
  component: lazyRouteComponent(() => import('./pages/rules/rules-page.tsx'), 'RulesPage'),
});

const mailbox = createRoute({
  getParentRoute: () => signedIn,
  path: '/mailbox',
  component: lazyRouteComponent(() => import('./pages/mailbox/mailbox-page.tsx'), 'MailboxPage'),
});

export const router = createRouter({
  routeTree: root.addChildren([
    signIn,
    rules,
    signedIn.addChildren([worklist, enrollments, lookup, csvImport, enrollment, change, caseRoute, act, deadlines, mailbox]),
  ]),
  defaultPreload: 'intent',
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- only an interface can be added to
  interface Register {
    router: typeof router;
  }
}
