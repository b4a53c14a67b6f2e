import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '../design/lazy-page.tsx';
import { root } from './root.ts';
import { textsOf } from './search.ts';

const rules = createRoute({
  getParentRoute: () => root,
  path: '/rules',
  component: lazyPage(() => import('../pages/rules/rules-page.tsx'), 'RulesPage'),
});

const helpPage = createRoute({
  getParentRoute: () => root,
  path: '/help',
  // Where help was asked for.
  validateSearch: (search) => textsOf(search, 'from'),
  component: lazyPage(() => import('../pages/help/help-page.tsx'), 'HelpPage'),
});

const helpTopic = createRoute({
  getParentRoute: () => root,
  path: '/help/$topic',
  component: lazyPage(() => import('../pages/help/help-page.tsx'), 'TopicPage'),
});

const tour = createRoute({
  getParentRoute: () => root,
  path: '/tour',
  component: lazyPage(() => import('../pages/tour/tour-page.tsx'), 'TourPage'),
});

const design = createRoute({
  getParentRoute: () => root,
  path: '/design',
  component: lazyPage(() => import('../pages/design/design-page.tsx'), 'DesignPage'),
});

const sign = createRoute({
  getParentRoute: () => root,
  path: '/sign/$secret',
  // A page by itself, without this router.
  component: lazyPage(() => import('../pages/sign/load-alone.tsx'), 'LoadAlone'),
});

const verifyContact = createRoute({
  getParentRoute: () => root,
  path: '/verify-contact',
  component: lazyPage(() => import('../pages/verify-contact/verify-contact-page.tsx'), 'VerifyContactPage'),
});

const verify = createRoute({
  getParentRoute: () => root,
  path: '/verify',
  component: lazyPage(() => import('../pages/verify/verify-page.tsx'), 'VerifyPage'),
});

/** Where the QR code of a printed document leads. */
const verifyCode = createRoute({
  getParentRoute: () => root,
  path: '/verify/$code',
  component: lazyPage(() => import('../pages/verify/verify-page.tsx'), 'VerifyPage'),
});

/** What nobody has to sign in for. */
export const ofEverybody = [rules, helpPage, helpTopic, tour, design, sign, verifyContact, verify, verifyCode] as const;
