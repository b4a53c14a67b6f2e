import { readFileSync } from 'node:fs';
import { inspect } from '../../../functions/uploads/index.ts';

/** Says what one inspection comes to and takes: processor time in seconds, memory above what the process began with in MiB. */
const [, , path = ''] = process.argv;
const before = { memory: process.resourceUsage().maxRSS, processor: process.cpuUsage() };
const verdict = inspect(readFileSync(path), 'application/pdf');
const { user, system } = process.cpuUsage(before.processor);
const mebibytes = (process.resourceUsage().maxRSS - before.memory) / 1_024;
process.stdout.write(JSON.stringify({ verdict, seconds: (user + system) / 1_000_000, mebibytes }));
