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

/** What has just been saved is shown. */
export const justSaved = (search: Record<string, unknown>): { saved?: boolean } => (search.saved === true ? { saved: true } : {});

/** An organisation that an enrollment is to have: in which field, what was typed to find it, and, where that is corrected, the enrollment. */
export type AskedFor = { readonly field?: string; readonly typed?: string; readonly enrollment?: string };

export const askedFor = (search: Record<string, unknown>): AskedFor => {
  const [field, typed, enrollment] = [text(search.field), text(search.typed), text(search.enrollment)];
  return {
    ...(field === undefined ? {} : { field }),
    ...(typed === undefined ? {} : { typed }),
    ...(enrollment === undefined ? {} : { enrollment }),
  };
};
