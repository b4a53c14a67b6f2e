import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';

/** The arguments of a process as one list; empty where it is gone, a zombie or somebody else's. */
const argumentsOf = async (pid: string): Promise<readonly string[]> => {
  try {
    return (await readFile(`/proc/${pid}/cmdline`, 'utf8')).split('\0').slice(0, -1);
  } catch {
    return [];
  }
};

const runningOnLinux = async (matches: (line: string) => boolean): Promise<readonly number[]> => {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const found = await Promise.all(pids.map(async (pid) => (matches((await argumentsOf(pid)).join(' ')) ? [Number(pid)] : [])));
  return found.flat();
};

const runningElsewhere = async (matches: (line: string) => boolean): Promise<readonly number[]> => {
  const { stdout } = await promisify(execFile)('ps', ['-axww', '-o', 'pid=,args='], { maxBuffer: 16 * 1024 * 1024 });
  const rows = stdout.split('\n').map((line) => /^\s*(\d+)\s+(.*)$/.exec(line));
  return rows.flatMap((row) => (row?.[1] !== undefined && row[2] !== undefined && matches(row[2]) ? [Number(row[1])] : []));
};

/** The pids of every running process whose command line ends with `ending`. */
export const processesEndingWith = (ending: string): Promise<readonly number[]> => {
  const matches = (line: string): boolean => line.endsWith(ending);
  return process.platform === 'linux' ? runningOnLinux(matches) : runningElsewhere(matches);
};

/** Ends every process whose command line ends with `ending`, and waits until none is left. */
export const endProcessesEndingWith = async (ending: string): Promise<void> => {
  const until = Date.now() + 5_000;
  for (let left = await processesEndingWith(ending); left.length > 0; left = await processesEndingWith(ending)) {
    if (Date.now() > until) throw new Error(`process ${left.join(', ')} does not end`);
    for (const pid of left) {
      try {
        process.kill(pid, 'SIGKILL');
      } catch (error) {
        if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
      }
    }
    await delay(10);
  }
};
