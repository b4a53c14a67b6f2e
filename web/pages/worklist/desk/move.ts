/** The row the keyboard is at. */
export const rowInFocus = (): HTMLElement | null => document.activeElement?.closest<HTMLElement>('tr[data-key]') ?? null;

/** Moves to the next row (1) or the one before (-1); from anywhere else to the first one in sight. True: there is one. */
export const moveBy = (page: HTMLElement | null, by: 1 | -1): boolean => {
  const rows = [...(page?.querySelectorAll<HTMLElement>('tr[data-key]') ?? [])];
  const at = rowInFocus();
  const inSight = () => rows.findIndex((row) => row.getBoundingClientRect().top >= 0);
  const to = at === null ? rows[Math.max(0, inSight())] : rows[rows.indexOf(at) + by];
  to?.querySelector<HTMLElement>('a[data-log-number]')?.focus();
  return to !== undefined;
};
