import { useEffect, useRef } from 'react';
import { useRegistryTexts } from './use-registry-texts.ts';

/** That the record is saved, where whoever saved it comes to: reading goes on here. */
export function SavedNotice() {
  const said = useRegistryTexts();
  const notice = useRef<HTMLParagraphElement>(null);
  useEffect(() => notice.current?.focus(), []);
  return (
    <p ref={notice} id="saved" className="notice" data-tone="done" data-places-focus="" tabIndex={-1}>
      {said.saved}
    </p>
  );
}
