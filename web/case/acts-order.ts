import type { CaseListed } from '../../shared/api/index.ts';
import type { page } from '../../shared/texts/en/page.ts';

export type ActName = keyof (typeof page)['acts'];

/** What moves a case on comes first; what ends it comes last and is never the main button while there is another. */
const order = [
  'correct',
  'sign',
  'record-receipt',
  'countersign',
  'decide-override',
  'roll',
  'request-override',
  'complete-task',
  'return',
  'decline',
  'reject',
  'withdraw',
] as const satisfies readonly ActName[];

/** Acts that end the case: their buttons warn. */
export const endingActs: readonly ActName[] = ['decline', 'reject', 'withdraw'];

export const actNamed = (name: string): ActName | undefined => order.find((act) => act === name);

/** The acts the caller may do now, the one that moves the case on first. */
export const actsOf = ({ acts }: Pick<CaseListed, 'acts'>): readonly ActName[] => order.filter((act) => acts.includes(act));

const secondary: readonly ActName[] = ['return', ...endingActs];
export const isSecondary = (act: ActName): boolean => secondary.includes(act);
