import { institution } from './institution.ts';
import { operations } from './operations.ts';
import { partner } from './partner.ts';
import { reference } from './reference.ts';
import type { Topic, TopicName } from './topic.ts';

/** What stands around the help pages. */
export type HelpWords = {
  readonly title: string;
  readonly intro: string;
  readonly groups: Readonly<Record<'institution' | 'partner' | 'operations' | 'reference', string>>;
  readonly inShort: string;
  readonly how: string;
  readonly asked: string;
  readonly terms: string;
  readonly rules: string;
  readonly rulesIntro: string;
  readonly all: string;
  readonly back: string;
  readonly design: string;
  readonly tour: string;
};

export type Help = { readonly words: HelpWords; readonly topics: Readonly<Record<TopicName, Topic>> };

export const help: Help = {
  words: {
    title: 'Help',
    intro: 'One page for each task, written for whoever does it.',
    groups: {
      institution: 'At an institution',
      partner: 'At a partner',
      operations: 'In regional operations',
      reference: 'For everybody',
    },
    inShort: 'In short',
    how: 'Step by step',
    asked: 'What people ask',
    terms: 'What it means',
    rules: 'The rules behind it',
    rulesIntro: 'With their numbers, and where they come from.',
    all: 'All help pages',
    back: 'Back to where you were',
    design: 'How this page is made: its colours, type and parts',
    tour: 'Take the tour of the demonstration',
  },
  topics: { ...institution, ...partner, ...operations, ...reference },
};
