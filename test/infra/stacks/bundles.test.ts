import { builtinModules } from 'node:module';
import { Socket } from 'node:net';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import type { CloudAssembly } from 'aws-cdk-lib/cx-api';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { fontFileNames } from '../../../functions/adapters/pdf/index.ts';
import { portalApp } from '../../../infra/portal-app.ts';
import { stages } from '../../../infra/settings/index.ts';
import { functions, hasFonts, zippedBudget, type FunctionName } from '../../../infra/stacks/functions.ts';
import { pageFolder } from './synthesized.ts';

const connect = vi.spyOn(Socket.prototype, 'connect');
afterAll(() => {
  connect.mockRestore();
  rmSync(assembly.directory, { recursive: true, force: true });
});

const builtin = new Set(builtinModules);

let assembly: CloudAssembly;
let seconds = Infinity;

beforeAll(() => {
  const before = process.cpuUsage();
  assembly = portalApp(pageFolder).synth();
  const { user, system } = process.cpuUsage(before);
  seconds = (user + system) / 1_000_000;
}, 120_000);

/** The folder a function is deployed from. */
const bundleOf = (stage: string, name: string): string => {
  const { Resources } = assembly.getStackByName(`kigen-${stage}-portal`).template as {
    Resources: Record<string, { Type: string; Properties: { FunctionName?: string; Code: { S3Key: string } } }>;
  };
  const found = Object.values(Resources).find(
    ({ Type, Properties }) => Type === 'AWS::Lambda::Function' && Properties.FunctionName === `kigen-${stage}-${name}`,
  );
  return join(assembly.directory, `asset.${found?.Properties.Code.S3Key.replace('.zip', '')}`);
};

describe('the synthesis of every stage, bundles and checks included', () => {
  it('takes less than 10 seconds of this machine a stage', () => {
    expect(seconds / stages.length).toBeLessThan(10);
  });

  it('asks the network for nothing', () => {
    expect(connect).not.toHaveBeenCalled();
  });

  it('makes three stacks a stage, and the same bundles for all', () => {
    expect(assembly.stacks.map(({ stackName }) => stackName).toSorted()).toEqual(
      stages.flatMap(({ stage }) => [`kigen-${stage}-data`, `kigen-${stage}-edge`, `kigen-${stage}-portal`]).toSorted(),
    );
    for (const name of Object.keys(functions)) expect(bundleOf('dev', name)).toBe(bundleOf('prod', name));
  });
});

describe.each(Object.keys(functions) as FunctionName[])('the bundle of %s', (name) => {
  const code = () => readFileSync(join(bundleOf('prod', name), 'index.mjs'));

  it('weighs no more than its budget', () => {
    expect(code().byteLength / 1_000).toBeLessThanOrEqual(functions[name].budget);
  });

  it('is one module of ECMAScript that brings all it needs, the SDK too', () => {
    const imported = [
      ...code()
        .toString()
        .matchAll(/(?:^|[;}\n])import\s*(?:[\w*{}\s,$]+from\s*)?["']([^"']+)["']/g),
    ].map(([, from]) => from ?? '');
    expect(imported.length).toBeGreaterThan(0);
    expect(imported.filter((from) => !from.startsWith('node:') && !builtin.has(from))).toEqual([]);
  });

  it('has its map apart, in no bundle and named in none', () => {
    expect(existsSync(join(assembly.directory, 'source-maps', `${name}.mjs.map`))).toBe(true);
    expect(code().toString()).not.toContain('sourceMappingURL');
    const files = readdirSync(bundleOf('prod', name), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    expect(files.map(({ name: file }) => file).toSorted()).toEqual(
      [
        'index.mjs',
        ...functions[name].packaged.map((file) => file.slice(file.lastIndexOf('/') + 1)),
        ...(hasFonts(name) ? Object.values(fontFileNames) : []),
      ].toSorted(),
    );
  });

  it('weighs less than 4 MB packed, with its fonts', () => {
    const files = readdirSync(bundleOf('prod', name), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    // What a zip holds is packed file by file in the same way; its list of names is some hundred bytes.
    const packed = files.map((file) => deflateRawSync(readFileSync(join(file.parentPath, file.name))).length);
    expect(packed.reduce((sum, size) => sum + size, 0)).toBeLessThan(zippedBudget);
  });

  it('holds nothing of the portal on one machine', () => {
    expect(code().toString()).not.toMatch(/\/local\/(token|clock|mail)/);
  });
});
