export { aCaller } from './a-caller.ts';
export { aCocpForm, currentOf, namedAs, newPartnerOf } from './a-cocp-form.ts';
export { anAmericanEnrollment, anEnrollment } from './an-enrollment.ts';
export { aParty, parties } from './a-party.ts';
export { aStory, type Story, type Telling } from './a-story.ts';
export { aWorld, byEnrollmentId, countedIds } from './a-world.ts';
export { everybodySigns, formArrives, nextSigns, operationsDo, paperArrives, todayOf, type Paper } from './a-cocp-walk.ts';
export { refusedAdvice, someAdvice, type Question } from './some-advice.ts';
export { suitableInput } from './suitable-input.ts';
