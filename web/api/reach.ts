/**
 * Whether the portal answers. Known by its answers alone: that there is a network says nothing of it, nor does what was read before.
 */
let isGone = false;
const listeners = new Set<() => void>();

const set = (next: boolean): void => {
  if (next === isGone) return;
  isGone = next;
  for (const listener of listeners) listener();
};

export const reach = {
  isGone: (): boolean => isGone,
  subscribe: (listener: () => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
  answered: (): void => set(false),
  lost: (): void => set(true),
};
