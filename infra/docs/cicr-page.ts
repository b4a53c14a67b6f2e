import { cicrActNames, cicrActs, cicrClock } from '../../shared/cases/cicr/index.ts';
import { kindPage } from './kind-page.ts';

/** docs/cicr.md: the transition table of a change of contact information. */
export const cicrPage = (): string =>
  kindPage({
    title: 'CICR: change of contact information',
    folder: 'cicr',
    start: 'CONFIRMATION',
    acts: cicrActNames.map((label) => ({ label, ...cicrActs[label] })),
    clock: cicrClock,
    more: [
      'Filed by the institution itself it begins in `MANUAL`, or has taken effect already when it is answered (CICR-DIRECT).',
      '',
      'A new address is verified after the case has closed: `POST /api/contacts/verify` adds the entry `verify-contact` to its history.',
    ],
  });
