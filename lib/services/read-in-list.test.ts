import { describe, expect, it } from 'vitest';
import { facility } from '@/lib/testing/fake-worker';
import { openFarm } from '@/lib/testing/push-records';
import { windowsOf, windowsSince } from './read-in-list';

const list = '/transfers/v2/templates/outgoing';
const hourMs = 3_600_000;

describe('a record that Metrc shows in a list only', () => {
  it('is looked for among what changed lately, then where it stood', () => {
    const now = Date.parse('2026-11-23T12:00:00Z');
    const old = Date.parse('2026-01-05T08:00:00Z');
    const [recent, known] = windowsOf('2026-01-05T08:00:00.0000000+00:00', now);
    expect([recent?.start, recent?.end]).toEqual([now - 23 * hourMs, now + hourMs]);
    expect(known && known.start < old && known.end > old).toBe(true);
    expect(windowsOf('2026-11-23T11:00:00Z', now)).toHaveLength(1);
    expect(windowsOf('', now)).toHaveLength(1);
  });

  it('is looked for since it may be there, in windows as wide as Metrc takes', () => {
    expect(windowsSince(0, hourMs)).toEqual([{ start: 0, end: hourMs }]);
    expect(windowsSince(0, 50 * hourMs).map(({ start, end }) => [start / hourMs, end / hourMs])).toEqual([
      [0, 24],
      [24, 48],
      [48, 50],
    ]);
  });

  it('is read there by its Id, whether it changed or not, and lands in the mirror', async () => {
    const { worker, metrc, clock } = await openFarm();
    const at = metrc.world.now() - 90 * 24 * hourMs;
    const id = metrc.records.add(list, { Name: 'Weekly', PackageCount: 2 }, at);
    const key = String(id);
    const feed = { facility, entity: 'transfer-template', key, feed: 'transfer-templates', parent: '', pulledAt: 0 };
    const raw = metrc.records.current(id);
    await worker.cache.records.put({
      ...feed,
      entity: 'transfer-template',
      name: 'Weekly',
      lastModified: String(raw.LastModified),
      raw,
    });
    const read = () => clock.run(worker.readBack.record(facility, { entity: 'transfer-template', key }));
    expect(await read()).toMatchObject({ key, name: 'Weekly', list: 'transfer-templates' });
    metrc.records.change(id, { Name: 'Daily' });
    expect(await read()).toMatchObject({ key, name: 'Daily' });
    expect((await worker.cache.records.get([facility, 'transfer-template', key]))?.name).toBe('Daily');
    metrc.denied.add(list);
    expect(await read()).toBeNull();
  });

  it('is read in the whole list, where that takes no window', async () => {
    const { worker, metrc, clock } = await openFarm();
    const id = metrc.records.add('/items/v2/brands', { Name: 'Premium', Status: 'Active' });
    const about = { facility, entity: 'brand', key: String(id), feed: 'brands', name: 'Premium', parent: '' } as const;
    await worker.cache.records.put({ ...about, lastModified: null, pulledAt: 0, raw: metrc.records.current(id) });
    const found = await clock.run(worker.readBack.record(facility, { entity: 'brand', key: String(id) }));
    expect(found).toMatchObject({ name: 'Premium', list: 'brands' });
    expect(metrc.received.at(-1)?.query.has('lastModifiedStart')).toBe(false);
  });

  it('is not guessed where it was never met', async () => {
    const { worker, clock } = await openFarm();
    await expect(clock.run(worker.readBack.record(facility, { entity: 'brand', key: '1' }))).rejects.toThrow(
      RangeError,
    );
  });
});
