import { sentence } from '../sentence.ts';
/** A link with which nothing can be decided now, or that is none. */
export const linkOver = {
  askInviter: (f: { inviter: string; person: string | null }) =>
    `If you have a question, ask ${f.person === null ? f.inviter : `${f.person} of ${f.inviter}`}, who sent it to you.`,
  write: (f: { inviter: string; person: string | null }) => `Write to ${f.person ?? f.inviter}`,
  letter: {
    subject: (logNumber: string) => `My link to sign, ${logNumber}`,
    body: (f: { person: string | null; inviter: string; logNumber: string; name: string; title: string }) =>
      `${f.person ?? f.inviter},\n\nThe page of the link you sent me for ${f.logNumber} says: “${f.title}”.\nPlease send me a new link, or tell me what I have to do.\n\n${f.name}\n`,
  },
  handedTo: (name: string) => `${name} of your organisation has been asked instead.`,
  sendAgain: 'Send me a new link',
  sendAgainMeans: (f: { name: string; byInviter: string | null }) =>
    `${sentence(`It goes by mail to the address this one was sent to, for ${f.name}`)} The code before counts no more: ${f.byInviter === null ? 'a new one comes in a mail of its own' : `${f.byInviter} gets the new one and gives it to you`}.`,
  notAgain: 'No new link can be sent from here: the matter is closed, or links were sent too often.',
  askedAgain: 'The form has been corrected since, and your signature is asked for again.',
  over: {
    NOT_NOW: {
      title: 'It is not your turn',
      text: 'There is nothing to decide with this link now: others come first, or the matter has gone on.',
    },
    EXPIRED: {
      title: 'This link has expired',
      text: 'Links to sign are good for a limited time only.',
    },
    REPLACED: {
      title: 'A newer link has taken its place',
      text: 'A new link was sent to the same address after this one. Please open the latest mail from Kigen; this link is worth nothing any more.',
    },
    LOCKED: { title: 'This link is locked', text: 'A wrong code was given too often.' },
    USED: { title: 'You have decided already', text: 'This link has been used. It was good for one decision.' },
    REVOKED: {
      title: 'This link has been taken back',
      text: 'Nothing can be done with it. If a newer mail has come, the link in that one is good.',
    },
    NOT_ME: { title: 'You are not the right person', text: 'You told us that you are not the right person.' },
    FORWARDED: { title: 'This link has been handed over', text: 'Somebody else of your organisation has been asked instead.' },
  },
  decided: (f: { act: string; name: string; date: string }) => {
    const did: Readonly<Record<string, string>> = {
      sign: 'signed',
      confirm: 'confirmed the change',
      decline: 'declined',
      return: 'returned the form to be corrected',
    };
    return `${f.name} ${did[f.act] ?? 'decided'} on ${f.date}.`;
  },
  since: {
    EXPIRED: (date: string) => `It was good until ${date}.`,
    USED: (date: string) => `You decided on ${date}.`,
    REVOKED: (date: string) => `It was taken back on ${date}.`,
    FORWARDED: (date: string) => `It was handed over on ${date}.`,
    NOT_ME: (date: string) => `The link ended on ${date}.`,
  },
  unknown: {
    title: 'There is no such link to sign',
    cut: 'The end of the address is missing: a link to sign is longer than this one.',
    mistyped: 'The address is not quite the one in the mail: even one other character makes it a different one.',
    openAgain: 'Please press “Read and decide” in the mail itself, or copy the whole address from it, also where it runs over two lines.',
    ask: 'If it still does not open, ask the organisation that the mail says asks you to decide. It can send you a new link.',
  },
};
