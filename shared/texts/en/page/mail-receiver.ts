/** Whom a mail of a case was for; `party` is its name, null where it is not known. */
export type Receiver =
  | { readonly of: 'PARTY' | 'ESCALATION' | 'LINK'; readonly party: string | null }
  | { readonly of: 'CONTACT'; readonly side: 'OLD' | 'NEW' | null };

/** Whom a mail was for, within a sentence. */
export const receiver = (to: Receiver): string => {
  switch (to.of) {
    case 'PARTY':
      return to.party ?? 'one of the parties';
    case 'ESCALATION':
      return to.party === null ? 'an escalation address' : `the escalation address of ${to.party}`;
    case 'LINK':
      return to.party === null ? 'the person invited to decide' : `the person invited to decide for ${to.party}`;
    case 'CONTACT':
      return to.side === null ? 'a contact of the form' : to.side === 'NEW' ? 'the new contact' : 'the contact that was replaced';
    default:
      return to satisfies never;
  }
};
