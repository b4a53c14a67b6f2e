export const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : typeof value === 'number' ? String(value) : undefined;

type Search = Readonly<Record<string, unknown>>;

/** What an address says under these names. */
export const textsOf = <Name extends string>(search: Search, ...names: readonly Name[]): { [N in Name]?: string } => {
  const said: { [N in Name]?: string } = {};
  for (const name of names) {
    const value = text(search[name]);
    if (value !== undefined) said[name] = value;
  }
  return said;
};

/** Which of these an address says to be so. */
export const flagsOf = <Name extends string>(search: Search, ...names: readonly Name[]): { [N in Name]?: boolean } => {
  const said: { [N in Name]?: boolean } = {};
  for (const name of names) if (search[name] === true) said[name] = true;
  return said;
};

/** Only ever back into this page: an address of somebody else's is not followed. */
export const backTo = (value: unknown): { to?: string } => {
  const to = text(value);
  return to !== undefined && /^\/(?![/\\])/.test(to) ? { to } : {};
};

/** What has just been saved is shown; `isNew`: it was not there before, and what comes next is said. */
export const justSaved = (search: Search) => flagsOf(search, 'saved', 'isNew');

/** An organisation that an enrollment is to have: in which field, what was typed to find it, and, where that is corrected, the enrollment. */
export type AskedFor = { readonly field?: string; readonly typed?: string; readonly enrollment?: string };
