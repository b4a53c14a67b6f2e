export type ListPage<Item> = { readonly items: readonly Item[]; readonly next?: string | undefined };

/** As many as are shown of what was found. */
export const shown = 25;
/** Pages of a list looked through for one search at most. */
export const mostPages = 5;

/** Page after page until enough is found: where few match a page is short, or empty, and there is a next. */
export const lookThrough = async <Item>(
  ask: (query: Readonly<Record<string, string>>) => Promise<ListPage<Item>>,
): Promise<ListPage<Item>> => {
  const items: Item[] = [];
  let next: string | undefined;
  for (let pages = 0; pages < mostPages && items.length < shown; pages += 1) {
    const page = await ask({ limit: '100', ...(next === undefined ? {} : { cursor: next }) });
    items.push(...page.items);
    ({ next } = page);
    if (next === undefined) break;
  }
  return { items, next };
};
