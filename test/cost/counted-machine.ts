import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { createCaseClock, type Machines } from '../../functions/case-clock/index.ts';
import { CaseMovedOn, createPark } from '../../functions/park/park.ts';
import { createTick } from '../../functions/tick/tick.ts';
import { root } from '../../infra/constructs/bundling.ts';
import { epochMilliseconds, type Instant } from '../../shared/calendar/index.ts';
import type { Api } from '../functions/api/an-api.ts';
import type { Counter } from './counted.ts';

/** States of infra/case-clock.asl.json a machine enters at its start, in a round that waits, and at its end. */
const states = { start: ['Begin'], look: ['Tick', 'Is it over?'], wait: ['Wait for an act or the date'], end: ['Over'] } as const;

/** Fails when the state machine has another state than those counted here, so that no step of it goes uncounted. */
export const checkStates = async (): Promise<void> => {
  const definition = z
    .object({ States: z.record(z.string(), z.object({ Type: z.string() })) })
    .parse(JSON.parse(await readFile(join(root, 'infra/case-clock.asl.json'), 'utf8')));
  const known = new Set<string>(Object.values(states).flat());
  const unknown = Object.entries(definition.States).filter(([name, { Type }]) => !known.has(name) && Type !== 'Fail');
  if (unknown.length > 0) throw new Error(`states that are not counted: ${unknown.map(([name]) => name).join(', ')}`);
};

type Look = { readonly caseId: string; readonly turn: number; readonly round: number };

/** The state machine, played: each wait is a token and the instant it times out. Its states and the functions it calls are counted. */
export const countMachine = ({ store, cases, now: clock }: Pick<Api, 'store' | 'cases' | 'now'>, { counts }: Counter) => {
  const waiting = new Map<string, Look & { readonly until: number }>();
  const toLook: Look[] = [];
  const machines: Machines = {
    start: (caseId, turn) => {
      counts().executions += 1;
      counts().transitions += states.start.length;
      toLook.push({ caseId, turn, round: 0 });
      return Promise.resolve();
    },
    wake: (token) => {
      const woken = waiting.get(token);
      if (woken === undefined) return Promise.resolve('GONE');
      waiting.delete(token);
      toLook.push(woken);
      return Promise.resolve('WOKEN');
    },
  };
  const caseClock = createCaseClock({ store, machines, clock });
  const tick = createTick({ cases, store, machines, caseClock, clock });
  const park = createPark({ store, clock });
  let tokens = 0;

  const look = async ({ caseId, turn, round }: Look): Promise<void> => {
    counts().invocations.tick += 1;
    counts().transitions += states.look.length;
    const answer = await tick({ clock: { caseId, turn, round }, startedAt: clock() });
    if (answer.over) {
      counts().transitions += states.end.length;
      return;
    }
    counts().invocations.park += 1;
    counts().transitions += states.wait.length;
    tokens += 1;
    // As long as those of Step Functions are.
    const token = String(tokens).padStart(640, 'T');
    try {
      await park({ ...answer, token });
      const until = epochMilliseconds(clock()) + answer.secondsUntilDue * 1_000;
      waiting.set(token, { caseId: answer.caseId, turn: answer.turn, round: answer.round, until });
    } catch (error) {
      if (!(error instanceof CaseMovedOn)) throw error;
      toLook.push(answer);
    }
  };

  return {
    caseClock,
    isAtRest: (): boolean => toLook.length === 0,
    isOver: (): boolean => waiting.size === 0,
    lookAtAll: async (): Promise<void> => {
      for (const each of toLook.splice(0)) await look(each);
    },
    /** Ends the wait that times out first, if any does until then, and says when that is. */
    timesOut: (until: Instant): number | null => {
      const [first] = [...waiting].toSorted(([, a], [, b]) => a.until - b.until);
      if (first === undefined || first[1].until > epochMilliseconds(until)) return null;
      const [token, ended] = first;
      waiting.delete(token);
      toLook.push(ended);
      return ended.until;
    },
  };
};
