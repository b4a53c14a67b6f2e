import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { fieldAt, goTo } from '../../form/marks.ts';
import type { CheckStep } from './acting.ts';

/** The answers once more before they are sent, as a step in the address of an act: Back leads from it to the fields, as they were left. */
export const useCheckStep = (isReady: boolean): CheckStep => {
  const { step } = useSearch({ from: '/of-the-caller/cases/$caseId/$act' });
  const navigate = useNavigate();
  const isChecking = isReady && step === 'check';
  const go = (to: string | undefined) => void navigate({ to: '.', search: (before) => ({ ...before, step: to }), resetScroll: false });
  const backTo = useRef<string | null>(null);
  useEffect(() => {
    if (isChecking || backTo.current === null) return;
    const field = fieldAt(document.body, backTo.current);
    backTo.current = null;
    if (field !== null) goTo(field);
  }, [isChecking]);
  return {
    isChecking,
    check: () => go('check'),
    changeAgain: (path) => {
      backTo.current = path;
      go(undefined);
    },
  };
};
