import { useEffect, useRef, useState } from 'react';

/** After so many milliseconds without a key what is typed goes into the address. */
const typingEnds = 400;

/**
 * What is typed to search shows at once; the address follows when the typing pauses: it comes too late for a word that is still
 * being composed. `lookFor` is told it without the spaces around it.
 */
export const useTyped = (inAddress: string, lookFor: (typed: string) => void) => {
  const [typed, setTyped] = useState(inAddress);
  const sent = useRef(inAddress);
  useEffect(() => {
    // Somebody went back, or took another way here: the address says what is looked for.
    if (inAddress === sent.current) return;
    sent.current = inAddress;
    setTyped(inAddress);
  }, [inAddress]);
  useEffect(() => {
    const said = typed.trim();
    if (said === sent.current) return undefined;
    const pause = setTimeout(() => {
      sent.current = said;
      lookFor(said);
    }, typingEnds);
    return () => clearTimeout(pause);
  }, [typed, lookFor]);
  return { typed, setTyped };
};
