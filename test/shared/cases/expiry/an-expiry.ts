import { aStory, anEnrollment, type Story } from '../../../builders/index.ts';

/** Three years from 2024-04-01 to 2027-03-31: day −60 is 2027-01-30. */
export const threeYears = anEnrollment();
/** The same in Germany, where a buy-out is offered. */
export const inGermany = anEnrollment({ country: 'DE', timeZone: 'Europe/Berlin' });
/** One year from 2026-04-01 to 2027-03-31. */
export const oneYear = anEnrollment({ startsOn: '2026-04-01', years: 1 });

/** A story in which the expiry case has opened and its notice gone out, on 2027-01-30. */
export const noticed = (enrollment = threeYears): Story => {
  const story = aStory({ now: '2027-01-01T00:00:00.000Z', enrollments: [enrollment] });
  story.goesTo('2027-01-30T12:00:00.000Z');
  return story;
};

export const expiryOf = (story: Story) => story.caseOfKind('EXPIRY');
export const idOf = (story: Story): string => expiryOf(story).caseId;

/** Refusals of an act, as code, rule and place. */
export const refusalsOf = (
  story: Story,
  who: string,
  act: string,
  input: object = {},
): readonly (readonly [string, string | null, string])[] =>
  story.tryAct(who, act, input, idOf(story)).map(({ code, rule, path }) => [code, rule, path]);

/** Messages by instant, message and receivers. */
export const toldOf = (story: Story): readonly (readonly [string, string, string])[] =>
  story.told().map(({ at, message, to }) => [at, message, to.join(' ')]);
