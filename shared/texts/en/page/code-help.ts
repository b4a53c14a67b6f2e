import { sentence } from '../sentence.ts';
/** Where the code that goes with a link is not at hand. */
export const codeHelp = {
  again: 'Send the code again',
  againMeans: (name: string) =>
    `${sentence(`A new link and a new code go by mail to the address this link was sent to, for ${name}`)} This link and its code then end; what you have entered is there again when you open the new link on this device.`,
  send: 'Send a new link and code',
  ask: (f: { inviter: string; person: string | null }) =>
    `If you do not have the code, ask ${f.person === null ? f.inviter : `${f.person} of ${f.inviter}`}:`,
  letter: {
    subject: (logNumber: string) => `The code for my link to sign, ${logNumber}`,
    body: (f: { inviter: string; person: string | null; logNumber: string; name: string }) =>
      `${f.person ?? f.inviter},\n\nI do not have the code that goes with the link you sent me for ${f.logNumber}. Please give it to me.\n\n${f.name}\n`,
  },
};
