import { describe, expect, it } from 'vitest';
import { backupState, noteBackup } from '@/lib/data/backup-tables';
import { readComputer } from '@/lib/data/this-computer';
import { verifyActivity } from '@/lib/data/verify-activity';
import type { ActionRecord } from '@/lib/domain/records';
import { backupOf } from '@/lib/testing/backups';
import { Fuse, facility, newProfile, startWorker, tagOf } from '@/lib/testing/fake-worker';
import { pullOnce } from '@/lib/testing/pull-world';
import { kinds } from '@/lib/testing/push-kinds';
import { openFarm } from '@/lib/testing/push-records';
import { actionOf, drain, forms, openShop, queue } from '@/lib/testing/push-shop';
import { decide } from './push/decide';
import { releaseAction } from './push/release-action';
import { restoreBackup } from './restore-backup';

const dayMs = 86_400_000;

/** Another computer with an empty profile, before the same Metrc. */
async function restored(shop: Awaited<ReturnType<typeof openShop>>, content: string) {
  const worker = startWorker(newProfile(), shop.metrc);
  const result = await restoreBackup(worker, { content, who: 'Anna' });
  if (!result.ok) throw new Error(result.sentence.key);
  return { worker, held: result.held };
}

function release(worker: Parameters<typeof drain>[0], { id }: ActionRecord) {
  return releaseAction(worker.pushParts, { id, who: 'Anna' });
}

describe('a restored profile', () => {
  it('is as it was, on a computer that stays itself, with a chain that goes on', async () => {
    const shop = await openShop();
    await queue(shop.worker, 'package.adjust', forms.setTo(90));
    await drain(shop.worker);
    const { worker } = await restored(shop, await backupOf(shop.worker));
    const keyless = (await shop.worker.ops.actions.toArray()).map(({ sentWith, ...action }) => action);
    expect(await worker.ops.actions.toArray()).toEqual(keyless);
    expect(await worker.ops.facilities.toArray()).toEqual(await shop.worker.ops.facilities.toArray());
    expect((await readComputer(worker.ops)).id).not.toBe((await readComputer(shop.worker.ops)).id);
    expect(await verifyActivity(worker.ops, facility)).toMatchObject({ kind: 'sound', lines: 4 });
    expect((await worker.ops.activity.toArray()).at(-1)).toMatchObject({ what: { key: 'activity_restored' } });
  });

  it('has the file it came from for its last backup', async () => {
    const shop = await openShop();
    await noteBackup(shop.worker.ops, shop.clock.now() - 8 * dayMs);
    const content = await backupOf(shop.worker);
    const { worker } = await restored(shop, content);
    expect((await backupState(worker.ops)).madeAt).toBe(JSON.parse(content).madeAt);
  });

  it('is only made of an empty one', async () => {
    const shop = await openShop();
    await queue(shop.worker, 'package.note', { note: 'x' });
    const content = await backupOf(shop.worker);
    const again = await restoreBackup(shop.worker, { content, who: '' });
    expect(again).toMatchObject({ ok: false, sentence: { key: 'backup_not_empty' } });
    expect(await shop.worker.ops.activity.count()).toBe(1);
  });

  it('is not touched by a file that is no backup', async () => {
    const shop = await openShop();
    await queue(shop.worker, 'package.note', { note: 'x' });
    const content = await backupOf(shop.worker);
    const worker = startWorker(newProfile(), shop.metrc);
    for (const bad of [content.slice(0, -9), '{}', content.replace('"x"', '"y"')]) {
      expect((await restoreBackup(worker, { content: bad, who: '' })).ok).toBe(false);
      for (const table of worker.ops.tables) expect(await table.count(), table.name).toBe(0);
    }
  });
});

/** Forms of actions whose effect can be told from nothing: one of each way to see it. */
const queued: [string, Record<string, string>][] = [
  ['package.adjust', forms.setTo(90)],
  ['package.change-by', forms.changeBy(-10)],
  ['package.move', forms.moveTo('Shelf')],
  ['package.note', { note: 'x' }],
];

describe('what was unfinished in a backup', () => {
  it('waits for a person, and is not sent by itself, with any keys', async () => {
    const shop = await openShop();
    for (const [i, [type, fields]] of queued.entries()) await queue(shop.worker, type, fields, { tag: tagOf(i + 1) });
    const { worker, held } = await restored(shop, await backupOf(shop.worker));
    expect(held).toBe(4);
    await pullOnce(shop.clock, worker);
    await drain(worker, dayMs);
    expect(shop.metrc.writes()).toEqual([]);
    for (const action of await worker.ops.actions.toArray())
      expect(action, action.type).toMatchObject({ state: 'queued', hold: 'restored', fromBackup: 'read' });
  });

  it('is not released before it was read back, and goes out once when it is', async () => {
    const shop = await openShop();
    const id = await queue(shop.worker, 'package.change-by', forms.changeBy(-10));
    const { worker } = await restored(shop, await backupOf(shop.worker));
    const action = await actionOf(worker, id);
    expect(await release(worker, action)).toBe(false);
    await drain(worker);
    expect(await release(worker, action)).toBe(true);
    expect(await release(worker, action)).toBe(false);
    await drain(worker);
    expect((await actionOf(worker, id)).state).toBe('confirmed');
    expect(shop.world.effects).toHaveLength(1);
    expect((await worker.ops.activity.toArray()).map(({ what }) => what.key)).toContain('decided_release');
  });

  it.each(queued)('is confirmed by what Metrc shows, where %s was pushed after the backup', async (type, fields) => {
    const shop = await openShop();
    const id = await queue(shop.worker, type, fields);
    const content = await backupOf(shop.worker);
    await drain(shop.worker);
    expect((await actionOf(shop.worker, id)).state).toBe('confirmed');
    await shop.clock.pass(dayMs);
    const { worker } = await restored(shop, content);
    await drain(worker);
    expect((await actionOf(worker, id)).state).toBe('confirmed');
    expect(shop.world.effects).toHaveLength(1);
  });
});

it('what was on the wire when the backup was made is read back too, and sent by nobody', async () => {
  const shop = await openShop();
  const id = await queue(shop.worker, 'package.change-by', forms.changeBy(-10));
  let content = '';
  shop.metrc.onWrite = () => {
    shop.metrc.onWrite = () => {};
    void backupOf(shop.worker).then((text) => {
      content = text;
    });
  };
  await drain(shop.worker);
  expect(content).toContain('"state":"sending"');
  const { worker } = await restored(shop, content);
  expect(await actionOf(worker, id)).toMatchObject({ state: 'queued', hold: 'restored' });
  await drain(worker);
  expect((await actionOf(worker, id)).state).toBe('confirmed');
  expect(shop.metrc.writes()).toHaveLength(1);
});

it('what asked for a person is not sent again where the other computer was told to since', async () => {
  const shop = await openShop();
  const conflict = await queue(shop.worker, 'package.change-by', forms.changeBy(-10));
  const now = shop.clock.now();
  const asking = { ...(await actionOf(shop.worker, conflict)), state: 'conflict' as const, endedAt: null };
  const before = asking.baseline;
  await shop.worker.ops.actions.put({ ...asking, before, baselineAt: now });
  const content = await backupOf(shop.worker);
  await decide(shop.worker.pushParts, { id: conflict, kind: 'retry', note: '', who: 'Anna' });
  await drain(shop.worker);
  expect(shop.world.effects).toHaveLength(1);
  const { worker } = await restored(shop, content);
  await decide(worker.pushParts, { id: conflict, kind: 'retry', note: '', who: 'Anna' });
  await drain(worker);
  expect((await actionOf(worker, conflict)).state).toBe('conflict');
  expect(shop.world.effects).toHaveLength(1);
});

it('a worker that dies at any step of reading back sends nothing, and the next one goes on', async () => {
  for (let steps = 0, isBlown = true; isBlown; steps += 1) {
    const shop = await openShop();
    const id = await queue(shop.worker, 'package.change-by', forms.changeBy(-10));
    const content = await backupOf(shop.worker);
    await drain(shop.worker);
    const profile = newProfile();
    const first = startWorker(profile, shop.metrc);
    await restoreBackup(first, { content, who: '' });
    first.ops.close();
    first.cache.close();
    const fuse = new Fuse(steps);
    const dying = startWorker(profile, shop.metrc, { fuse });
    await shop.clock.run(dying.push.pump().catch(() => {}));
    dying.ops.close();
    dying.cache.close();
    await shop.clock.pass(30_000);
    const next = startWorker(profile, shop.metrc);
    await drain(next);
    expect((await actionOf(next, id)).state, `after ${steps} steps`).toBe('confirmed');
    expect(shop.metrc.writes(), `after ${steps} steps`).toHaveLength(1);
    isBlown = fuse.isBlown;
    expect(steps).toBeLessThan(100);
  }
}, 30_000);

describe('records of other kinds', () => {
  it.each(kinds)('are not written twice: evidence %s', async (_, type, of, fields, shown) => {
    const farm = await openFarm();
    await queue(farm.worker, type, fields, { tag: of(farm) });
    const content = await backupOf(farm.worker);
    await drain(farm.worker);
    expect(shown(farm)).toBe(1);
    await farm.clock.pass(dayMs);
    const worker = startWorker(newProfile(), farm.metrc);
    expect(await restoreBackup(worker, { content, who: 'Anna' })).toEqual({ ok: true, held: 1 });
    await drain(worker);
    for (const action of await worker.ops.actions.toArray()) await release(worker, action);
    await drain(worker);
    expect(shown(farm)).toBe(1);
    expect(farm.metrc.writes()).toHaveLength(1);
  });
});

describe('yesterday’s backup after today’s pushes', () => {
  it.each([
    ['once they were carried out', null],
    ['when their answers were lost', 'lose-answer' as const],
  ])('doubles nothing, %s, whatever a person presses', async (_, fate) => {
    const shop = await openShop();
    for (const [i, [type, fields]] of queued.entries()) await queue(shop.worker, type, fields, { tag: tagOf(i + 1) });
    // Two of one record: the second hides the first.
    for (const by of [-3, -4]) await queue(shop.worker, 'package.change-by', forms.changeBy(by), { tag: tagOf(5) });
    const content = await backupOf(shop.worker);
    await shop.clock.pass(dayMs);
    if (fate) shop.metrc.fates.push(fate, fate, fate);
    await drain(shop.worker);
    // Somebody sells meanwhile, and hides an effect.
    shop.world.change(tagOf(1), { quantity: 85 });
    shop.world.change(tagOf(2), { quantity: 100 });
    const effects = shop.world.effects.length;
    expect(effects).toBe(6);
    const { worker } = await restored(shop, content);
    await drain(worker);
    for (const action of await worker.ops.actions.toArray()) await release(worker, action);
    await drain(worker);
    expect(shop.world.effects).toHaveLength(effects);
    for (const { id, state } of await worker.ops.actions.toArray())
      expect(['confirmed', 'conflict', 'needs-decision', 'rejected'], id).toContain(state);
    const asking = (await worker.ops.actions.toArray()).filter(({ state }) => state !== 'confirmed');
    for (const { id } of asking) await decide(worker.pushParts, { id, kind: 'dismiss', note: '', who: 'Anna' });
    expect(shop.world.effects).toHaveLength(effects);
  });
});
