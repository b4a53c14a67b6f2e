import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { dueShards } from '../stacks/functions.ts';
import { CaseClock, grantClock } from './case-clock.ts';
import { FailedQueue } from './failed-queue.ts';
import type { Mail } from './mail.ts';
import { OutboxFeed } from './outbox-feed.ts';
import { PortalFunction, type Shared } from './portal-function.ts';
import { SweepSchedule } from './sweep-schedule.ts';

/** What happens while nobody looks: the clock of each open case, what decisions leave to be carried out, and the sweep behind both. */
export class Calendar extends Construct {
  readonly clock: CaseClock;
  readonly tick: IFunction;
  readonly park: IFunction;
  readonly relay: IFunction;
  readonly sweep: IFunction;
  readonly notCarriedOut: FailedQueue;
  readonly notSwept: FailedQueue;

  constructor(scope: Construct, shared: Shared, mail: Mail) {
    super(scope, 'calendar');
    const { settings, data, told } = shared;
    this.tick = new PortalFunction(this, 'tick', shared, told);
    this.park = new PortalFunction(this, 'park', shared, told);
    this.clock = new CaseClock(this, { settings, tick: this.tick, park: this.park });
    grantClock(this.tick, told.CASE_CLOCK_ARN, ['StartExecution']);

    this.relay = new PortalFunction(this, 'relay', shared, told);
    this.notCarriedOut = new FailedQueue(this, 'not-carried-out');
    new OutboxFeed(this, { relay: this.relay, table: data.table, failed: this.notCarriedOut });

    this.sweep = new PortalFunction(this, 'sweep', shared, told);
    this.notSwept = new FailedQueue(this, 'not-swept');
    new SweepSchedule(this, { settings, sweep: this.sweep, shards: dueShards, failed: this.notSwept });

    for (const carrier of [this.relay, this.sweep]) {
      mail.grantSend(carrier);
      grantClock(carrier, told.CASE_CLOCK_ARN, ['StartExecution', 'SendTaskSuccess']);
    }
  }
}
