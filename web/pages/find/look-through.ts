export type ListPage<Item> = { readonly items: readonly Item[]; readonly next?: string | undefined };

/** As many as are shown of what was found. */
export const shown = 25;
/** Pages of a list looked through for one search at most. */
export const mostPages = 5;

/** Pages of a list that is ranked, at most: the nearest may stand on its last. */
const mostPagesRanked = 50;

type Ask<Item> = (query: Readonly<Record<string, string>>) => Promise<ListPage<Item>>;

const pageByPage = async <Item>(ask: Ask<Item>, most: { readonly pages: number; readonly items: number }): Promise<ListPage<Item>> => {
  const items: Item[] = [];
  let next: string | undefined;
  for (let pages = 0; pages < most.pages && items.length < most.items; pages += 1) {
    const page = await ask({ limit: '100', ...(next === undefined ? {} : { cursor: next }) });
    items.push(...page.items);
    ({ next } = page);
    if (next === undefined) break;
  }
  return { items, next };
};

/** Page after page until enough is found: where few match a page is short, or empty, and there is a next. */
export const lookThrough = <Item>(ask: Ask<Item>): Promise<ListPage<Item>> => pageByPage(ask, { pages: mostPages, items: shown });

/** Page after page to the end of the list: what is to be ranked has to be known whole. */
export const readThrough = <Item>(ask: Ask<Item>): Promise<ListPage<Item>> => pageByPage(ask, { pages: mostPagesRanked, items: Infinity });
