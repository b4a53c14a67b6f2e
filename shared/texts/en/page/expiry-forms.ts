/** The forms of an expiry, beside the catalogue. */
export const expiryForms = {
  question: 'What is to happen when the term ends?',
  options: {
    EXTEND: (years: number) => (years === 1 ? 'Extend the enrollment by 1 year' : `Extend the enrollment by ${years} years`),
    NEW_ENROLLMENT: () => 'Sign a new enrollment',
    BUYOUT: () => 'Buy out perpetual licences',
    LAPSE: () => 'Let the enrollment expire',
  },
  lastDay: (f: { date: string; distance: string }) => `Last day to choose: ${f.date}, ${f.distance}. You can change your mind until then.`,
  chosenNow: 'Chosen now',
  buyoutMeans: 'Each product licensed under the term with the number of copies that stay.',
  endsOn: 'The term ends on',
  offered: 'To choose from',
  chosen: 'Chosen',
  nothingChosen: 'Nothing yet',
  nothingWasChosen: 'Nothing, until the term ended',
  confirmed: 'Recorded by operations',
  buyoutConfirmed: (date: string) => `Order confirmed on ${date}`,
  newRecorded: (f: { number: string; date: string }) => `New enrollment ${f.number}, from ${f.date}`,
  attested: 'Removal attested',
  removedFrom: (f: { computers: number; date: string }) =>
    `On ${f.date}, from ${f.computers === 1 ? '1 computer' : `${f.computers} computers`}`,
  buyoutProducts: 'What is to be bought out',
  chosenBefore: 'Chosen until now',
  follows: 'What follows from it',
  changing: 'Can it be changed later?',
  changeUntil: (f: { date: string; distance: string }) => `Yes, until ${f.date}, ${f.distance}.`,
  notOnceConfirmed: {
    NEW_ENROLLMENT: 'But not once operations have recorded the new enrollment.',
    BUYOUT: 'But not once operations have confirmed the order.',
  },
};
