import { useNavigate, useSearch } from '@tanstack/react-router';
import type { CheckStep } from './acting.ts';
import { useBackToField } from './use-back-to-field.ts';

/** The answers once more before they are sent, as a step in the address of an act: Back leads from it to the fields, as they were left. */
export const useCheckStep = (isReady: boolean): CheckStep => {
  const { step } = useSearch({ from: '/of-the-caller/cases/$caseId/$act' });
  const navigate = useNavigate();
  const isChecking = isReady && step === 'check';
  const go = (to: string | undefined, replace = false) =>
    void navigate({ to: '.', search: (before) => ({ ...before, step: to }), replace, resetScroll: false });
  const backTo = useBackToField(isChecking);
  return {
    isChecking,
    check: () => go('check'),
    changeAgain: (path) => {
      backTo(path);
      // In place of the check: Back does not lead into it again.
      go(undefined, true);
    },
  };
};
