import { sentence } from '../sentence.ts';

/** Deciding with a link, without an account. */
export const sign = {
  title: (f: { change: string; institution: string }) => `Your decision: ${f.change} for ${f.institution}`,
  asks: (f: { inviter: string; party: string }) =>
    sentence(f.inviter === f.party ? `You are asked to decide for ${f.party}` : `${f.inviter} asks you to decide for ${f.party}`),
  askedBy: (date: string) => `Please decide by ${date}.`,
  until: (date: string) => `This link is good for one decision, until ${date}.`,
  code: 'Code',
  codeByMail: 'Eight digits, from the second mail you received.',
  codeByInviter: (inviter: string) => `Eight digits, which ${inviter} gives you.`,
  otherwise: 'Other ways to answer',
  notMe: 'I am not the right person',
  givenBack: (inviter: string) => `Given back; ${inviter} is told`,
  forwarded: (name: string) => `Handed over to ${name}`,
  quote: 'If you ask about it, quote',
  closePage: 'You can close this page.',
};
