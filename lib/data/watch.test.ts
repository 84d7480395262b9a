import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { eventually } from '@/lib/testing/eventually';
import { waitingAction as action } from '@/lib/testing/queued-actions';
import { OpsDb } from './ops-db';
import { watch } from './watch';

let ops: OpsDb;
let life: AbortController;
let named = 0;

beforeEach(() => {
  named += 1;
  ops = new OpsDb(`watched-${named}`);
  life = new AbortController();
});
afterEach(() => life.abort());

const count = () => ops.actions.count();

it('tells what is there, and again when what was read changes', async () => {
  const told: number[] = [];
  watch(count, (value) => told.push(value), life.signal);
  await eventually(() => expect(told).toEqual([0]));
  await ops.actions.put(action(1));
  await eventually(() => expect(told).toEqual([0, 1]));
});

it('sees what is read after something else was read', async () => {
  const told: string[] = [];
  const query = async () => {
    const first = await ops.actions.orderBy('order').first();
    return first ? `${await ops.facilities.count()} ${first.id}` : 'none';
  };
  await ops.actions.put(action(1));
  watch(query, (value) => told.push(value), life.signal);
  await eventually(() => expect(told).toEqual(['0 a1']));
  await ops.facilities.put({ facility: 'ca:1' } as never);
  await eventually(() => expect(told.at(-1)).toBe('1 a1'));
});

it('goes on telling while rows change faster than they are read, in few runs, and ends with the last', async () => {
  const told: number[] = [];
  let runs = 0;
  const slow = async () => {
    runs += 1;
    let seen = 0;
    for (let look = 0; look < 20; look += 1) seen = await ops.actions.count();
    return seen;
  };
  watch(slow, (value) => told.push(value), life.signal);
  const until = performance.now() + 1_000;
  let written = 0;
  while (performance.now() < until) {
    written += 1;
    await ops.actions.put(action(written));
  }
  await eventually(() => expect(told.at(-1)).toBe(written));
  expect(told.length).toBeGreaterThan(2);
  expect(runs).toBeLessThan(12);
  expect(told).toEqual([...told].sort((a, b) => a - b));
});

it('runs again after a query that failed', async () => {
  const told: number[] = [];
  const query = async () => {
    const seen = await count();
    if (seen === 1) throw new Error('not now');
    return seen;
  };
  watch(query, (value) => told.push(value), life.signal);
  await eventually(() => expect(told).toEqual([0]));
  await ops.actions.put(action(1));
  await ops.actions.put(action(2));
  await eventually(() => expect(told.at(-1)).toBe(2));
});

it('tells nothing once nobody wants it', async () => {
  const told: number[] = [];
  const toldOthers: number[] = [];
  watch(count, (value) => told.push(value), life.signal);
  await eventually(() => expect(told).toEqual([0]));
  life.abort();
  const other = new AbortController();
  watch(count, (value) => toldOthers.push(value), other.signal);
  await ops.actions.bulkPut([action(1), action(2)]);
  await eventually(() => expect(toldOthers.at(-1)).toBe(2));
  other.abort();
  expect(told).toEqual([0]);
});
