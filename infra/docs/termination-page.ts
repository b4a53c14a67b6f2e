import { terminationActNames, terminationActs, terminationClock } from '../../shared/cases/termination/index.ts';
import { kindPage } from './kind-page.ts';

/** docs/termination.md: the transition table of a termination. */
export const terminationPage = (): string =>
  kindPage({
    title: 'TERMINATION: the end of an enrollment before its term ends',
    folder: 'termination',
    start: 'CURE',
    acts: terminationActNames.map((label) => ({ label, ...terminationActs[label] })),
    clock: terminationClock,
    more: [
      'A breach begins in `CURE`, an amendment in `AMENDMENT`. Loss of qualification is carried out as soon as it is filed (TERM-QUALIFIED).',
      '',
      'For want of a first order the calendar opens a case that is closed already (TERM-NO-ORDER-30).',
    ],
  });
