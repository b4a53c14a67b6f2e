import type { Effect, Tell } from './case.ts';

/** Tells each of these parties once; where nobody is to be told, nothing. A kind adds to `facts` what any of its messages is about. */
export const tellParties = (tell: Tell): readonly Effect[] =>
  tell.to.length === 0 ? [] : [{ type: 'TELL', ...tell, to: [...new Set(tell.to)] }];
