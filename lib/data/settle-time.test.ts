import 'fake-indexeddb/auto';
import { afterEach, expect, it } from 'vitest';
import { OpsDb } from './ops-db';
import { readSetting } from './settings';
import { readSettleSeconds, writeSettleSeconds } from './settle-time';

const ops = new OpsDb('settle-time-test');
afterEach(() => ops.settings.clear());

it('is the default until another is chosen, which the push finds in ms', async () => {
  expect(await readSettleSeconds(ops)).toBe(120);
  await writeSettleSeconds(ops, 60);
  expect(await readSettleSeconds(ops)).toBe(60);
  expect(await readSetting(ops, 'push.settleMs')).toBe(60_000);
});
