import type { ReactNode } from 'react';

/** A table that may be wider than its place: it scrolls sideways by itself, and is reached by keyboard for that. */
export function TableScroll({
  label,
  isCard = false,
  children,
}: {
  readonly label: string;
  readonly isCard?: boolean;
  readonly children: ReactNode;
}) {
  return (
    // What scrolls has to be reached, though nothing in it is pressed.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={isCard ? 'card table-scroll' : 'table-scroll'} tabIndex={0} role="region" aria-label={label}>
      {children}
    </div>
  );
}
