import { dateIn } from '../../shared/calendar/index.ts';
import { operationsOf } from '../../shared/records/index.ts';
import type { Story } from './a-story.ts';

const heldField = { RESELLER: 'resellerId', DISTRIBUTOR: 'distributorId', ADVISOR: 'advisorId' } as const;
const changing = {
  RESELLER: ['RESELLER'],
  DISTRIBUTOR: ['DISTRIBUTOR'],
  RESELLER_AND_DISTRIBUTOR: ['RESELLER', 'DISTRIBUTOR'],
  SOFTWARE_ADVISOR: ['ADVISOR'],
} as const;

/** Today in the case's zone. */
export const todayOf = (story: Story): string => dateIn(story.case().timeZone, story.now());

/** What the institution states beside its signature: that it told the previous partner today, where there is one. */
const noticeOf = (story: Story): { readonly noticeToPreviousOn?: string } => {
  const { form, openOn } = story.case();
  const isReplaced = openOn.some((id) => changing[form.change].some((role) => story.enrollment(id)[heldField[role]] !== null));
  return isReplaced ? { noticeToPreviousOn: todayOf(story) } : {};
};

/** The signer whose turn it is signs on screen, today. */
export const nextSigns = (story: Story): void => {
  const signer = story.case().signers.find(({ signedOn }) => signedOn === null);
  if (signer === undefined) throw new Error('everybody has signed');
  story.does(signer.partyId, 'sign', { name: 'Sato Hanako', ...(signer.role === 'INSTITUTION' ? noticeOf(story) : {}) });
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
  const missing = story.case().signers.filter(({ signedOn }) => signedOn === null);
  const signedOn = Object.fromEntries(missing.map(({ role }) => [role, todayOf(story)]));
  story.does(operationsOf(story.case().region), 'record-receipt', {
    receivedOn: todayOf(story),
    ...(missing.length === 0 ? {} : { signedOn }),
    ...(missing.some(({ role }) => role === 'INSTITUTION') ? noticeOf(story) : {}),
    ...paper,
  });
};

/** The form is signed and received today, by the route it has. */
export const formArrives = (story: Story): void => {
  if (story.case().route === 'ELECTRONIC') everybodySigns(story);
  else paperArrives(story);
};

export const operationsDo = (story: Story, act: string, input: object = {}): void => {
  story.does(operationsOf(story.case().region), act, input);
};
