import { onTestFinished } from 'vitest';
import { seededIds } from '../../infra/local/seeded-ids.ts';
import { startPortal, type Portal, type PortalOptions } from '../../infra/local/portal.ts';
import { readSettings } from '../../infra/local/settings.ts';
import { plainPrinter } from '../builders/index.ts';
import { clientOf, type Client } from './client.ts';

export type PortalSettings = {
  /** Where the clock stands. */
  readonly clock: string;
  /** New ids come from it; without one they are random. */
  readonly seed?: number;
  /** Another DynamoDB endpoint than an engine of its own. */
  readonly endpoint?: string;
  /** How what follows from a write is carried out. */
  readonly createOutbox?: PortalOptions['createOutbox'];
  /** PDF: documents are drawn as they are; without it they are what was to be drawn, which takes no time. */
  readonly documents?: 'PDF';
};

export type OpenPortal = AsyncDisposable & { readonly client: Client; readonly portal: Portal };

/** A portal as `npm start` starts it, in this process: empty, in memory, on a free port, its clock standing. */
export const openPortal = async ({ clock, seed, endpoint = '', createOutbox, documents }: PortalSettings): Promise<OpenPortal> => {
  const settings = readSettings({ PORT: '0', DATA_DIR: 'memory', DEMO: 'off', CLOCK: clock, DYNAMODB_ENDPOINT: endpoint });
  const portal = await startPortal(settings, {
    ...(seed !== undefined && { newId: seededIds(String(seed)), atOnce: 1 }),
    ...(createOutbox !== undefined && { createOutbox }),
    ...(documents !== 'PDF' && { printer: plainPrinter }),
  });
  return { portal, client: clientOf(portal.url), [Symbol.asyncDispose]: portal.stop };
};

/** A portal that ends with the test. */
export const beginPortal = async (settings: PortalSettings): Promise<OpenPortal> => {
  const open = await openPortal(settings);
  onTestFinished(() => open[Symbol.asyncDispose]());
  return open;
};
