import { identity } from './dependencies.ts';

/** The trigger of the user pool before it makes a token. It logs nothing: the event holds a person's attributes. */
export const handler = identity;
