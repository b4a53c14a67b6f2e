export const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : typeof value === 'number' ? String(value) : undefined;

/** Only ever back into this page: an address of somebody else's is not followed. */
export const backTo = (value: unknown): { to?: string } => {
  const to = text(value);
  return to !== undefined && /^\/(?![/\\])/.test(to) ? { to } : {};
};

/** `id`: the record to correct; without one a new record is made. */
export const withId = (search: Record<string, unknown>): { id?: string } => {
  const id = text(search.id);
  return id === undefined ? {} : { id };
};
