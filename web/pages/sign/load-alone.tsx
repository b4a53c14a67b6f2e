import { useEffect } from 'react';
import { Waiting } from '../../design/answer.tsx';

/** From within the portal, as from the mailbox of a demonstration, to the page of a link: it is loaded by itself. */
export function LoadAlone() {
  useEffect(() => globalThis.location.reload(), []);
  return <Waiting />;
}
