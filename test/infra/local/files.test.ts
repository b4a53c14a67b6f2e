import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openFiles } from '../../../infra/local/files.ts';

const sha256 = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
const abc = new TextEncoder().encode('abc');
const pdf = { mediaType: 'application/pdf', sha256 };
const minute = 60_000;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kigen-files-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Byte by byte, as a network may bring it. */
const ofIt = async function* (bytes: Uint8Array) {
  for (const byte of bytes) yield await Promise.resolve(Uint8Array.of(byte));
};

const filesIn = (of: string | null, real = () => 0) =>
  openFiles({ folder: of, baseUrl: 'http://127.0.0.1:1', key: new Uint8Array(32), real });

describe.each([
  ['in a folder', () => folder],
  ['in memory', () => null],
])('a file %s', (_, where) => {
  it('is got as it was put, however often', async () => {
    const files = filesIn(where());
    await files.put('documents/C-1/a.pdf', abc, pdf);
    await files.put('documents/C-1/a.pdf', abc, pdf);
    const found = await files.get('documents/C-1/a.pdf');
    expect({ ...found, bytes: [...(found?.bytes ?? [])] }).toEqual({ bytes: [...abc], ...pdf });
    expect(await files.get('documents/C-1/b.pdf')).toBeNull();
    expect(await files.address('documents/C-1/a.pdf', { mediaType: 'application/pdf', name: 'a.pdf' })).toBeNull();
  });

  it('is not put with another hash, nor under what is no key', async () => {
    const files = filesIn(where());
    await expect(files.put('a', new Uint8Array(3), pdf)).rejects.toThrow('SHA-256');
    await expect(files.put('../a', abc, pdf)).rejects.toThrow(RangeError);
  });

  it('comes in at its own address and at no other, once it is what was announced', async () => {
    const files = filesIn(where());
    const { url, headers } = await files.uploadTarget('uploads/D-1', { ...pdf, size: 3 });
    const token = url.replace('http://127.0.0.1:1/local/files/', '');
    expect(headers).toEqual({ 'content-type': 'application/pdf' });
    expect(await files.receive(`${token}x`, ofIt(abc), 'application/pdf')).toBe('NOT_AN_UPLOAD');
    expect(await files.receive('nothing', ofIt(abc), 'application/pdf')).toBe('NOT_AN_UPLOAD');
    expect(await files.receive(token, ofIt(Uint8Array.of(97, 98, 99, 100)), 'application/pdf')).toBe('OTHER_SIZE');
    expect(await files.receive(token, ofIt(Uint8Array.of(97, 98)), 'application/pdf')).toBe('OTHER_SIZE');
    expect(await files.receive(token, ofIt(Uint8Array.of(97, 98, 100)), 'application/pdf')).toBe('OTHER_HASH');
    expect(await files.receive(token, ofIt(abc), 'image/png')).toBe('OTHER_TYPE');
    expect(await files.get('uploads/D-1')).toBeNull();
    expect(await files.receive(token, ofIt(abc), 'application/pdf')).toBe('STORED');
    expect((await files.get('uploads/D-1'))?.sha256).toBe(sha256);
  });

  it('comes in once, also of two that are sent at the same time, and never again once it was taken away', async () => {
    const files = filesIn(where());
    const { url } = await files.uploadTarget('uploads/C-1/D-1', { ...pdf, size: 3 });
    const token = url.split('/').at(-1) ?? '';
    const both = await Promise.all([
      files.receive(token, ofIt(abc), 'application/pdf'),
      files.receive(token, ofIt(abc), 'application/pdf'),
    ]);
    expect(both.toSorted()).toEqual(['SPENT', 'STORED']);
    await files.remove('uploads/C-1/D-1');
    await files.remove('uploads/C-1/D-1');
    expect(await files.get('uploads/C-1/D-1')).toBeNull();
    expect(await files.receive(token, ofIt(abc), 'application/pdf')).toBe('SPENT');
  });

  it('that breaks off is not there, and can be sent anew', async () => {
    const files = filesIn(where());
    const { url } = await files.uploadTarget('uploads/C-1/D-1', { ...pdf, size: 3 });
    const token = url.split('/').at(-1) ?? '';
    const broken = async function* () {
      yield await Promise.resolve(abc.subarray(0, 2));
      throw new Error('the network is gone');
    };
    await expect(files.receive(token, broken(), 'application/pdf')).rejects.toThrow('gone');
    expect(await files.get('uploads/C-1/D-1')).toBeNull();
    expect(await files.receive(token, ofIt(abc), 'application/pdf')).toBe('STORED');
  });

  it.each([
    [15 * minute, 'STORED'],
    [15 * minute + 1, 'OVER'],
  ])('comes in for fifteen minutes: after %i ms %s', async (later, outcome) => {
    let now = 0;
    const files = filesIn(where(), () => now);
    const { url } = await files.uploadTarget('uploads/D-1', { ...pdf, size: 3 });
    now = later;
    expect(await files.receive(url.split('/').at(-1) ?? '', ofIt(abc), 'application/pdf')).toBe(outcome);
  });
});

describe('a folder of files', () => {
  it('keeps them for the portal that comes next, and leaves nothing half-written beside them', async () => {
    await filesIn(folder).put('documents/C-1/a.pdf', abc, pdf);
    expect((await filesIn(folder).get('documents/C-1/a.pdf'))?.mediaType).toBe('application/pdf');
    expect(readdirSync(join(folder, 'documents/C-1')).toSorted()).toEqual(['a.pdf', 'a.pdf.facts.json']);
    expect(readFileSync(join(folder, 'documents/C-1/a.pdf'), 'utf8')).toBe('abc');
  });

  it('takes away what was half-written when the portal was killed', async () => {
    const { url } = await filesIn(folder).uploadTarget('uploads/C-1/D-1', { ...pdf, size: 3 });
    mkdirSync(join(folder, 'uploads/C-1'), { recursive: true });
    writeFileSync(join(folder, 'uploads/C-1/D-1.0.new'), 'ab');
    const next = filesIn(folder);
    expect(readdirSync(join(folder, 'uploads/C-1'))).toEqual([]);
    expect(await next.receive(url.split('/').at(-1) ?? '', ofIt(abc), 'application/pdf')).toBe('STORED');
    expect(readdirSync(join(folder, 'uploads/C-1')).toSorted()).toEqual(['D-1', 'D-1.facts.json']);
  });

  it('gives out no file that somebody has changed', async () => {
    await filesIn(folder).put('documents/C-1/a.pdf', abc, pdf);
    writeFileSync(join(folder, 'documents/C-1/a.pdf'), 'abd');
    await expect(filesIn(folder).get('documents/C-1/a.pdf')).rejects.toThrow('not what was put there');
  });
});
