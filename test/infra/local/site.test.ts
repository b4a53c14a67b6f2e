import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSite } from '../../../infra/local/site.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kigen-site-'));
  mkdirSync(join(folder, 'assets'));
  mkdirSync(join(folder, '.vite'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Kigen</title>');
  writeFileSync(join(folder, 'sign.html'), '<!doctype html><title>Sign</title>');
  writeFileSync(join(folder, 'assets/main-1a2b.js'), 'console.log("期限");\n'.repeat(100));
  writeFileSync(join(folder, '.vite/manifest.json'), '{}');
});
afterAll(() => rmSync(folder, { recursive: true }));

const get = (path: string, headers: Record<string, string> = {}) => createSite(folder).request(path, { headers });

describe('the page', () => {
  it.each(['/', '/cases/COCP-7K3M-9QX1', '/enrollments'])('draws %s itself: index.html, looked at anew each time', async (path) => {
    const reply = await get(path);
    expect(await reply.text()).toBe('<!doctype html><title>Kigen</title>');
    expect(reply.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(reply.headers.get('cache-control')).toBe('no-cache');
  });

  it('draws a link to sign as a page of its own', async () => {
    expect(await (await get('/sign/0123456789')).text()).toBe('<!doctype html><title>Sign</title>');
    expect(await (await get('/signed-in')).text()).toBe('<!doctype html><title>Kigen</title>');
  });

  it('runs nothing but its own files, and is not framed', async () => {
    const policy = (await get('/')).headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
  });

  it('keeps files with a digest in their name for ever, packed where that is understood', async () => {
    const plain = await get('/assets/main-1a2b.js');
    expect(plain.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(plain.headers.get('content-encoding')).toBeNull();
    const packed = await get('/assets/main-1a2b.js', { 'accept-encoding': 'gzip, br' });
    expect(packed.headers.get('content-encoding')).toBe('gzip');
    expect(Number(packed.headers.get('content-length'))).toBeLessThan(Number(plain.headers.get('content-length')));
  });

  it('has no file that is not in its folder', async () => {
    expect((await get('/assets/main-0000.js')).status).toBe(404);
    expect(await (await get('/..%2f..%2fpackage.json')).text()).toContain('<title>Kigen</title>');
  });

  it('gives away nothing that begins with a dot', async () => {
    expect(await (await get('/.vite/manifest.json')).text()).toContain('<title>Kigen</title>');
  });

  it('is told that people choose here whom to be, by a file that is looked at anew each time', async () => {
    const reply = await get('/identity.json');
    expect(await reply.json()).toEqual({ kind: 'ONE_MACHINE' });
    expect(reply.headers.get('cache-control')).toBe('no-cache');
  });

  it('says how it is built where it has not been', async () => {
    const reply = await createSite(join(folder, 'nothing')).request('/');
    expect(reply.status).toBe(404);
    expect(await reply.text()).toContain('npm run build:web');
  });
});
