import { useEffect, useRef, type ReactNode } from 'react';

/** What came of something done on this page: reading goes on here. Given a key of its own each time, it is told anew. */
export function Told({ children }: { readonly children: ReactNode }) {
  const told = useRef<HTMLDivElement>(null);
  useEffect(() => told.current?.focus(), []);
  return (
    <div ref={told} className="notice" data-tone="done" tabIndex={-1}>
      {children}
    </div>
  );
}
