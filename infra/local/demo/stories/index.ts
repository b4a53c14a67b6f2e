import { changes } from './changes.ts';
import { contacts } from './contacts.ts';
import type { Story } from './story.ts';
import { terminations } from './terminations.ts';
import { transfers } from './transfers.ts';

export type { Story } from './story.ts';

/** Everything that happened. What the calendar opens (the ends of terms) is not told here: it opens it by itself. */
export const stories: readonly Story[] = [...changes, ...contacts, ...transfers, ...terminations];
