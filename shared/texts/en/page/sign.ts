import { sentence } from '../sentence.ts';

/** Deciding with a link, without an account. */
export const sign = {
  title: (f: { change: string; institution: string; isSigned: boolean }) =>
    `${f.isSigned ? 'Your signature' : 'Your confirmation'}: ${f.change} for ${f.institution}`,
  asks: (f: { inviter: string; party: string }) =>
    sentence(f.inviter === f.party ? `You are asked to decide for ${f.party}` : `${f.inviter} asks you to decide for ${f.party}`),
  askedBy: (date: string) => `Please decide by ${date}.`,
  until: (date: string) => `This link is good for one decision, until ${date}.`,
  code: 'Code',
  codeByMail: (isSentAnew: boolean): string =>
    isSentAnew
      ? 'Eight digits, from the latest mail with a code. The code before counts no more.'
      : 'Eight digits, from the second mail you received.',
  codeByInviter: (f: { inviter: string; isSentAnew: boolean }) =>
    f.isSentAnew
      ? `Eight digits, which ${f.inviter} gives you. The code before counts no more; ${f.inviter} has the new one.`
      : `Eight digits, which ${f.inviter} gives you.`,
  instead: (isSigned: boolean): string => (isSigned ? 'Not signing?' : 'Not confirming?'),
  otherwise: 'Other ways to answer',
  notMe: 'I am not the right person',
  quote: 'If you ask about it, quote',
  closePage: 'A mail confirms it to you. You can close this page.',
};
