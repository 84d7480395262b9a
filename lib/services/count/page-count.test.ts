import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { FacilityStatus } from '@/lib/domain/facility-status';
import type { ActionRecord } from '@/lib/domain/records';
import { say } from '@/lib/domain/sentence';
import { countingShop, sessionId } from '@/lib/testing/counting-shop';
import { facility, tagOf } from '@/lib/testing/fake-worker';
import { packageRow } from '@/lib/testing/host-rows';
import { facilityStatus } from '../status';
import { blindCard, blindCount, blindFacts, blindTally, blindVerdicts } from './blind-answers';
import { describePageCounts, enterOnPage, scanOnPage } from './page-count';

async function statusOf({ ops, cache, clock }: Awaited<ReturnType<typeof countingShop>>['worker']) {
  const record = await ops.facilities.get(facility);
  if (!record) throw new Error('no such facility');
  return facilityStatus({ ops, cache, clock }, record, { kind: 'unlocked' } as never, true, null);
}

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
    expect(await describePageCounts(worker.ops, facility)).toMatchObject({
      open: {
        name: 'Count 14:05',
        isQuiet: false,
        counted: { args: [{ key: 'count_one_package' }, { key: 'count_one_entry' }] },
      },
      blind: null,
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
    expect(await describePageCounts(worker.ops, facility)).toEqual({ open: null, blind: null });
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
    const status = { facility, tally: { differ: 3 } } as FacilityStatus;
    const card = verdict && (await blindCard(worker.ops, packageRow(tagOf(1)), verdict, status));
    expect(card).toMatchObject({ history: [], actions: [], unit: null, status: { tally: null } });
    expect(card?.queue).toEqual([]);
    const action = { facility, records: [tagOf(1)], state: 'queued', hold: null, what: say('action_adjust') };
    await worker.ops.actions.bulkPut([
      { ...action, id: 'a' } as unknown as ActionRecord,
      { ...action, id: 'b', state: 'confirmed' } as unknown as ActionRecord,
    ]);
    const waiting = verdict && (await blindCard(worker.ops, packageRow(tagOf(1)), verdict, status));
    expect(waiting?.queue).toMatchObject([{ id: 'a', what: say('count_blind_hidden') }]);
    expect([card?.metrc?.quantity, card?.onHand?.quantity]).toEqual(['···', '···']);
    await move('handed-in');
    expect(await blindCount(worker.ops, facility)).toBeNull();
  });

  it('hides as well while it rests, until it is handed in or given up', async () => {
    const { worker, move } = await countingShop({ isBlind: true });
    await move('paused');
    expect(await describePageCounts(worker.ops, facility)).toEqual({ open: null, blind: 'Count 14:05' });
    expect(await statusOf(worker)).toMatchObject({ blind: 'Count 14:05' });
    await move('cancelled');
    expect(await describePageCounts(worker.ops, facility)).toEqual({ open: null, blind: null });
    expect(await statusOf(worker)).not.toHaveProperty('blind');
  });

  it('tells nothing of how the whole list compares', () => {
    const status = { blind: 'Count 14:05' } as FacilityStatus;
    const local = { kind: 'only-local' as const, tags: [tagOf(1)], count: 1 };
    expect(blindTally({ status, actsOn: ['package'], counts: { variance: 3 }, local })).toEqual({
      status,
      actsOn: ['package'],
      counts: {},
      local: { kind: 'only-local', tags: [], count: 0 },
    });
  });

  it('says in Metrc’s own dialog that an action is under way, not which, and offers no count', async () => {
    const { worker } = await countingShop({ isBlind: true });
    const blind = await blindCount(worker.ops, facility);
    if (!blind) throw new Error('nothing is hidden');
    const facts = blindFacts(
      {
        lines: [
          {
            tag: tagOf(1),
            verdict: { key: tagOf(1), code: 'variance', sentence: say('count_added', '−4 g') },
            waiting: [say('count_added', 'to 96 g')],
            count: { quantity: '96', unit: 'g', source: 'Count 9:00' },
          },
        ],
        noteReasons: ['Theft'],
      },
      blind,
    );
    expect(facts).toEqual({
      lines: [
        {
          tag: tagOf(1),
          verdict: { key: tagOf(1), code: 'no-reading', sentence: say('count_blind_why', 'Count 14:05') },
          waiting: [say('guard_action_hidden')],
          count: null,
        },
      ],
      noteReasons: ['Theft'],
    });
  });

  it('is not what every count is', async () => {
    const { worker } = await countingShop();
    expect(await blindCount(worker.ops, facility)).toBeNull();
  });
});
