import type { ConsequenceStep, ExpiryOption } from '../../cases/expiry/index.ts';

/** What follows from an option at the end of a term, step by step; each stands beside its date. */
export const expiryStep: { readonly [Step in ConsequenceStep]: (f: { readonly option: ExpiryOption }) => string } = {
  CHOICE_ENDS: () => 'Last day to choose, or to change the choice.',
  TERM_BEGINS: () => 'The next term begins; the enrollment stays in force.',
  NEXT_NOTICE: () => 'The institution is told again of the options at the end of that term.',
  TERM_ENDS: () => 'Last day of that term.',
  NEW_TO_BE_RECORDED: () => 'Regional operations should have recorded the new enrollment.',
  BUYOUT_TO_BE_CONFIRMED: () => 'Regional operations should have confirmed the buy-out order.',
  ENROLLMENT_EXPIRES: () => 'The enrollment expires as this day begins.',
  REMOVAL_BEGINS: (f) => {
    if (f.option === 'NEW_ENROLLMENT') return 'Unless the new enrollment is recorded, the products must be removed from every computer.';
    if (f.option === 'BUYOUT') return 'Copies above the confirmed quantities must be removed; without a confirmation, every copy.';
    return 'Every product must be removed from every computer, and the institution attests it.';
  },
  REMOVAL_REMINDED: () => 'If the removal is still to be attested, the institution is reminded, and again at the same interval.',
};
