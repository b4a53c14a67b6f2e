import { dateIn } from '../../shared/calendar/index.ts';
import { operationsOf } from '../../shared/records/index.ts';
import type { Story } from './a-story.ts';
import { suitableInput } from './suitable-input.ts';

/** Today in the case's zone. */
export const todayOf = (story: Story): string => dateIn(story.case().timeZone, story.now());

/** The signer whose turn it is signs on screen, today. */
export const nextSigns = (story: Story): void => {
  const signer = story.case().signers.find(({ signedOn }) => signedOn === null);
  if (signer === undefined) throw new Error('everybody has signed');
  story.does(signer.partyId, 'sign', suitableInput(story.case(), 'sign', signer.partyId, story.world()));
};

/** Everybody who has not signed yet signs on screen, in order, today. */
export const everybodySigns = (story: Story): void => {
  for (let left = story.case().signers.filter(({ signedOn }) => signedOn === null).length; left > 0; left -= 1) nextSigns(story);
};

export type Paper = {
  readonly receivedOn?: string;
  readonly signedOn?: Readonly<Record<string, string>>;
  readonly noticeToPreviousOn?: string;
};

/** Operations record a paper form: where nothing is said, all that is missing was signed today and arrived today. */
export const paperArrives = (story: Story, paper: Paper = {}): void => {
  const operations = operationsOf(story.case().region);
  story.does(operations, 'record-receipt', { ...suitableInput(story.case(), 'record-receipt', operations, story.world()), ...paper });
};

/** The form is signed and received today, by the route it has. */
export const formArrives = (story: Story): void => {
  if (story.case().route === 'ELECTRONIC') everybodySigns(story);
  else paperArrives(story);
};

export const operationsDo = (story: Story, act: string, input: object = {}): void => {
  story.does(operationsOf(story.case().region), act, input);
};
