import { park } from './dependencies.ts';

/** The state `Wait for an act or the date` of infra/case-clock.asl.json. It logs nothing: the event holds a token. */
export const handler = park;
