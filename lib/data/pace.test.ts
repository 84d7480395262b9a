import 'fake-indexeddb/auto';
import { afterEach, expect, it } from 'vitest';
import { defaultPace } from '../domain/pace';
import { OpsDb } from './ops-db';
import { readPace, writePace } from './pace';

const ops = new OpsDb('pace-test');
afterEach(() => ops.settings.clear());

it('is the default until a share is chosen', async () => {
  expect(await readPace(ops)).toEqual(defaultPace);
  await writePace(ops, { percent: 60, computers: 3, fullSpeed: true });
  expect(await readPace(ops)).toEqual({ percent: 60, computers: 3, fullSpeed: true });
});

it('is the default where what is kept makes no sense', async () => {
  await ops.settings.put({ key: 'pace', value: { percent: 4000 } });
  expect(await readPace(ops)).toEqual(defaultPace);
});
