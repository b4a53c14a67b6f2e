import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cocpPage } from '../../../infra/docs/cocp-page.ts';
import { transitionDiagram } from '../../../infra/docs/transition-diagram.ts';

describe('the page of a kind of case', () => {
  it('is what the transition table says today (npm run docs writes it)', () => {
    const kept = readFileSync(new URL('../../../docs/cocp.md', import.meta.url), 'utf8');
    expect(kept).toBe(cocpPage());
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
