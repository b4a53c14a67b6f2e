import { flushCompileCache } from 'node:module';
import { CannotStart } from './cannot-start.ts';
import { startPortal } from './portal.ts';
import { readSettings } from './settings.ts';

const sayAndExit = (sentence: string): never => {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
};

/** Runs the portal by the settings of the environment until it is asked to stop; ends the process. */
export const runPortal = async (): Promise<void> => {
  // Both may come more than once, and to the whole process group: the first begins the end, the others change nothing.
  const stopAsked = new Promise<void>((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => resolve());
  });
  try {
    const portal = await startPortal(readSettings(process.env), {
      onLoss: (detail) => sayAndExit(`The database engine is gone (${detail}) and could not be brought back.`),
    });
    process.stdout.write(`ready ${portal.url}\n`);
    flushCompileCache();
    await stopAsked;
    await portal.stop();
  } catch (error) {
    if (error instanceof CannotStart) sayAndExit(error.message);
    throw error;
  }
  process.exit(0);
};
