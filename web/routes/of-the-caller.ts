import { createRoute, redirect } from '@tanstack/react-router';
import { session } from '../api/session.ts';
import { lazyPage } from '../design/lazy-page.tsx';
import { root } from './root.ts';
import { flagsOf, justSaved, textsOf, type AskedFor } from './search.ts';
import { toSignIn } from './signing-in.ts';

const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'of-the-caller',
  beforeLoad: ({ location }) => {
    const current = session.current();
    if (current === null) toSignIn(location.href);
    else if (current.partyId === null)
      redirect(current.needsSecondFactor === true ? { to: '/second-factor', throw: true } : { to: '/acting-for', throw: true });
  },
});

const worklist = createRoute({
  getParentRoute: () => signedIn,
  path: '/',
  // How operations look at it; read with the page.
  validateSearch: (search): Readonly<Record<string, unknown>> => search,
  component: lazyPage(() => import('../pages/worklist/worklist-page.tsx'), 'WorklistPage'),
});

const figures = createRoute({
  getParentRoute: () => signedIn,
  path: '/figures',
  // Days back; read with the page.
  validateSearch: (search): { days?: unknown } => search,
  component: lazyPage(() => import('../pages/figures/figures-page.tsx'), 'FiguresPage'),
});

const enrollments = createRoute({
  getParentRoute: () => signedIn,
  path: '/enrollments',
  validateSearch: (search) => textsOf(search, 'q', 'status', 'program'),
  component: lazyPage(() => import('../pages/enrollments/enrollments-page.tsx'), 'EnrollmentsPage'),
});

const lookup = createRoute({
  getParentRoute: () => signedIn,
  path: '/enrollments/find',
  component: lazyPage(() => import('../pages/lookup/lookup-page.tsx'), 'LookupPage'),
});

const csvImport = createRoute({
  getParentRoute: () => signedIn,
  path: '/enrollments/import',
  component: lazyPage(() => import('../pages/import/import-page.tsx'), 'ImportPage'),
});

const enrollment = createRoute({
  getParentRoute: () => signedIn,
  path: '/enrollments/$enrollmentId',
  validateSearch: justSaved,
  component: lazyPage(() => import('../pages/enrollment/enrollment-page.tsx'), 'EnrollmentPage'),
});

const change = createRoute({
  getParentRoute: () => signedIn,
  path: '/enrollments/$enrollmentId/change',
  // `several`: for all enrollments chosen in the list.
  validateSearch: (search) => ({ ...textsOf(search, 'step'), ...flagsOf(search, 'several') }),
  component: lazyPage(() => import('../kinds/cocp/change/change-page.tsx'), 'ChangePage'),
});

const contacts = createRoute({
  getParentRoute: () => signedIn,
  path: '/enrollments/$enrollmentId/contacts',
  validateSearch: (search) => ({ ...textsOf(search, 'role'), ...flagsOf(search, 'several', 'again') }),
  component: lazyPage(() => import('../kinds/cicr/ask/contacts-page.tsx'), 'ContactsPage'),
});

const transfer = createRoute({
  getParentRoute: () => signedIn,
  path: '/enrollments/$enrollmentId/transfer',
  component: lazyPage(() => import('../kinds/transfer/file/transfer-page.tsx'), 'TransferPage'),
});

const termination = createRoute({
  getParentRoute: () => signedIn,
  path: '/enrollments/$enrollmentId/termination',
  component: lazyPage(() => import('../kinds/termination/start/termination-page.tsx'), 'TerminationPage'),
});

const packageRoute = createRoute({
  getParentRoute: () => signedIn,
  path: '/packages/$packageId',
  component: lazyPage(() => import('../pages/package/package-page.tsx'), 'PackagePage'),
});

const caseRoute = createRoute({
  getParentRoute: () => signedIn,
  path: '/cases/$caseId',
  // What the caller has just done here: filed it, or an act.
  validateSearch: (search) => ({ ...textsOf(search, 'done'), ...flagsOf(search, 'filed') }),
  component: lazyPage(() => import('../pages/case/case-page.tsx'), 'CasePage'),
});

const invite = createRoute({
  getParentRoute: () => signedIn,
  path: '/cases/$caseId/invite',
  component: lazyPage(() => import('../pages/invite/invite-page.tsx'), 'InvitePage'),
});

const act = createRoute({
  getParentRoute: () => signedIn,
  path: '/cases/$caseId/$act',
  validateSearch: (search) => textsOf(search, 'task', 'step'),
  component: lazyPage(() => import('../pages/act/act-page.tsx'), 'ActPage'),
});

const deadlines = createRoute({
  getParentRoute: () => signedIn,
  path: '/deadlines',
  component: lazyPage(() => import('../pages/deadlines/deadlines-page.tsx'), 'DeadlinesPage'),
});

const mailbox = createRoute({
  getParentRoute: () => signedIn,
  path: '/mailbox',
  component: lazyPage(() => import('../pages/mailbox/mailbox-page.tsx'), 'MailboxPage'),
});

const register = createRoute({
  getParentRoute: () => signedIn,
  path: '/register',
  component: lazyPage(() => import('../pages/register/register-page.tsx'), 'RegisterPage'),
});

const registerParty = createRoute({
  getParentRoute: () => signedIn,
  path: '/register/party',
  validateSearch: (search): { id?: string } & AskedFor => textsOf(search, 'id', 'field', 'typed', 'enrollment'),
  component: lazyPage(() => import('../pages/register/register-party-page.tsx'), 'RegisterPartyPage'),
});

const registerEnrollment = createRoute({
  getParentRoute: () => signedIn,
  path: '/register/enrollment',
  // `added`: the field for which an organisation has just been registered. A new one may begin with an organisation in a field.
  validateSearch: (search) => textsOf(search, 'id', 'added', 'field', 'party'),
  component: lazyPage(() => import('../pages/register/register-enrollment-page.tsx'), 'RegisterEnrollmentPage'),
});

const party = createRoute({
  getParentRoute: () => signedIn,
  path: '/parties/$partyId',
  // `add`: somebody is to be added to its people.
  validateSearch: (search) => flagsOf(search, 'saved', 'isNew', 'add'),
  component: lazyPage(() => import('../pages/party/party-page.tsx'), 'PartyPage'),
});

const find = createRoute({
  getParentRoute: () => signedIn,
  path: '/find',
  validateSearch: (search) => textsOf(search, 'q'),
  component: lazyPage(() => import('../pages/find/find-page.tsx'), 'FindPage'),
});

/** What one sees as a member of the party one acts for. */
export const ofTheCaller = signedIn.addChildren([
  worklist,
  figures,
  enrollments,
  lookup,
  csvImport,
  enrollment,
  change,
  contacts,
  transfer,
  termination,
  packageRoute,
  caseRoute,
  invite,
  act,
  deadlines,
  mailbox,
  register,
  registerParty,
  registerEnrollment,
  party,
  find,
]);
