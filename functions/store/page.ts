/** What a list is asked for: at most `limit` items after the place where the last page ended. */
export type PageRequest = { readonly limit: number; readonly after: string | null };

/** A page may be short and still have a `next`: the place where it ended, opaque to whoever passes it on. */
export type Page<Item> = { readonly items: readonly Item[]; readonly next: string | null };
