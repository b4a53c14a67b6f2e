import type { Page } from '@playwright/test';

/** Something on a page by which one sees that what was asked for is there. `attribute` null: the text. */
export type Shown = { readonly selector: string; readonly attribute: string | null } & (
  | { readonly is: string }
  | { readonly isNot: string }
);

type Watched = { readonly event: string | null; readonly shown: Shown };

const watch = ({ event, shown }: Watched): void => {
  const isShown = (): boolean => {
    const found = document.querySelector(shown.selector);
    const said = shown.attribute === null ? found?.textContent : found?.getAttribute(shown.attribute);
    if (said === undefined || said === null) return false;
    return 'is' in shown ? said === shown.is : said !== shown.isNot;
  };
  const took = new Promise<number>((resolve) => {
    const begin = (from: number): void => {
      const look = (): void => {
        requestAnimationFrame(() => {
          if (!isShown()) {
            look();
            return;
          }
          // A message comes after the frame it was posted in has been drawn.
          const { port1, port2 } = new MessageChannel();
          port1.addEventListener('message', () => resolve(performance.now() - from));
          port1.start();
          port2.postMessage(null);
        });
      };
      look();
    };
    if (event === null) begin(0);
    else addEventListener(event, ({ timeStamp }) => begin(timeStamp), { capture: true, once: true });
  });
  Object.assign(globalThis, { took });
};

/**
 * Milliseconds from what somebody does (its event, as the browser stamps it) to the end of the frame in which its outcome is drawn. `event`
 * null: from the beginning of the document's navigation.
 */
export const shownAfter = async (page: Page, event: string | null, act: () => Promise<unknown>, shown: Shown): Promise<number> => {
  await page.evaluate(watch, { event, shown });
  await act();
  return page.evaluate(() => (globalThis as unknown as { readonly took: Promise<number> }).took);
};
