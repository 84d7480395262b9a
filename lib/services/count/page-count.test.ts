import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { FacilityStatus } from '@/lib/domain/facility-status';
import { countingShop, sessionId } from '@/lib/testing/counting-shop';
import { facility, tagOf } from '@/lib/testing/fake-worker';
import { packageRow } from '@/lib/testing/host-rows';
import { blindCard, blindCount, blindVerdicts } from './blind-answers';
import { describePageCount, enterOnPage, scanOnPage } from './page-count';

const words = { counted: 'counted', open: 'not counted yet' };

describe('a scan on Metrc’s page', () => {
  it('asks how much there is, and counts it in the unit of the mirror', async () => {
    const { worker } = await countingShop();
    const { scan } = await scanOnPage(worker, facility, { id: 'a', text: tagOf(1).toLowerCase() });
    expect(scan).toEqual({
      said: [],
      isRefused: false,
      ask: { tag: tagOf(1), item: 'Gummies', unit: { name: 'Each', abbreviation: 'ea' } },
    });
    const entered = await enterOnPage(worker, facility, { id: 'b', tag: tagOf(1), quantity: '96' });
    expect(entered).toMatchObject({ sessionId, scan: { isRefused: false, ask: null } });
    expect(await worker.ops.countEntries.toArray()).toMatchObject([
      { tag: tagOf(1), quantity: '96', unit: 'Each', how: 'page' },
    ]);
    expect(await describePageCount(worker.ops, facility)).toMatchObject({
      name: 'Count 14:05',
      isBlind: false,
      isQuiet: false,
      counted: { args: [{ key: 'count_one_package' }, { key: 'count_one_entry' }] },
    });
  });

  it('is stored at once where each scan is one piece', async () => {
    const { worker } = await countingShop({ eachScan: 'one' });
    const { scan } = await scanOnPage(worker, facility, { id: 'a', text: tagOf(1) });
    expect(scan).toMatchObject({ isRefused: false, ask: null, said: [{ key: 'count_added' }] });
    expect(await worker.ops.countEntries.count()).toBe(1);
  });

  it('counts nothing that this license does not have, whatever a page sends', async () => {
    const { worker } = await countingShop();
    const { scan } = await scanOnPage(worker, facility, { id: 'a', text: tagOf(777) });
    expect(scan).toMatchObject({ isRefused: true, ask: null, said: [{ key: 'count_page_stranger' }] });
    await enterOnPage(worker, facility, { id: 'b', tag: tagOf(777), quantity: '5' });
    expect(await worker.ops.countEntries.count()).toBe(0);
  });

  it('begins no count, and goes into none that rests', async () => {
    const { worker, move } = await countingShop();
    await move('paused');
    expect(await describePageCount(worker.ops, facility)).toBeNull();
    for (const done of [
      await scanOnPage(worker, facility, { id: 'a', text: tagOf(1) }),
      await enterOnPage(worker, facility, { id: 'b', tag: tagOf(1), quantity: '5' }),
    ])
      expect(done).toMatchObject({ scan: { isRefused: true }, sessionId: null });
    expect(await worker.ops.countEntries.count()).toBe(0);
  });
});

describe('a blind count', () => {
  it('tells of a package whether it is counted, and no number', async () => {
    const { worker, enter, move } = await countingShop({ isBlind: true });
    await enter(tagOf(1), '96');
    const blind = await blindCount(worker.ops, facility);
    if (!blind) throw new Error('nothing is hidden');
    const verdicts = await blindVerdicts(worker.ops, blind, [tagOf(1), tagOf(2)], words);
    expect(verdicts.map(({ code, short, onHand }) => [code, short, onHand])).toEqual([
      ['not-compared', 'counted', undefined],
      ['no-reading', 'not counted yet', undefined],
    ]);
    const [verdict] = verdicts;
    const card = verdict && blindCard(packageRow(tagOf(1)), verdict, { tally: { differ: 3 } } as FacilityStatus);
    expect(card).toMatchObject({ history: [], actions: [], unit: null, status: { tally: null } });
    expect([card?.metrc?.quantity, card?.onHand?.quantity]).toEqual(['···', '···']);
    await move('handed-in');
    expect(await blindCount(worker.ops, facility)).toBeNull();
  });

  it('is not what every count is', async () => {
    const { worker } = await countingShop();
    expect(await blindCount(worker.ops, facility)).toBeNull();
  });
});
