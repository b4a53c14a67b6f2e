import { fontsFromPackages } from '../../functions/adapters/pdf/index.ts';
import { aBenchSigner, whole } from './document.ts';

/** Draws 40 documents and prints the most this process held, in KiB. */
const [fonts, signer] = [fontsFromPackages(), await aBenchSigner()];
for (let count = 0; count < 40; count += 1) await whole(fonts, signer);
console.log(process.resourceUsage().maxRSS);
