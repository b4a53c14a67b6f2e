import { startPortal } from '../../infra/local/portal.ts';
import { readSettings } from '../../infra/local/settings.ts';

// The portal in a process of its own, started with --expose-gc: it is asked how much memory it holds once nothing is to be collected.

const { gc } = globalThis;
if (gc === undefined || process.send === undefined) throw new Error('this is started by the bench');
const tell = (message: object): void => void process.send?.(message);

const portal = await startPortal(readSettings(process.env));
process.on('message', (asked) => {
  if (asked === 'memory') {
    // Twice: what the first collection lets go of may hold more.
    gc();
    gc();
    const { heapUsed, external, rss } = process.memoryUsage();
    tell({ held: heapUsed + external, rss });
  } else if (asked === 'stop') {
    void portal.stop().then(() => process.exit(0));
  }
});
// The bench is gone: nobody would ever stop this.
process.on('disconnect', () => process.exit(1));
tell({ url: portal.url, enginePid: portal.engine?.pid ?? null });
