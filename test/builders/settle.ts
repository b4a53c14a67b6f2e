import type { Instant } from '../../shared/calendar/index.ts';
import { afterChanges, type Changes, type Unit } from '../../shared/cases/changes.ts';
import { nextDue, passDue, type SettleWorld } from '../../shared/cases/settle.ts';

/** What is due at `now` passes, without a store, as the portal does it with one: step by step, until nothing is due. */
export const settle = (unit: Unit, now: Instant, world: SettleWorld): { readonly unit: Unit; readonly steps: readonly Changes[] } => {
  const steps: Changes[] = [];
  let current = unit;
  for (let due = nextDue(current, now); due !== null; due = nextDue(current, now)) {
    const changes = passDue(due, current, world);
    current = afterChanges(current, changes);
    steps.push(changes);
  }
  return { unit: current, steps };
};
