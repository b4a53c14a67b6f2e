/** Deciding with a link, without an account. */
export const sign = {
  title: (f: { change: string; institution: string }) => `Your decision: ${f.change} for ${f.institution}`,
  asks: (f: { inviter: string; party: string }) =>
    f.inviter === f.party ? `You are asked to decide for ${f.party}.` : `${f.inviter} asks you to decide for ${f.party}.`,
  until: (date: string) => `This link is good for one decision, until ${date}.`,
  code: 'Code',
  codeByMail: 'Eight digits, from the second mail you received.',
  codeByInviter: (inviter: string) => `Eight digits, which ${inviter} gives you.`,
  otherwise: 'Other ways to answer',
  notMe: 'I am not the right person',
  forward: 'Hand it over',
  forwardMeans: 'The right person gets a link of their own; yours ends. The reason is kept with the case.',
  forwardName: 'Who is the right person?',
  forwardEmail: 'Their e-mail address',
  forwardEmailHelp: 'An address of your own organisation.',
  forwardReason: 'Why',
  forwarded: (name: string) => `Handed over to ${name}`,
  quote: 'If you ask about it, quote',
  closePage: 'You can close this page.',
  askInviter: (inviter: string) => `If you have a question, ask ${inviter}, who sent it to you.`,
  sendAgain: 'Send me a new link',
  sentAgain: 'A new link is on its way to the same address.',
  over: {
    NOT_NOW: {
      title: 'It is not your turn',
      text: 'There is nothing to decide with this link now: others come first, or the matter has gone on.',
    },
    EXPIRED: {
      title: 'This link has expired',
      text: 'Links to sign are good for a limited time only, and an earlier one ends when a new one is sent.',
    },
    LOCKED: { title: 'This link is locked', text: 'A wrong code was given too often.' },
    USED: { title: 'You have decided already', text: 'This link has been used. It was good for one decision.' },
    REVOKED: { title: 'This link has been taken back', text: 'Nothing is asked of you any more.' },
    FORWARDED: { title: 'This link has been handed over', text: 'Somebody else of your organisation has been asked instead.' },
  },
};
