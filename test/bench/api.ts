import { setTimeout as delay } from 'node:timers/promises';
import { startEngine } from '../../infra/local/engine.ts';
import { bareClient, createBareTable, recipeFrom, type Recipe } from './bare.ts';
import { actOn, acts, begins, openMany, registerMany, type ActOnCase, type Opened } from './cases.ts';
import { atMost, milliseconds, perSecond, quantile, times, withoutGoal, type Figure } from './figures.ts';
import { startRecorder } from './recorder.ts';
import { shared, startBenchPortal, temporaryFolder, type BenchPortal } from './stage.ts';

const reads = 1_000;
const actedOn = 240;
const clients = 16;
const throughputCases = 600;
/** Long enough for the portal to carry out what follows from an act, so that it does not run while the bare calls are measured. */
const pause = 8;

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const from = performance.now();
  await work();
  return performance.now() - from;
};

type Measured = { readonly portal: readonly number[]; readonly bare: readonly number[] };

const ratios = (name: string, { portal, bare }: Measured, goal: number): readonly Figure[] =>
  ([0.5, 0.99] as const).flatMap((share) => {
    const words = share === 0.5 ? 'p50' : 'p99';
    const [ours, theirs] = [quantile(portal, share), quantile(bare, share)];
    return [
      atMost(`${name} ${words}, as a ratio to the bare calls`, ours / theirs, goal, times),
      withoutGoal(`  portal / bare calls`, `${milliseconds(ours)} / ${milliseconds(theirs)}`),
    ];
  });

/** The recipes of a read and of each act, from a portal that is recorded while it does each once. */
const record = async (engine: string, bare: ReturnType<typeof bareClient>) => {
  const recorder = await startRecorder(engine);
  const portal = await startBenchPortal({ dataDir: 'memory', clock: begins, endpoint: recorder.endpoint });
  const [enrollmentId = ''] = await registerMany(portal, 'RECORDED', 1);
  const [recorded] = await openMany(portal, [enrollmentId], '2027-06-01');
  if (recorded === undefined) throw new Error('a case was opened');
  /** What followed from the work before has gone by: mails and, longest, documents. */
  const nothingFollows = async (): Promise<void> => {
    const writes = () => recorder.calls().filter(({ operation }) => operation === 'TransactWriteItems').length;
    for (let before = -1; before !== writes();) {
      before = writes();
      await delay(1_500);
    }
  };
  const recipe = async (work: () => Promise<unknown>): Promise<Recipe> => {
    await nothingFollows();
    recorder.forget();
    await work();
    const calls = recorder.calls();
    // What comes after the write is carried out beside the answer, not before it.
    const last = calls.findLastIndex(({ operation }) => operation === 'TransactWriteItems');
    return recipeFrom(bare, last < 0 ? calls : calls.slice(0, last + 1), recorded);
  };
  const token = await portal.tokenOf('P-UNI');
  const recipes = {
    read: await recipe(() => portal.http.expect('GET', `/api/cases/${recorded.caseId}`, { token })),
    acts: [] as { readonly act: ActOnCase; readonly recipe: Recipe }[],
  };
  for (const act of Object.values(acts)) recipes.acts.push({ act, recipe: await recipe(() => actOn(portal, recorded.caseId, act)) });
  await portal.stop();
  recorder.stop();
  return recipes;
};

const measureReads = async (portal: BenchPortal, cases: readonly Opened[], recipe: Recipe): Promise<Measured> => {
  const measured = { portal: [] as number[], bare: [] as number[] };
  const token = await portal.tokenOf('P-UNI');
  const warm = 200;
  for (let index = -warm; index < reads; index += 1) {
    const of = cases[(index + warm) % cases.length];
    if (of === undefined) throw new Error('there are cases');
    const ours = await timed(() => portal.http.expect('GET', `/api/cases/${of.caseId}`, { token }));
    const theirs = await timed(recipe.ready(of));
    if (index < 0) continue;
    measured.portal.push(ours);
    measured.bare.push(theirs);
  }
  return measured;
};

const measureActs = async (
  portal: BenchPortal,
  cases: readonly Opened[],
  recipes: readonly { readonly act: ActOnCase; readonly recipe: Recipe }[],
): Promise<Measured> => {
  const measured = { portal: [] as number[], bare: [] as number[] };
  const warm = 40;
  for (const [index, of] of cases.entries()) {
    for (const { act, recipe } of recipes) {
      const ours = await timed(() => actOn(portal, of.caseId, act));
      const bare = recipe.ready(of);
      await delay(pause);
      const theirs = await timed(bare);
      if (index < warm) continue;
      measured.portal.push(ours);
      measured.bare.push(theirs);
    }
  }
  return measured;
};

const rateOf = async (cases: readonly Opened[], actsEach: number, work: (of: Opened) => Promise<void>): Promise<number> => {
  const took = await timed(() => shared(cases, clients, work));
  return (cases.length * actsEach) / (took / 1_000);
};

/** Reads and acts over HTTP beside the DynamoDB calls they come down to, on one engine, in turns. */
export const measureApi = async (): Promise<readonly Figure[]> => {
  await using folder = await temporaryFolder();
  const engine = await startEngine({ dataDir: folder.path });
  const bare = bareClient(engine.endpoint);
  await createBareTable(bare);
  const recipes = await record(engine.endpoint, bare);

  const portal = await startBenchPortal({ dataDir: 'memory', clock: begins, endpoint: engine.endpoint });
  const opened = await openMany(portal, await registerMany(portal, 'ACT', actedOn), '2027-06-01');
  const read = await measureReads(portal, opened.slice(0, 100), recipes.read);
  const acted = await measureActs(portal, opened, recipes.acts);

  const many = await openMany(portal, await registerMany(portal, 'MANY', throughputCases), '2027-06-01');
  const rate = await rateOf(many, recipes.acts.length, async ({ caseId }) => {
    for (const { act } of recipes.acts) await actOn(portal, caseId, act);
  });
  const bareRate = await rateOf(many, recipes.acts.length, async (of) => {
    for (const { recipe } of recipes.acts) await recipe.ready(of)();
  });
  await portal.stop();
  bare.destroy();
  await engine.stop();
  return [
    ...ratios('API read', read, 1.6),
    withoutGoal('  bare calls of a read', recipes.read.words),
    ...ratios('API act', acted, 1.6),
    ...recipes.acts.map(({ act, recipe }) => withoutGoal(`  bare calls of ${String(act.body['act'])} by ${act.by}`, recipe.words)),
    withoutGoal(`acts per second, ${clients} clients`, perSecond(rate)),
    withoutGoal(`  the bare calls alone, ${clients} clients`, perSecond(bareRate)),
  ];
};
