import type { Topic } from './topic.ts';

/** For whoever works at a university or a school. */
export const institution = {
  signing: {
    title: 'Reading and signing a change',
    reader: 'For you at a university or school who have been asked to sign.',
    short:
      'Read what changes, enter your name and, where it is asked, the day you told your previous partner, and sign. It takes about two minutes.',
    steps: [
      [
        'Open the link in the mail, or the case in your worklist.',
        'A link needs no account. Opening it decides nothing, however often you do it.',
      ],
      ['Read what changes, for which enrollment and from when.', 'Below each date, “Why this date?” gives the rule and the arithmetic.'],
      [
        'Tell your previous partner in writing, if you have not yet.',
        'A short letter or mail is enough. The form asks for the day on which you did it; the portal does not write for you.',
      ],
      ['Sign: type your name, draw it, or use a seal.', 'All three count alike. With a link, also enter the code that came apart from it.'],
      ['Keep the log number.', 'It is all anybody needs to find the case when you call.'],
    ],
    questions: [
      [
        'I am not the right person.',
        'With a link, choose “I am not the right person” and hand it over within your organisation; the right person gets a link of their own. If you do not know who that is, give it back: whoever sent it is told, and nothing is declined.',
      ],
      [
        'Something on the form is wrong.',
        'Send it back with a reason and mark what is wrong. Whoever filed it corrects it; signatures on what stays the same remain good.',
      ],
      [
        'We do not want this.',
        'Decline, with a reason. The change ends there, nothing on record moves, and everybody who has signed is told.',
      ],
      [
        'I was interrupted.',
        'What you typed is kept in this tab. Come back to it, even without a connection for a while. With a link it is kept on the device until you have decided, at most as long as a link is good: open the mail’s link again and go on. The code is not kept. On a device you share with others, finish what you began.',
      ],
      [
        'It has to be signed on paper.',
        'Print the form, sign as many originals as the page says, in the order it gives, and send them as it says. On the case, “Upload the scan” takes a PDF or a photograph of the signed form; operations compare it and record the day it arrived.',
      ],
      [
        'What happens after I sign?',
        'The next signer is asked by mail, then operations countersign. You are told when the change takes effect.',
      ],
    ],
  },
  expiry: {
    title: 'Choosing what happens when a term ends',
    reader: 'For you at an institution whose enrollment is about to expire.',
    short:
      'Compare the options side by side, choose one, and change your mind until the last day if you need to. If nobody chooses, the enrollment expires.',
    steps: [
      [
        'Open the expiry case from the mail or your worklist.',
        'It appears well before the end of the term, and reminders follow while nothing is chosen.',
      ],
      [
        'Read what follows from each option.',
        'Beside each stand its dates: when the next term begins, when products must be gone, who acts.',
      ],
      [
        'Choose.',
        'For a buy-out, enter how many licences of each product you keep. Before anything is sent you read once more what you chose and what follows from it.',
      ],
      ['After an expiry, remove the products and attest it.', 'You state from how many computers; with that the case is done.'],
    ],
    questions: [
      [
        'Can I change my choice?',
        'Yes, until the end of the last day, as long as operations have not recorded a new enrollment or a buy-out.',
      ],
      ['Why is an option missing?', 'The length of your term and your country decide what is offered. The rules below say how.'],
      ['May our reseller choose for us?', 'No. They get a copy of the notice and can advise you, but only the institution chooses.'],
      [
        'What if the new enrollment is not signed in time?',
        'The old one expires and the duty to remove begins. It ends when operations record the new one.',
      ],
    ],
  },
  confirming: {
    title: 'Confirming a change of contacts',
    reader: 'For you at an institution whose partner has asked to change a contact.',
    short: 'Compare what was and what is to be, and confirm or decline. With your confirmation the records change.',
    steps: [
      ['Open the request from the mail or your worklist.', 'The old entry and the new one stand side by side.'],
      ['Confirm, or decline with a reason.', 'What the portal can change itself changes at once; the rest goes on to operations.'],
      [
        'A new contact verifies their address.',
        'They get a code by mail and enter it on the page the mail names. Until then they receive nothing else.',
      ],
    ],
    questions: [
      [
        'May I change our contacts myself?',
        'Yes: open the enrollment and choose the change of contacts. What you file yourself needs no further confirmation.',
      ],
      [
        'The person has left already.',
        'Confirm all the same. Whoever is replaced is told at the old address, and nothing more is sent there.',
      ],
      ['What if I do nothing?', 'The request lapses and the contacts stay as they are.'],
    ],
  },
} as const satisfies Readonly<Record<string, Topic>>;
