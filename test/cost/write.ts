import { writeFileSync } from 'node:fs';
import { costPage } from './cost-page.ts';
import { count } from './count.ts';

// npm run cost: counts anew, and writes the counts and the page made of them.
const counted = await count();
writeFileSync(new URL('counted.json', import.meta.url), `${JSON.stringify(counted, null, 2)}\n`);
writeFileSync(new URL('../../docs/cost.md', import.meta.url), costPage(counted));
