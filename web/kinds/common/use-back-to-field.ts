import { useEffect, useRef } from 'react';
import { fieldAt, goTo } from '../../form/marks.ts';

/** Once the answers no longer stand to be read, the field at the path that is given is gone to; null: none. */
export const useBackToField = (isChecking: boolean): ((path: string | null) => void) => {
  const backTo = useRef<string | null>(null);
  useEffect(() => {
    if (isChecking || backTo.current === null) return;
    const field = fieldAt(document.body, backTo.current);
    backTo.current = null;
    if (field !== null) goTo(field);
  }, [isChecking]);
  return (path) => {
    backTo.current = path;
  };
};
