import { describe, expect, it } from 'vitest';
import type { PackageLayers } from '../data/package-layers';
import { defaultThresholds } from '../domain/reconcile/thresholds';
import type { ActionRecord, SourceRecord } from '../domain/records';
import { facility } from '../testing/fake-worker';
import { viewOf } from '../testing/package-facts';
import { type Frame, packageFacts } from './package-facts';

const hour = 3_600_000;
const { tag } = viewOf();
/** Six in the evening in Los Angeles: in Greenwich it is the next day. */
const listed = Date.parse('2026-11-24T02:00:00Z');

function factsOf(layers: Partial<PackageLayers>, goodsLeft: Record<string, boolean> = {}) {
  const source: SourceRecord = {
    id: 'pos',
    facility,
    kind: 'file',
    name: 'POS',
    asOf: listed,
    covers: 'all',
    delayMinutes: 5,
    rows: 1,
    importedAt: listed,
  };
  const frame: Frame = {
    record: { facility, zone: 'America/Los_Angeles', connected: true } as Frame['record'],
    knownUntil: listed + 9 * hour,
    skewMs: 0,
    sources: new Map([['pos', source]]),
    coverings: [source],
    others: [],
    usesLocations: false,
    thresholds: { ...defaultThresholds, goodsLeft },
    adjustmentsUntil: listed + 9 * hour,
    now: listed + 9 * hour,
  };
  const none = { mirror: null, readings: [], points: [], events: [], changes: [], actions: [], received: null };
  return packageFacts(frame, tag, null, { ...none, ...layers });
}

function mirrorWith(raw: Record<string, unknown>): PackageLayers['mirror'] {
  return { ...viewOf(), facility, pulledAt: listed, seenAt: listed, raw };
}

function pointFrom(from: number): PackageLayers['points'] {
  return [{ facility, tag, from, until: null, quantity: '100', unit: 'Each' }];
}

describe('a package that a list of everything lacks', () => {
  it.each<[string, Record<string, unknown>, number, boolean]>([
    ['packaged on an earlier day', { PackagedDate: '2026-11-22' }, listed - hour, true],
    ['packaged on the same day, and known before', { PackagedDate: '2026-11-23' }, listed - hour, true],
    ['packaged on the same day, and not known before', { PackagedDate: '2026-11-23' }, listed + hour, false],
    ['packaged on the next day of the facility', { PackagedDate: '2026-11-24' }, listed + 8 * hour, false],
    ['received before', { ReceivedDateTime: '2026-11-24T01:00:00+00:00' }, listed - hour, true],
    ['received since', { ReceivedDateTime: '2026-11-24T03:00:00+00:00', PackagedDate: '2026-01-01' }, listed, false],
  ])('%s', (_, raw, from, isMissing) => {
    const { missingFrom } = factsOf({ mirror: mirrorWith(raw), points: pointFrom(from) });
    expect(missingFrom).toEqual(isMissing ? { source: 'POS', asOf: listed, delayMs: 300_000 } : null);
  });
});

describe('adjustments', () => {
  const event = (reason: string) =>
    ({ facility, feed: 'adjustments', tag, quantity: '-4', unit: 'Each', reason, note: '' }) as never;
  const moved = (reason: string, goodsLeft = {}) =>
    factsOf({ events: [event(reason)] }, goodsLeft).adjustments.map(({ quantity }) => quantity);

  it('move the record alone, unless the goods left too', () => {
    expect(moved('Entry Error')).toEqual(['-4']);
    expect(moved('Waste (Unusable Product)')).toEqual(['0']);
  });

  it('count as a person says of their reason', () => {
    expect(moved('Theft', { Theft: true })).toEqual(['0']);
    expect(moved('Spoilage', { Spoilage: false })).toEqual(['-4']);
  });

  it('of our own move the record where they correct it after a count, whatever their reason', () => {
    const own: Partial<ActionRecord> = {
      type: 'package.adjust',
      state: 'confirmed',
      input: { tag, setTo: '96', reason: 'Spoilage', note: '', date: '2026-11-24' },
      before: viewOf(),
      records: [tag],
      mark: 'T-1',
      sentAt: listed + hour,
      createdAt: listed + hour,
      endedAt: listed + hour,
    };
    const of = (action: Partial<ActionRecord>) =>
      factsOf({ actions: [action as ActionRecord] }).adjustments.map(({ quantity }) => quantity);
    expect(of(own)).toEqual(['0']);
    expect(of({ ...own, corrects: true })).toEqual(['-4']);
  });
});
