import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';
import { chromiumPath } from '../browser/chromium.ts';
import { barePage } from './bare-worklist.ts';
import { fillRegion } from './busy-region.ts';
import { begins } from './cases.ts';
import { median, milliseconds, quantile, times, withoutGoal, type Figure } from './figures.ts';
import { shownAfter, type Shown } from './stopwatch.ts';
import { startBenchPortal, type BenchPortal } from './stage.ts';

const count = 2_000;
/** How often each thing is done, in turns with the bare one. */
const openings = 5;
const turns = 9;

const operations = 'OPS-INTERNATIONAL';
const listAddress = '/api/cases?status=OPEN&with=names';

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const from = performance.now();
  await work();
  return performance.now() - from;
};

/** Every page of the list, one after the other as the page reads them. */
const readAll = async ({ http }: BenchPortal, token: string): Promise<void> => {
  let next: string | undefined;
  do {
    const after: string = next === undefined ? '' : `&cursor=${next}`;
    const page = await http.expect<{ readonly next?: string }>('GET', `${listAddress}&limit=100${after}`, { token });
    next = page.next;
  } while (next !== undefined);
};

const measureApi = async (portal: BenchPortal): Promise<readonly Figure[]> => {
  const token = await portal.tokenOf(operations);
  const read = (limit: number) => () => portal.http.expect('GET', `${listAddress}&limit=${limit}`, { token });
  const took = { one: [] as number[], hundred: [] as number[], all: [] as number[] };
  for (let time = 0; time < openings; time += 1) {
    took.one.push(await timed(read(1)));
    took.hundred.push(await timed(read(100)));
    took.all.push(await timed(() => readAll(portal, token)));
  }
  return [
    withoutGoal(
      'worklist: the API answers 100 rows with their names, as a ratio to one row',
      times(median(took.hundred) / median(took.one)),
    ),
    withoutGoal('  100 rows / one row', `${milliseconds(median(took.hundred))} / ${milliseconds(median(took.one))}`),
    withoutGoal(`  all ${count}, 100 at a time`, milliseconds(median(took.all))),
  ];
};

const nothing = (): Promise<void> => Promise.resolve();
const allRows: Shown = { selector: `.desk tbody:nth-of-type(${Math.ceil(count / 40)}) tr`, attribute: 'data-key', isNot: '' };

/** The page of operations and the bare one, signed in, each in a context of its own. */
const openBoth = async (browser: Browser, portal: BenchPortal) => {
  const token = await portal.tokenOf(operations);
  const session = JSON.stringify({ token, partyId: operations, userId: `U-${operations}` });
  const open = async (): Promise<Page> => {
    const context = await browser.newContext({ viewport: { width: 1_440, height: 900 }, locale: 'en-GB', baseURL: portal.url });
    await context.addInitScript((kept) => sessionStorage.setItem('kigen.session', kept), session);
    return context.newPage();
  };
  const bare = await open();
  await bare.route('**/bare', (route) => route.fulfill({ contentType: 'text/html', body: barePage }));
  return { page: await open(), bare };
};

/** Every figure of one thing that is done, in turns with its bare counterpart. */
const compare = async (
  name: string,
  often: number,
  ours: () => Promise<number>,
  theirs: () => Promise<number>,
): Promise<readonly Figure[]> => {
  const took = { ours: [] as number[], theirs: [] as number[] };
  for (let time = 0; time < often; time += 1) {
    took.ours.push(await ours());
    took.theirs.push(await theirs());
  }
  return [
    withoutGoal(`worklist, ${count} rows: ${name}, as a ratio to the bare page`, times(median(took.ours) / median(took.theirs))),
    withoutGoal('  portal / bare page', `${milliseconds(median(took.ours))} / ${milliseconds(median(took.theirs))}`),
    withoutGoal('  the slowest of the portal', milliseconds(quantile(took.ours, 1))),
  ];
};

const measurePage = async (page: Page, bare: Page): Promise<readonly Figure[]> => {
  const whole: number[] = [];
  const opened = async (of: Page, address: string, shown: Shown): Promise<number> => {
    await of.goto(address, { waitUntil: 'commit' });
    return shownAfter(of, null, nothing, shown);
  };
  const opening = await compare(
    'first rows',
    openings,
    async () => {
      const took = await opened(page, '/?whose=ALL', { selector: '.desk tbody tr', attribute: 'data-key', isNot: '' });
      whole.push(await shownAfter(page, null, nothing, allRows));
      return took;
    },
    async () => {
      const took = await opened(bare, '/bare', { selector: 'tbody tr', attribute: 'id', isNot: '' });
      await shownAfter(bare, null, nothing, { selector: 'table', attribute: 'data-rows', is: String(count) });
      return took;
    },
  );

  const rowCount: Pick<Shown, 'selector'> & { readonly attribute: string } = { selector: '.desk', attribute: 'aria-rowcount' };
  const all = String(count + 1);
  const back = () => shownAfter(page, null, nothing, allRows);
  let turn = 0;
  const press = (key: string) => () =>
    shownAfter(bare, 'keydown', () => bare.keyboard.press(key), { selector: 'table', attribute: 'data-turn', is: String((turn += 1)) });
  const pressTwice = (key: string) => async () => {
    const took = await press(key)();
    await press(key)();
    return took;
  };
  const phase = page.locator('.desk-filters select').nth(1);
  const filtering = await compare(
    'one phase chosen',
    turns,
    async () => {
      const took = await shownAfter(page, 'change', () => phase.selectOption('OVERRIDE'), { ...rowCount, isNot: all });
      await phase.selectOption('');
      await back();
      return took;
    },
    pressTwice('f'),
  );
  const find = page.locator('.desk-find input');
  const finding = await compare(
    'one city sought',
    turns,
    async () => {
      await find.focus();
      const took = await shownAfter(page, 'input', () => page.keyboard.insertText('Naha'), { ...rowCount, isNot: all });
      await find.fill('');
      await back();
      return took;
    },
    pressTwice('f'),
  );
  const sort = page.locator('th.desk-institution button');
  const sorting = await compare(
    'sorted by institution',
    turns,
    async () => {
      const took = await shownAfter(page, 'click', () => sort.click(), {
        selector: 'th.desk-institution',
        attribute: 'aria-sort',
        is: 'ascending',
      });
      await page.locator('th.desk-due button').click();
      await back();
      return took;
    },
    press('s'),
  );
  const focused = { selector: '.desk tr[data-key]:focus-within', attribute: 'data-key' };
  const at = async (): Promise<string> => {
    const row = page.locator(focused.selector);
    return (await row.count()) === 0 ? '' : ((await row.getAttribute(focused.attribute)) ?? '');
  };
  await page.locator('h1').click();
  const stepping = await compare(
    'j, one row on',
    turns,
    async () => shownAfter(page, 'keydown', () => page.keyboard.press('j'), { ...focused, isNot: await at() }),
    press('j'),
  );
  const title = (await page.locator('h1').textContent()) ?? '';
  const returning: number[] = [];
  const openingRow = await compare(
    'o, the case is there',
    turns,
    async () => {
      const took = await shownAfter(page, 'keydown', () => page.keyboard.press('o'), { selector: 'h1', attribute: null, isNot: title });
      returning.push(
        await shownAfter(page, 'popstate', () => page.goBack(), { selector: focused.selector, attribute: focused.attribute, isNot: '' }),
      );
      await back();
      return took;
    },
    press('o'),
  );
  return [
    ...opening,
    withoutGoal('  all rows there', milliseconds(median(whole))),
    ...filtering,
    ...finding,
    ...sorting,
    ...stepping,
    ...openingRow,
    withoutGoal('  back at its row in the list', milliseconds(median(returning))),
  ];
};

/** On a portal whose region is filled. */
export const measureWorklistOf = async (portal: BenchPortal): Promise<readonly Figure[]> => {
  const browser = await chromium.launch({ executablePath: chromiumPath() });
  const { page, bare } = await openBoth(browser, portal);
  const figures = [...(await measureApi(portal)), ...(await measurePage(page, bare))];
  await browser.close();
  return figures;
};

/** What operations do in a region of 2,000 open cases, each held against the same on a page that is nothing but cells. */
export const measureWorklist = async (): Promise<readonly Figure[]> => {
  execFileSync(process.execPath, [join(import.meta.dirname, '../../infra/build-web-if-stale.ts')], {
    env: { ...process.env, NODE_ENV: 'production' },
  });
  const portal = await startBenchPortal({ dataDir: 'memory', clock: begins });
  await fillRegion(portal, count);
  const figures = await measureWorklistOf(portal);
  await portal.stop();
  return figures;
};
