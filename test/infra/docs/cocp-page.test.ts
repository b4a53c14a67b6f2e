import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cicrPage } from '../../../infra/docs/cicr-page.ts';
import { cocpPage } from '../../../infra/docs/cocp-page.ts';
import { expiryPage } from '../../../infra/docs/expiry-page.ts';
import { transferPage } from '../../../infra/docs/transfer-page.ts';
import { terminationPage } from '../../../infra/docs/termination-page.ts';
import { transitionDiagram } from '../../../infra/docs/transition-diagram.ts';

describe('the page of a kind of case', () => {
  it.each([
    ['cocp.md', cocpPage],
    ['cicr.md', cicrPage],
    ['expiry.md', expiryPage],
    ['transfer.md', transferPage],
    ['termination.md', terminationPage],
  ])('%s is what the transition table says today (npm run docs writes it)', (file, page) => {
    const kept = readFileSync(new URL(`../../../docs/${file}`, import.meta.url), 'utf8');
    expect(kept).toBe(page());
  });
});

describe('a transition diagram', () => {
  it('joins what leads the same way, and ends where nothing follows', () => {
    const drawn = transitionDiagram('SIGNING', [
      { label: 'sign', in: ['SIGNING'], leadsTo: ['SIGNING', 'DONE'] },
      { label: 'correct', in: ['SIGNING'], leadsTo: ['SIGNING'] },
    ]);
    expect(drawn.split('\n')).toEqual([
      'stateDiagram-v2',
      '  [*] --> SIGNING: open',
      '  SIGNING --> SIGNING: sign, correct',
      '  SIGNING --> DONE: sign',
      '  DONE --> [*]',
    ]);
  });
});
