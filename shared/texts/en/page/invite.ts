type Done = { readonly on: string; readonly name: string | null };

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
  out: {
    to: (f: { name: string; email: string; sentOn: string; until: string }) =>
      `A link is out already: to ${f.name} (${f.email}), sent on ${f.sentOn}, good until ${f.until}.`,
    what: 'What becomes of it?',
    takenBack: { title: 'Take it back', help: 'It stops working as soon as the new one is sent.' },
    kept: { title: 'Leave it as well', help: 'Whoever decides first decides; the other link is then no longer needed.' },
  },
  send: 'Send the link',
  sent: (name: string) => `The link is on its way to ${name}.`,
  tellCode: 'Pass this code on by another way; it is not shown again:',
  nobodyLeft: 'Everybody has decided. Nobody is left to be asked.',
  list: 'Links sent',
  none: 'None yet.',
  until: (date: string) => `until ${date}`,
  revokeMeans: (name: string) =>
    `The link of ${name} stops working at once, also where it is open. It cannot be undone; a new one can be sent.`,
  revokeYes: (name: string) => `Yes, take back the link of ${name}`,
  revoke: (name: string) => `Take back the link of ${name}`,
  again: (name: string) => `Send again to ${name}`,
  againMeans: 'Sending again makes a new link and a new code; the earlier ones stop working. For somebody else, invite them above.',
  notNeeded: 'No longer needed',
  notNeededAs: {
    SIGNED: ({ on, name }: Done) => (name === null ? `Signed on paper on ${on}.` : `${name} signed on ${on}.`),
    CONFIRMED: ({ on }: Done) => `Confirmed on ${on}.`,
    CLOSED: () => 'The case is closed.',
  },
  endedOn: {
    USED: (on: string) => `on ${on}`,
    REVOKED: (on: string) => `on ${on}`,
    FORWARDED: (on: string) => `on ${on}`,
    NOT_ME: (on: string) => `on ${on}`,
  },
  states: {
    OPEN: 'Under way',
    NOT_NOW: 'Not their turn',
    EXPIRED: 'Expired',
    LOCKED: 'Locked',
    USED: 'Decided',
    REVOKED: 'Taken back',
    FORWARDED: 'Handed over',
    NOT_ME: 'Not the right person',
  },
};
