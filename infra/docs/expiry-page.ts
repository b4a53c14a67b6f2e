import { expiryActNames, expiryActs, expiryClock } from '../../shared/cases/expiry/index.ts';
import { kindPage } from './kind-page.ts';

/** docs/expiry.md: the transition table of the end of a term. */
export const expiryPage = (): string =>
  kindPage({
    title: 'EXPIRY: the end of a term',
    folder: 'expiry',
    start: 'CHOICE',
    acts: expiryActNames.map((label) => ({ label, ...expiryActs[label] })),
    clock: expiryClock,
    more: [
      'The calendar opens it (EXPIRY-NOTICE-60); nobody files one. The end of the term moves it on in the write that ends or extends the enrollment.',
    ],
  });
