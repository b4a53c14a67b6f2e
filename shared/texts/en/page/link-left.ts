import { sentence } from '../sentence.ts';
type Asked = { inviter: string; person: string | null };
const whom = ({ inviter, person }: Asked): string => (person === null ? inviter : `${person} of ${inviter}`);

/** After a link has gone to somebody else, back to whoever sent it, or once more to its holder. */
export const linkLeft = {
  givenBack: (inviter: string) => `${inviter} is told that you are not the right person`,
  givenBackMeans: (f: Asked) => `Your link has ended. ${whom(f)} looks for the right person; there is nothing more for you to do.`,
  forwarded: (name: string) => `Handed over to ${name}`,
  forwardedTo: (f: { name: string; email: string; codeBy: string | null }) =>
    `${f.codeBy === null ? `${f.name} gets a link and a code of their own, in two mails to ${f.email}.` : `${f.name} gets a link of their own by mail to ${f.email}, and the code ${sentence(`from ${f.codeBy}`)}`} Your link has ended.`,
  until: (date: string) => `The new link is good until ${date}.`,
  mistyped: (f: Asked) => `If the address is wrong, ask ${whom(f)} to take that link back and send another.`,
  sentAgain: 'A new link is on its way',
  sentAgainByMail: (name: string) =>
    `${sentence(`The new link and the new code go in two mails to the same address as before, for ${name}`)} Please open the link there; the one before and its code count no more.`,
  sentAgainByInviter: (f: Asked) =>
    `The new link goes by mail to the same address as before; please open it there. The code you had counts no more: ${whom(f)} has the new one and gives it to you.`,
  notArrived: (f: Asked) => sentence(`If nothing has come after some minutes, look among unwanted mail, or ask ${whom(f)}`),
  write: (f: Asked) => `Write to ${f.person ?? f.inviter}`,
  letter: {
    subject: (logNumber: string) => `My link to sign, ${logNumber}`,
    mistyped: (f: Asked & { logNumber: string; name: string; to: string }) =>
      `${f.person ?? f.inviter},\n\nI handed the link for ${f.logNumber} over to ${f.to}, and the address is wrong. Please take it back and send another to:\n\n\n${f.name}\n`,
    notArrived: (f: Asked & { logNumber: string; name: string }) =>
      `${f.person ?? f.inviter},\n\nI asked for a new link for ${f.logNumber}, and it has not come. Please help me.\n\n${f.name}\n`,
  },
  closePage: 'You can close this page.',
};
