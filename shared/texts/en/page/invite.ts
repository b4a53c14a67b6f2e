import { sentence } from '../sentence.ts';
/** Inviting somebody without an account to decide. */
export const invite = {
  title: 'Invite somebody to decide without an account',
  means:
    'They receive a mail with a link; a code, given apart from it, goes with it. They can read what it is about, decide once, decline, or hand it over within their organisation.',
  role: 'For whom do they decide?',
  decidesFor: (who: string) => `They decide for: ${who}`,
  name: 'Their name',
  email: 'Their e-mail address',
  emailHelp: 'For your own organisation any address; for another one an address that is on record there.',
  onRecord: 'Or choose an address on record:',
  codeBy: 'How does the code reach them?',
  byMail: 'In a second mail',
  byMailHelp: 'To the same address.',
  byMe: 'I pass it on',
  byMeHelp: 'By telephone, say. It is shown here once.',
  send: 'Send the link',
  sent: (name: string) => sentence(`The link is on its way to ${name}`),
  tellCode: 'Pass this code on by another way; it is not shown again:',
  nobodyLeft: 'Everybody has decided. Nobody is left to be asked.',
  list: 'Links sent',
};
