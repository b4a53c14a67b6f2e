import { useEffect, useRef, type ReactNode } from 'react';
import { useRegistryTexts } from './use-registry-texts.ts';

/** That the record is saved, where whoever saved it comes to: reading goes on here, with what may be done next. */
export function SavedNotice({ children }: { readonly children?: ReactNode }) {
  const said = useRegistryTexts();
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => notice.current?.focus(), []);
  return (
    <div ref={notice} id="saved" className="notice stack-tight" data-tone="done" data-places-focus="" tabIndex={-1}>
      <p>{said.saved}</p>
      {children}
    </div>
  );
}
