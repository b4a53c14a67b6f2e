import { cocpActNames, cocpActs, cocpClock } from '../../shared/cases/cocp/index.ts';
import { kindPage } from './kind-page.ts';

/** docs/cocp.md: the transition table of a change of channel partner. */
export const cocpPage = (): string =>
  kindPage({
    title: 'COCP: change of channel partner',
    folder: 'cocp',
    start: 'SIGNING',
    acts: cocpActNames.map((label) => ({ label, ...cocpActs[label] })),
    clock: cocpClock,
  });
