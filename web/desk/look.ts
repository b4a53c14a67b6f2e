/** How operations look at their worklist: it stands in the address, so that it can be kept, sent and gone back to. */
export type Look = {
  readonly q?: string;
  /** `ALL`: said where nothing else is, as a list that says nothing begins with what waits on us. */
  readonly whose?: string;
  readonly phase?: string;
  readonly kind?: string;
  readonly party?: string;
  readonly country?: string;
  /** Days from today. */
  readonly due?: string;
  readonly late?: true;
  readonly sort?: string;
  readonly down?: true;
};

type Search = Readonly<Record<string, unknown>>;

const textIn = (value: unknown): string | undefined =>
  typeof value === 'number' ? String(value) : typeof value === 'string' && value !== '' ? value.slice(0, 200) : undefined;

/** Everything there is. */
export const everything: Look = { whose: 'ALL' };

/** What operations begin with. */
export const ours: Look = { whose: 'US' };

const isEmpty = (look: Look): boolean => Object.keys(look).length === 0;

/** The look as it is put into an address. */
export const inAddress = (look: Look): Look => (isEmpty(look) ? everything : look);

/** With what is sought: from what the list begins with it is sought among everything. */
export const seeking = (before: Look, q: string): Look => {
  const { q: _, ...look } = before;
  if (q === '') return look;
  return look.whose === ours.whose && Object.keys(look).length === 1 ? { ...everything, q } : { ...look, q };
};

/** The look in an address; what it does not know is left out. */
export const lookIn = (search: Search): Look => {
  const look: { -readonly [name in keyof Look]: Look[name] } = {};
  for (const name of ['q', 'whose', 'phase', 'kind', 'party', 'country', 'due', 'sort'] as const) {
    const value = textIn(search[name]);
    if (value !== undefined) look[name] = value;
  }
  if (search.late === true) look.late = true;
  if (search.down === true) look.down = true;
  return isEmpty(look) ? ours : look;
};
