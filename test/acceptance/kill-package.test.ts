import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { freePort } from '../../infra/local/free-port.ts';
import { anySeed, seeded } from '../proxy/seeded.ts';
import { size } from '../size.ts';
import { enginesOn, startChild, type ChildPortal } from './child-portal.ts';
import { clientOf, everyItem, type Somebody } from './client.ts';
import type { ListedCase } from './contract.ts';
import { mailOf, register, registerParties, resellerForm } from './records.ts';
import { at } from './stories/telling.ts';

type PackageCase = ListedCase & { readonly packageId: string | null };
type Package = { readonly packageId: string; readonly cases: readonly PackageCase[]; readonly refused: readonly unknown[] };

const clock = at('2027-01-12T10:00+09:00');
let dataDir: string;
let portal: ChildPortal;
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'kigen-kill-package-'));
});
afterEach(async () => {
  portal.kill();
  await portal.ended;
  await rm(dataDir, { recursive: true, force: true });
});

const contact = { name: 'Ito Ken', email: 'ito@example.com' };
const packages = [
  ['CICR', 'P-RES', 20, { changes: [{ what: 'CONTACT', role: 'PRIMARY', contact }] }],
  // Up to six of one agreement are a case each (COCP-ROUTE-SINGLE).
  ['COCP', 'P-RES2', 6, resellerForm({ requestedEffectiveOn: '2027-06-01' })],
] as const;

const casesOf = (somebody: Somebody, prefix: string): Promise<readonly PackageCase[]> =>
  everyItem<PackageCase>(somebody, '/api/cases?limit=100').then((all) => all.filter(({ enrollmentId }) => enrollmentId.startsWith(prefix)));

const idsOf = (cases: readonly ListedCase[]): readonly string[] =>
  cases.map(({ enrollmentId }) => enrollmentId).toSorted((a, b) => a.localeCompare(b));

describe.each(packages)('the portal is killed while it opens the cases of a package (%s)', (kind, partyId, count, form) => {
  it(
    `${size.killRounds} times over: what was opened is kept, reading the package opens the rest, each case is there once and told once`,
    { timeout: 120_000 * size.killRounds },
    async () => {
      const seed = anySeed();
      console.log(`kill -9 under a package (${kind}): seed ${seed}`);
      const draw = seeded(seed);
      const port = await freePort();
      portal = await startChild({ dataDir, port, clock });
      const client = clientOf(portal.url);
      await registerParties(client);
      const operations = await client.as('OPS-INTERNATIONAL');
      const asker = await client.as(partyId);

      for (let round = 1; round <= size.killRounds; round += 1) {
        const prefix = `R${round}-`;
        const enrollmentIds = Array.from({ length: count }, (_, index) => `${prefix}${String(index + 1).padStart(2, '0')}`);
        await Promise.all(enrollmentIds.map((enrollmentId) => register(client, enrollmentId)));
        const asked = { kind, enrollmentIds, form };
        const key = { 'idempotency-key': `package-${kind}-${round}` };
        const sending = asker.send('POST', '/api/packages', asked, key).then(
          ({ status }) => status,
          () => null,
        );
        const enough = 1 + Math.floor((draw() * count) / 2);
        await expect
          .poll(async () => (await casesOf(operations, prefix)).length, { timeout: 20_000, interval: 10 })
          .toBeGreaterThanOrEqual(enough);
        portal.kill();
        await portal.ended;
        const status = await sending;
        portal = await startChild({ dataDir, port });

        const kept = await casesOf(operations, prefix);
        console.log(`kill -9 under a package (${kind}): ${kept.length} of ${count} were opened, answered ${status ?? 'nothing'}`);
        expect(kept.length).toBeGreaterThanOrEqual(enough);
        const [packageId, ...others] = new Set(kept.map((each) => each.packageId));
        expect(others).toEqual([]);
        const finished = await asker.get<Package>(`/api/packages/${packageId}`);
        expect(finished.refused).toEqual([]);
        expect(idsOf(finished.cases)).toEqual(enrollmentIds);
        expect(finished.cases.map(({ caseId }) => caseId)).toEqual(expect.arrayContaining(kept.map(({ caseId }) => caseId)));

        // Read again, and sent again under its key, it is the same package, and nothing is opened twice.
        expect(await asker.get<Package>(`/api/packages/${packageId}`)).toEqual(finished);
        expect(await asker.post<Package>('/api/packages', asked, 201, key)).toEqual(finished);
        expect(idsOf(await casesOf(operations, prefix))).toEqual(enrollmentIds);
        for (const { caseId } of finished.cases) {
          expect((await asker.read(caseId)).history.map(({ act }) => act)).toEqual(['open']);
          expect(await operations.get(`/api/cases/${caseId}/history/verify`)).toEqual({ intact: true, entries: 1 });
        }
      }

      // Each case told the institution of itself, once, whichever run of the portal opened it.
      const opened = await everyItem<ListedCase>(operations, '/api/cases?limit=100');
      const told = async (): Promise<readonly string[]> =>
        (await client.mails(mailOf('P-UNI'))).map(({ caseId }) => caseId ?? 'of no case').toSorted();
      await expect.poll(told, { timeout: 20_000 }).toEqual(opened.map(({ caseId }) => caseId).toSorted());
      expect(await portal.stop()).toEqual({ code: 0, signal: null });
      expect(await enginesOn(dataDir)).toEqual([]);
    },
  );
});
