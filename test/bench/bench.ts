import { measureApi } from './api.ts';
import { measureBundle } from './bundle.ts';
import { measureDocuments } from './documents.ts';
import { measureDueAtOnce } from './due-at-once.ts';
import { measureEffect } from './effect.ts';
import { tableOf, type Figure } from './figures.ts';
import { startFilled } from './filled.ts';
import { measureLink } from './link.ts';
import { measureOpenings } from './openings.ts';
import { measureMemory } from './memory.ts';
import { measureSettle } from './settle.ts';
import { measureSweep } from './sweep.ts';
import { measureWorklist } from './worklist.ts';

// `npm run bench`: every part, or those named: `npm run bench api sweep`. docs/bench.md says what each figure is.

type Part = { readonly name: string; readonly measure: () => readonly Figure[] | Promise<readonly Figure[]> };

const stored = async (): Promise<readonly Figure[]> => {
  await using few = await startFilled(1_000);
  await using many = await startFilled(100_000);
  return [...(await measureSweep(few, many)), ...(await measureOpenings(few, many)), ...(await measureMemory(many))];
};

const parts: readonly Part[] = [
  { name: 'api', measure: measureApi },
  { name: 'settle', measure: measureSettle },
  { name: 'stored', measure: stored },
  { name: 'bundle', measure: measureBundle },
  { name: 'effect', measure: measureEffect },
  { name: 'due', measure: measureDueAtOnce },
  { name: 'documents', measure: measureDocuments },
  { name: 'worklist', measure: measureWorklist },
  { name: 'link', measure: measureLink },
];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !parts.some((part) => part.name === name));
if (unknown.length > 0) throw new Error(`there is no part ${unknown.join()}; there are ${parts.map(({ name }) => name).join(', ')}`);

const figures: Figure[] = [];
for (const { name, measure } of parts.filter((part) => wanted.length === 0 || wanted.includes(part.name))) {
  const from = performance.now();
  figures.push(...(await measure()));
  process.stderr.write(`${name}: ${((performance.now() - from) / 1_000).toFixed(0)} s\n`);
}
console.log(tableOf(figures));
