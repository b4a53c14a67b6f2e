import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openClock } from '../../../infra/local/clock.ts';
import { asInstant, epochMilliseconds, type Instant } from '../../../shared/calendar/index.ts';

let folder: string;
let file: string;
let realNow: Instant;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kigen-clock-'));
  file = join(folder, 'clock.json');
  realNow = asInstant('2026-11-22T00:00:00Z');
});
afterEach(() => rmSync(folder, { recursive: true }));

const open = (setting: string | null = null, keptIn: string | null = file) =>
  openClock({ file: keptIn, setting: setting === null ? null : asInstant(setting), real: () => epochMilliseconds(realNow) });

const at = (text: string): Instant => asInstant(text);

describe('with CLOCK', () => {
  it('starts there and stands still while real time passes', () => {
    const clock = open('2027-01-10T00:00:00Z');
    realNow = at('2026-12-01T00:00:00Z');
    expect(clock.now()).toBe('2027-01-10T00:00:00.000Z');
  });

  it('stands where it was moved to', () => {
    const clock = open('2027-01-10T00:00:00Z');
    clock.depart();
    clock.reach(at('2027-01-12T00:00:00Z'));
    expect(clock.now()).toBe('2027-01-12T00:00:00.000Z');
    clock.arrive(at('2027-01-20T00:00:00Z'));
    expect(clock.now()).toBe('2027-01-20T00:00:00.000Z');
  });

  it.each([
    ['2027-01-19T23:59:59.999Z', '2027-01-20T00:00:00.000Z'],
    ['2027-01-20T00:00:00.001Z', '2027-01-20T00:00:00.001Z'],
  ])('holds the later of the kept clock and CLOCK on restart: %s', (setting, holds) => {
    const before = open('2027-01-10T00:00:00Z');
    before.depart();
    before.arrive(at('2027-01-20T00:00:00Z'));
    expect(open(setting).now()).toBe(holds);
  });

  it('holds real time if that was kept and is later', () => {
    open();
    const clock = open('2020-01-01T00:00:00Z');
    realNow = at('2026-11-23T00:00:00Z');
    expect(clock.now()).toBe('2026-11-22T00:00:00.000Z');
  });

  it('keeps standing when it is not set any more', () => {
    open('2027-01-10T00:00:00Z');
    realNow = at('2028-01-01T00:00:00Z');
    expect(open().now()).toBe('2027-01-10T00:00:00.000Z');
  });
});

describe('without CLOCK', () => {
  it('is real time', () => {
    const clock = open();
    expect(clock.now()).toBe('2026-11-22T00:00:00.000Z');
    realNow = at('2026-11-22T00:00:01Z');
    expect(clock.now()).toBe('2026-11-22T00:00:01.000Z');
  });

  it('ticks on from where it was moved to, also after a restart', () => {
    const clock = open();
    clock.depart();
    clock.arrive(at('2026-12-02T00:00:00Z'));
    realNow = at('2026-11-22T00:00:05Z');
    expect(clock.now()).toBe('2026-12-02T00:00:05.000Z');
    expect(open().now()).toBe('2026-12-02T00:00:05.000Z');
  });

  it('stands at the instant it has reached while it walks', () => {
    const clock = open();
    clock.depart();
    realNow = at('2026-11-22T00:00:05Z');
    expect(clock.now()).toBe('2026-11-22T00:00:00.000Z');
  });

  it('never goes back when the machine is set back', () => {
    const clock = open();
    expect(clock.now()).toBe('2026-11-22T00:00:00.000Z');
    realNow = at('2026-11-21T00:00:00Z');
    expect(clock.now()).toBe('2026-11-22T00:00:00.000Z');
  });
});

describe('killed on a walk', () => {
  it.each(['2027-01-01T00:00:00Z', null])('reads no instant earlier than one it had reached (CLOCK %s)', (setting) => {
    const clock = open(setting);
    clock.depart();
    clock.reach(at('2027-02-01T00:00:00Z'));
    expect(open(setting).now()).toBe('2027-02-01T00:00:00.000Z');
  });
});

describe('where nothing is kept', () => {
  it('starts anew', () => {
    const before = open('2027-01-10T00:00:00Z', null);
    before.depart();
    before.arrive(at('2027-01-20T00:00:00Z'));
    expect(open('2027-01-11T00:00:00Z', null).now()).toBe('2027-01-11T00:00:00.000Z');
  });
});
