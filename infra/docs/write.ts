import { writeFileSync } from 'node:fs';
import { cicrPage } from './cicr-page.ts';
import { cocpPage } from './cocp-page.ts';
import { expiryPage } from './expiry-page.ts';
import { terminationPage } from './termination-page.ts';
import { transferPage } from './transfer-page.ts';

const pages = {
  'cocp.md': cocpPage,
  'cicr.md': cicrPage,
  'expiry.md': expiryPage,
  'termination.md': terminationPage,
  'transfer.md': transferPage,
} as const;

for (const [file, page] of Object.entries(pages)) writeFileSync(new URL(`../../docs/${file}`, import.meta.url), page());
