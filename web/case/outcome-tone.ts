import type { Outcome } from '../../shared/cases/case.ts';

/** How an end is drawn: as something done, or plainly. */
export const outcomeTone = (outcome: Outcome): 'done' | 'plain' => (outcome === 'EFFECTIVE' || outcome === 'COMPLETED' ? 'done' : 'plain');
