/** The tour of the demonstration, beside the catalogue: one change of reseller through all its hands. */
type Names = {
  readonly institution: string;
  readonly signer: string;
  readonly reseller: string;
  readonly seller: string;
  readonly previous: string;
  readonly effectiveOn: string;
};

export const tour = {
  title: 'A tour of the demonstration',
  intro:
    'Follow one change of reseller from the request to the day it takes effect. At each press you become the next person, and see the portal as they see it.',
  lasts:
    'Six steps, about five minutes. It opens a case of its own and lets about a month pass; the rest of the demonstration moves on with the clock.',
  begin: 'Begin the tour',
  beginning: 'Looking for an enrollment to show it with…',
  nothing:
    'There is no enrollment here to show it with: the tour needs the demonstration’s data and one Japanese campus enrollment without a change under way.',
  stepOf: (f: { step: number; of: number }) => `Tour, step ${f.step} of ${f.of}`,
  working: 'One moment…',
  failed: 'The tour cannot go on from here. You can end it and look around, or begin anew.',
  end: 'End the tour',
  toCase: 'To the case',
  back: 'You can also do it yourself on the page, then press the button here: the tour notices.',
  steps: {
    FILE: {
      title: 'The new reseller asks',
      text: (n: Names) =>
        `You are ${n.seller} of ${n.reseller}. ${n.institution} wants to buy from you from ${n.effectiveOn} on. You file the change; whom it is with today you know from the institution.`,
      why: 'That date leaves the lead time whole, so the form can be in time. Its route and its signers follow from the rules.',
      press: 'File the change',
    },
    SIGN_INSTITUTION: {
      title: 'The institution signs',
      text: (n: Names) =>
        `Now you are ${n.signer} of ${n.institution}. A mail came (see the mailbox above), and the case waits in your worklist. Read what changes, look at the dates, and sign.`,
      why: 'The institution signs first, and states on which day it told its previous partner.',
      press: 'Sign for the institution',
    },
    SIGN_RESELLER: {
      title: 'The new reseller signs',
      text: (n: Names) => `You are ${n.seller} again. The institution has signed, so it is your turn; nobody signs before theirs.`,
      why: 'With the last signature the form counts as received, for everything was on screen.',
      press: 'Sign for the reseller',
    },
    COUNTERSIGN: {
      title: 'Operations countersign',
      text: () => 'You are regional operations. The case stands in your worklist with its clock; form and records stand side by side.',
      why: 'The current partner on the form must be the one on record, today and again on the day it takes effect.',
      press: 'Countersign',
    },
    TIME: {
      title: 'Time passes',
      text: (n: Names) => `Nobody has anything to do until ${n.effectiveOn}. The calendar does the rest, whether anybody looks or not.`,
      why: 'The change takes effect at the first instant of that day in the enrollment’s time zone.',
      press: 'Let time pass until that day',
    },
    END: {
      title: 'In effect',
      text: (n: Names) =>
        `You are at ${n.previous}, the previous reseller. The change is in effect: you can still read the case, you were told, and what is left for you to close stands among the tasks.`,
      why: 'Everybody on the case was told in their own language. The history below has every step, and a check that nobody altered it.',
      press: 'End the tour',
    },
  },
  next: 'Where to go from here: press “Why this date?” below any date, read a help page, or switch the person and look into their worklist.',
};
