import { enrollmentFields, resellerForm } from '../acceptance/records.ts';
import type { Case } from '../acceptance/contract.ts';
import { actOn, type ActOnCase } from './cases.ts';
import { shared, type BenchPortal } from './stage.ts';

const cities = [
  ['Sapporo', '札幌'],
  ['Sendai', '仙台'],
  ['Niigata', '新潟'],
  ['Kanazawa', '金沢'],
  ['Nagoya', '名古屋'],
  ['Kyoto', '京都'],
  ['Osaka', '大阪'],
  ['Hiroshima', '広島'],
  ['Matsuyama', '松山'],
  ['Fukuoka', '福岡'],
  ['Takasaki', '髙﨑'],
  ['Naha', '那覇'],
] as const;
const kinds = [
  ['University', '大学'],
  ['Institute of Technology', '工業大学'],
  ['Medical College', '医科大学'],
  ['Gakuen High School', '学園高等学校'],
] as const;

const institutionAt = (index: number) => {
  const [city, inJapanese] = cities[index % cities.length] ?? cities[0];
  const [kind, kindInJapanese] = kinds[Math.floor(index / cities.length) % kinds.length] ?? kinds[0];
  const number = Math.floor(index / (cities.length * kinds.length)) + 1;
  return {
    name: `${city} ${kind} ${number}`,
    nameLocal: `${inJapanese}第${number}${kindInJapanese}`,
    role: 'INSTITUTION',
    pcn: (0x10000000 + index).toString(16).toUpperCase(),
    country: 'JP',
    email: `licences-${index}@example.ac.jp`,
    locale: index % 3 === 0 ? 'en' : 'ja',
  };
};

const signedByInstitution = (partyId: string): ActOnCase => ({
  by: partyId,
  body: { act: 'sign', name: '山田 花子', noticeToPreviousOn: '2027-01-12' },
});
const signedByReseller: ActOnCase = { by: 'P-RES2', body: { act: 'sign', name: 'Haruka Mori' } };
const asksForOverride = (requestedEffectiveOn: string): ActOnCase => ({
  by: 'P-RES2',
  body: {
    act: 'request-override',
    requestedEffectiveOn,
    justification: '学内の決裁が年度末の会議まで延び、署名が間に合いませんでした。次年度の契約に間に合わせたく、お願いいたします。',
  },
});

/** What has become of a case by the time anybody looks; `late` ones miss their lead time because nobody signs for ten days. */
const stories = [
  'SIGN_FIRST',
  'SIGN_FIRST',
  'REVIEW',
  'SIGN_SECOND',
  'LATE',
  'ON_PAPER',
  'REVIEW',
  'OVERRIDE',
  'SIGN_FIRST',
  'SCHEDULED',
] as const;
const isLate = (story: (typeof stories)[number]): boolean => story === 'LATE' || story === 'OVERRIDE';

/**
 * A region as operations have it: so many open changes of reseller, four to an institution, in every phase and with lead times that run
 * out on different days. The portal's clock must stand at 12 January 2027; it stands ten days later afterwards.
 */
export const fillRegion = async (portal: BenchPortal, count: number): Promise<void> => {
  const { http, tokenOf } = portal;
  const operations = await tokenOf('OPS-INTERNATIONAL');
  const institutions = Array.from({ length: Math.ceil(count / 4) }, (_, index) => `P-UNI-${index}`);
  await shared(institutions, 8, async (partyId, index) => {
    await http.expect('PUT', `/api/parties/${partyId}`, { token: operations, body: institutionAt(index) });
  });
  const cases: {
    readonly caseId: string;
    readonly institution: string;
    readonly story: (typeof stories)[number];
    readonly asked: string;
  }[] = [];
  const newReseller = await tokenOf('P-RES2');
  await shared(
    Array.from({ length: count }, (_, index) => index),
    8,
    async (_, index) => {
      const story = stories[index % stories.length] ?? 'SIGN_FIRST';
      const institution = institutions[Math.floor(index / 4)] ?? 'P-UNI';
      const enrollmentId = `E-BUSY-${index}`;
      const onPaper = story === 'ON_PAPER';
      await http.expect('PUT', `/api/enrollments/${enrollmentId}`, {
        token: operations,
        body: enrollmentFields({
          number: String(70_000_000 + index * 17),
          masterAgreement: `S${String(2_000_000 + Math.floor(index / 4))}`,
          institutionId: institution,
          channelModel: onPaper ? 'TWO_TIER' : 'ONE_TIER',
        }),
      });
      const asked = isLate(story) ? `2027-02-${12 + (index % 9)}` : `2027-0${3 + (index % 3)}-${String(1 + (index % 27)).padStart(2, '0')}`;
      const { caseId } = await http.expect<Case>('POST', '/api/cases', {
        token: newReseller,
        body: { kind: 'COCP', enrollmentId, form: resellerForm({ requestedEffectiveOn: asked }) },
      });
      cases.push({ caseId, institution, story, asked });
    },
  );
  const signs = async (wanted: (story: (typeof stories)[number]) => boolean): Promise<void> =>
    shared(
      cases.filter(({ story }) => wanted(story)),
      8,
      async ({ caseId, institution, story }) => {
        await actOn(portal, caseId, signedByInstitution(institution));
        if (story === 'SIGN_SECOND') return;
        await actOn(portal, caseId, signedByReseller);
        if (story === 'SCHEDULED') await actOn(portal, caseId, { by: 'OPS-INTERNATIONAL', body: { act: 'countersign' } });
      },
    );
  await signs((story) => story === 'SIGN_SECOND' || story === 'REVIEW' || story === 'SCHEDULED');
  const local = await http.expect<{ readonly now: string }>('GET', '/local/clock', { token: operations });
  if (local.now < '2027-01-22') await http.expect('POST', '/local/clock', { token: operations, body: { to: '2027-01-22T01:00:00.000Z' } });
  await signs(isLate);
  await shared(
    cases.filter(({ story }) => story === 'OVERRIDE'),
    8,
    async ({ caseId, asked }) => {
      await actOn(portal, caseId, asksForOverride(asked));
    },
  );
};

// `node test/bench/busy-region.ts 500 /tmp/region`: such a region to look at; `DATA_DIR=/tmp/region npm start` shows it.
if (process.argv[1] === import.meta.filename) {
  const { startBenchPortal } = await import('./stage.ts');
  const { begins } = await import('./cases.ts');
  const portal = await startBenchPortal({ dataDir: process.argv[3] ?? 'memory', clock: begins });
  const from = performance.now();
  await fillRegion(portal, Number(process.argv[2] ?? 500));
  await portal.stop();
  console.log(`filled in ${((performance.now() - from) / 1_000).toFixed(1)} s`);
}
