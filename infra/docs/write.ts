import { writeFileSync } from 'node:fs';
import { cocpPage } from './cocp-page.ts';

writeFileSync(new URL('../../docs/cocp.md', import.meta.url), cocpPage());
