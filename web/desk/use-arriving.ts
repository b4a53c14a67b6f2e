import { useEffect, useState } from 'react';

/** So long, in milliseconds, a press or key may still be meant for the case that was in its place. */
const settling = 1_000;

/** True for a moment on a page that came by itself. */
export const useArriving = (cameByItself: boolean): boolean => {
  const [isArriving, setArriving] = useState(cameByItself);
  useEffect(() => {
    const timer = setTimeout(() => setArriving(false), settling);
    return () => clearTimeout(timer);
  }, []);
  return isArriving;
};
