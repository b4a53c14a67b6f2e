import type { ReactNode } from 'react';

type Props = {
  /** Bare: without the look of a button, as a line of a list has. */
  readonly kind?: 'plain' | 'main' | 'quiet' | 'grave' | 'bare';
  /** What it asked for is on its way, or cannot be asked for yet: pressed now it does nothing, and focus stays with it. */
  readonly isPending: boolean;
  readonly onPress: () => void;
  /** What it is called, where its text alone would not tell. */
  readonly label?: string | undefined;
  /** Of several to choose from, the one that is chosen. */
  readonly isCurrent?: boolean;
  readonly children: ReactNode;
};

/** A button that asks the portal for something, once for each time it is needed. */
export function PressButton({ kind = 'plain', isPending, onPress, label, isCurrent, children }: Props) {
  return (
    <button
      className={kind === 'bare' ? undefined : 'button'}
      data-kind={kind === 'bare' || kind === 'plain' ? undefined : kind}
      type="button"
      aria-disabled={isPending}
      aria-label={label}
      aria-current={isCurrent}
      onClick={() => (isPending ? undefined : onPress())}
    >
      {children}
    </button>
  );
}
