import { describe, expect, it } from 'vitest';
import { anySeed } from '../proxy/seeded.ts';
import { size } from '../size.ts';
import { everyItem, type Client } from './client.ts';
import type { Enrollment, ListedCase, Mail } from './contract.ts';
import { openPortal } from './portal.ts';
import { current, distributorForm, register, registerParties, resellerForm } from './records.ts';
import { at } from './stories/telling.ts';

const begins = at('2027-01-12T10:00+09:00');
const group = ['G-1', 'G-2', 'G-3', 'G-4', 'G-5', 'G-6', 'G-7'];
const justification = 'The signing officer was away until the end of January.';
const notice = { noticeToPreviousOn: '2027-01-11' };

/** A case in every phase, in both regions, some of whose enrollments end on the way. */
const fill = async (client: Client): Promise<void> => {
  await registerParties(client);
  const american = { region: 'AMERICAS' } as const;
  const ending = { startsOn: '2024-04-01', years: 3, firstOrderOn: '2024-04-10' } as const;
  const olsOrders = [{ product: 'Online A', quantity: 10, renewsOn: '2027-09-01' }];
  await register(client, 'E-UNSIGNED');
  await register(client, 'E-INK', { channelModel: 'TWO_TIER' });
  await register(client, 'E-HALF', american);
  await register(client, 'E-PAPER', { ...american, channelModel: 'ONE_TIER', billDates: ['2027-05-01'] });
  await register(client, 'E-REVIEW', { channelModel: 'TWO_TIER', program: 'SCHOOL' });
  await register(client, 'E-LATE');
  await register(client, 'E-OVERRIDE');
  await register(client, 'E-SCHEDULED', { olsOrders });
  await register(client, 'E-AMS', american);
  await register(client, 'E-VOID', ending);
  await register(client, 'E-FREE', ending);
  for (const [index, id] of group.entries()) await register(client, id, index < 5 ? {} : { program: 'SCHOOL', startsOn: '2025-05-01' });

  const university = await client.as('P-UNI');
  const college = await client.as('P-COL');
  const previous = await client.as('P-RES');
  const coming = await client.as('P-RES2');
  const distributor = await client.as('P-DIS2');
  const operations = await client.as('OPS-INTERNATIONAL');
  const name = 'Jo Doe';

  await coming.open('E-UNSIGNED', resellerForm());
  await university.open('E-INK', resellerForm());
  const half = await coming.open('E-HALF', resellerForm());
  await college.act(half.caseId, 'sign', { name, ...notice });
  // Asked for at once: on paper, an M15 (Americas), signed on screen by the college alone.
  const paper = await coming.open('E-PAPER', resellerForm({ requestedEffectiveOn: '2027-01-20' }));
  await college.act(paper.caseId, 'sign', { name, ...notice });
  const review = await distributor.open('E-REVIEW', distributorForm());
  await previous.act(review.caseId, 'sign', { name });
  await distributor.act(review.caseId, 'sign', { name });
  for (const id of ['E-LATE', 'E-OVERRIDE']) {
    const { caseId } = await coming.open(id, resellerForm({ requestedEffectiveOn: '2027-02-10' }));
    await operations.act(caseId, 'record-receipt', {
      receivedOn: '2027-01-12',
      signedOn: { INSTITUTION: '2027-01-11', NEW_RESELLER: '2027-01-12' },
      noticeToPreviousOn: '2027-01-11',
    });
    if (id === 'E-OVERRIDE') await coming.act(caseId, 'request-override', { justification, requestedEffectiveOn: '2027-02-20' });
  }
  for (const id of ['E-SCHEDULED', 'E-VOID']) {
    const { caseId } = await coming.open(id, resellerForm({ requestedEffectiveOn: '2027-04-01' }));
    await university.act(caseId, 'sign', { name, ...notice });
    await coming.act(caseId, 'sign', { name });
    await operations.act(caseId, 'countersign');
  }
  const american30 = await coming.open('E-AMS', resellerForm());
  await college.act(american30.caseId, 'sign', { name, ...notice });
  await coming.act(american30.caseId, 'sign', { name });
  await (await client.as('OPS-AMERICAS')).act(american30.caseId, 'countersign');
  const many = await university.open('G-1', resellerForm({ enrollmentIds: group.slice(1), current: [current('RESELLER', 'P-RES')] }));
  await operations.act(many.caseId, 'record-receipt', {
    receivedOn: '2027-01-12',
    signedOn: { INSTITUTION: '2027-01-11', NEW_RESELLER: '2027-01-12' },
    noticeToPreviousOn: '2027-01-11',
  });
  await operations.act(many.caseId, 'countersign');
};

/** Everything anybody could ever see of a portal. */
const everything = async (client: Client) => {
  const regions = [await client.as('OPS-AMERICAS'), await client.as('OPS-INTERNATIONAL')];
  const cases: unknown[] = [];
  const enrollments: unknown[] = [];
  for (const operations of regions) {
    for (const { caseId } of await everyItem<ListedCase>(operations, '/api/cases?limit=100')) cases.push(await operations.read(caseId));
    for (const { enrollmentId } of await everyItem<Enrollment>(operations, '/api/enrollments?limit=100')) {
      enrollments.push(await operations.get(`/api/enrollments/${enrollmentId}`));
    }
  }
  // The one thing that may differ: where each of the two is reached.
  const mails = JSON.stringify(await client.mails()).replaceAll(client.url, 'http://portal');
  return { now: await client.now(), cases, enrollments, mails: JSON.parse(mails) as readonly Mail[] };
};

describe('two portals that begin alike, and whose ids come from one seed', () => {
  it(`one moved by ${size.clockWalkDays} days at once, the other day by day, come to the same cases, histories and mails`, async () => {
    const seed = anySeed();
    console.log(`clock in one step and in many: seed ${seed}`);
    await using inOneStep = await openPortal({ clock: begins, seed });
    await using dayByDay = await openPortal({ clock: begins, seed });
    for (const { client } of [inOneStep, dayByDay]) await fill(client);
    await inOneStep.client.advance(`P${size.clockWalkDays}D`);
    for (let day = 0; day < size.clockWalkDays; day += 1) await dayByDay.client.advance('P1D');

    const [one, many] = [await everything(inOneStep.client), await everything(dayByDay.client)];
    const outcomesOf = (wanted: string): readonly (string | null)[] =>
      (one.cases as { readonly kind: string; readonly outcome: string | null; readonly phase: string | null }[])
        .filter(({ kind }) => kind === wanted)
        .map(({ outcome, phase }) => outcome ?? phase);
    expect(outcomesOf('COCP')).toHaveLength(11);
    expect(new Set(outcomesOf('COCP'))).toEqual(new Set(['EFFECTIVE', 'LAPSED', 'VOID', 'REVIEW']));
    // Opened by the calendar, where nobody chooses.
    expect(new Set(outcomesOf('EXPIRY'))).toEqual(new Set(['REMOVAL', 'CHOICE']));
    expect(one.mails.length).toBeGreaterThan(50);
    expect(many).toEqual(one);
    // Day by day through more than a year, with every expiry case on the way.
  }, 120_000);
});
