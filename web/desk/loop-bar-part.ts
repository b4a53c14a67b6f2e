import { lazyPart } from '../design/lazy-part.tsx';

/** The list somebody of operations works through; its code comes for them only. */
export const LoopBar = lazyPart(async () => (await import('./loop-bar.tsx')).LoopBar);

/** What was just done in it. */
export const Decided = lazyPart(async () => (await import('./decided.tsx')).Decided);
