import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formNames } from '../functions/documents/forms.ts';
import { formsPage, pictureOf } from './page.ts';

const docs = new URL('../../docs/', import.meta.url);

describe('docs/forms.md', () => {
  it('is the page as it is made now, with a picture of every form: else `npm run forms`', () => {
    expect(readFileSync(new URL('forms.md', docs), 'utf8')).toBe(formsPage());
    for (const name of formNames) {
      expect(formsPage()).toContain(`(${pictureOf(name)})`);
      expect(existsSync(new URL(pictureOf(name), docs))).toBe(true);
    }
  });
});
