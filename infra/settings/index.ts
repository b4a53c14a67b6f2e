import { dev } from './dev.ts';
import { prod } from './prod.ts';
import type { Settings } from './settings.ts';

export { fit, UnfitSettings, type Settings } from './settings.ts';

/** Every stage there is. */
export const stages: readonly Settings[] = [dev, prod];
