import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plantRaw, plantRow, recordFactsOf } from '@/lib/testing/record-facts';
import { actionStates } from '../action-state';
import { packages } from '../pages/packages';
import { pageKinds } from '../pages/registry';
import { transferLines } from '../pages/transfer-lines';
import { say } from '../sentence';
import { verdictCodes } from '../verdict';
import { compareRecord } from './compare-record';
import type { RecordFacts } from './record-facts';

const open = (state: (typeof actionStates)[number]) => ({ state, short: '→ Room 3', what: say('action_move') });
const change = { before: 'Room 1', after: 'Room 2' };
const elsewhere = { list: 'plants-vegetative', raw: plantRaw };
const line = {
  kind: transferLines,
  row: plantRow({}, { kind: 'transfer-line', grid: 'line' }),
  mirror: { list: 'transfer-packages', raw: { ShipmentPackageState: 'Shipped' } },
};

/** One set of facts for each verdict, each also true of something further down. */
const examples: [string, Partial<RecordFacts>, string][] = [
  ['not-compared', { mirror: null, change }, 'verdict_not_pulled_yet'],
  ['not-compared', { mirror: null, notCompared: say('verdict_not_permitted') }, 'verdict_not_permitted'],
  ['attention', { open: [open('rejected'), open('queued')], page: 'reading' }, 'verdict_attention'],
  ['pending', { open: [open('queued')], page: 'older', mirror: elsewhere, change }, 'verdict_pending'],
  ['pending', { open: [open('queued')], mirror: null }, 'verdict_pending'],
  ['in-transit', { ...line, change, page: 'unread' }, 'verdict_moving'],
  ['status-mismatch', { mirror: elsewhere, page: 'older', change }, 'verdict_other_list'],
  ['timing', { mirror: elsewhere, page: 'reading', change }, 'verdict_page_differs_reading'],
  ['timing', { mirror: elsewhere, page: 'unread', change }, 'verdict_page_differs'],
  ['timing', { mirror: elsewhere, page: 'later' }, 'verdict_page_differs'],
  ['changed-in-metrc', { change }, 'verdict_changed'],
  ['no-reading', {}, 'verdict_same_uncounted'],
  ['no-reading', { ...line, mirror: { list: 'transfer-packages', raw: {} } }, 'verdict_same'],
];

describe('the verdict on a record that is no package', () => {
  it.each(examples)('is %s (%#)', (code, facts, sentence) => {
    expect(compareRecord(recordFactsOf(facts))).toMatchObject({ code, sentence: { key: sentence } });
  });

  it('says when Metrc was last heard of, and never gives a tick: nothing was counted', () => {
    expect(compareRecord(recordFactsOf())).toEqual({
      key: plantRow().key,
      code: 'no-reading',
      sentence: say('verdict_same_uncounted', '10:02'),
      short: '10:02',
    });
  });

  it('names both lists where page and Metrc still differ after a read, and says that the page is older', () => {
    expect(compareRecord(recordFactsOf({ mirror: elsewhere, page: 'older' }))).toMatchObject({
      sentence: say('verdict_other_list', say('list_plants_flowering'), say('list_plants_vegetative')),
      pageIsOlder: true,
    });
    expect(compareRecord(recordFactsOf({ page: 'older' }))).toMatchObject({ code: 'no-reading', pageIsOlder: true });
  });

  it('is exactly one, and never an error, whatever is known', () => {
    const facts = fc.record({
      row: fc.record({
        kind: fc.string(),
        grid: fc.constantFrom('plantsflowering', 'used', 'line', 'nothing'),
        key: fc.string({ minLength: 1 }),
        fields: fc.dictionary(fc.constantFrom('quantity', 'unit', 'place', 'plants'), fc.string()),
      }),
      kind: fc.constantFrom(...pageKinds.filter((kind) => kind !== packages)),
      mirror: fc.option(fc.record({ list: fc.constantFrom('plants-flowering', 'tags'), raw: fc.anything() })),
      notCompared: fc.constant(say('verdict_first_pull')),
      open: fc.array(fc.constantFrom(...actionStates).map(open), { maxLength: 3 }),
      change: fc.option(fc.constant(change)),
      page: fc.constantFrom('same', 'reading', 'older', 'unread', 'later'),
      asOfWords: fc.constant('now'),
    });
    fc.assert(
      fc.property(facts, (known) => {
        const verdict = compareRecord(known as RecordFacts);
        expect(verdictCodes).toContain(verdict.code);
        expect(['in-sync', 'variance', 'only-local', 'only-in-metrc']).not.toContain(verdict.code);
        expect(verdict.key).toBe(known.row.key);
      }),
      { numRuns: 1_000 },
    );
  });
});
