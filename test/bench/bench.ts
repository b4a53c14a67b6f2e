import { measureApi } from './api.ts';
import { tableOf, type Figure } from './figures.ts';
import { measureSettle } from './settle.ts';

const parts: readonly { readonly name: string; readonly measure: () => readonly Figure[] | Promise<readonly Figure[]> }[] = [
  { name: 'settle', measure: measureSettle },
  { name: 'api', measure: measureApi },
];

const wanted = process.argv.slice(2);
const figures: Figure[] = [];
for (const { name, measure } of parts) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const from = performance.now();
  figures.push(...(await measure()));
  process.stderr.write(`${name}: ${((performance.now() - from) / 1_000).toFixed(0)} s\n`);
}
console.log(tableOf(figures));
