import type { ReactNode } from 'react';

export type Tone = 'late' | 'soon' | 'done' | 'mine' | 'plain';

/** A word about how things stand. The tone only repeats what the word says. */
export function Pill({ tone = 'plain', children }: { readonly tone?: Tone; readonly children: ReactNode }) {
  return (
    <span className="pill" data-tone={tone}>
      {children}
    </span>
  );
}
