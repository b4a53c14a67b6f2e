import { transferActNames, transferActs, transferClock } from '../../shared/cases/transfer/index.ts';
import { kindPage } from './kind-page.ts';

/** docs/transfer.md: the transition table of a licence transfer. */
export const transferPage = (): string =>
  kindPage({
    title: 'TRANSFER: licence transfer',
    folder: 'transfer',
    start: 'SIGNING',
    acts: transferActNames.map((label) => ({ label, ...transferActs[label] })),
    clock: transferClock,
  });
