type Done = { readonly on: string; readonly name: string | null };

/** The links that were sent for a case, and what becomes of those that are out when another is sent. */
export const linksSent = {
  out: {
    to: (f: { name: string; email: string; sentOn: string; until: string }) =>
      `A link is out already: to ${f.name} (${f.email}), sent on ${f.sentOn}, good until ${f.until}.`,
    what: 'What becomes of it?',
    takenBack: { title: 'Take it back', help: 'It stops working as soon as the new one is sent.' },
    kept: { title: 'Leave it as well', help: 'Whoever decides first decides; the other link is then no longer needed.' },
  },
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
