import * as z from 'zod';
import { freeText } from '../records/text.ts';

/** So many views one person keeps at most. */
const mostViews = 30;

/** A way of looking at the worklist that somebody keeps: its name, and the query of the page's address. */
const deskView = z.strictObject({ name: freeText(1, 60), query: freeText(0, 1_000) }).meta({ id: 'DeskView' });
export type DeskView = z.infer<typeof deskView>;

/** How one person works with the page, for the party they act for: kept here, so that it is there on every machine. */
export const deskInput = z
  .strictObject({
    views: z
      .array(deskView)
      .max(mostViews)
      .refine((views) => new Set(views.map(({ name }) => name)).size === views.length, { params: { words: 'twice' } }),
    /** Single keys act (WCAG 2.1.4: they can be switched off). */
    singleKeys: z.boolean(),
  })
  .meta({ id: 'DeskInput' });
export type DeskInput = z.infer<typeof deskInput>;

/** `version` 0: nothing is kept yet. */
export const deskShown = z.strictObject({ ...deskInput.shape, version: z.int() }).meta({ id: 'Desk' });
export type DeskShown = z.infer<typeof deskShown>;
