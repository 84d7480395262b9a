import { CacheDb } from '@/lib/data/cache-db';
import { OpsDb } from '@/lib/data/ops-db';
import type { FacilityKey } from '@/lib/domain/facility';
import { systemClock } from '@/lib/platform/clock';
import { addEntry, recordScan } from '@/lib/services/count/record-scan';
import { startCount } from '@/lib/services/count/start-count';
import sample from '@/lib/testing/samples/packages-active.json';

const facility = 'ca:C11-0000511-LIC' as FacilityKey;
const sessionId = '00000000-0000-4000-8000-000000000001';
const [raw] = sample.Data;
const tagOf = (n: number) => `1A4FF${String(n).padStart(19, '0')}`;
const atOnce = 2_000;

function packageOf(n: number) {
  const view = { tag: tagOf(n), id: n, list: 'active', quantity: '10', unit: 'Each', item: 'Buds' } as const;
  const rest = { place: 'Vault', note: null, onHold: false, finished: false, lastModified: '' };
  return { ...view, ...rest, facility, pulledAt: 1, seenAt: 1, raw: { ...raw, Label: view.tag, Id: n } };
}

let parts: { ops: OpsDb; cache: CacheDb; clock: typeof systemClock };

/** A facility of so many packages, and an open count in which some of them are counted already. */
export async function build(packages: number, counted: number): Promise<void> {
  const name = `bench-${Math.random()}`;
  parts = { ops: new OpsDb(`${name}-ops`), cache: new CacheDb(`${name}-cache`), clock: systemClock };
  const { ops, cache } = parts;
  for (let start = 0; start < packages; start += atOnce)
    await cache.packages.bulkPut(Array.from({ length: atOnce }, (_, i) => packageOf(start + i)));
  const terms = { kind: 'quantity', scope: { by: 'all' }, isBlind: false, repeats: 'add', eachScan: 'ask' } as const;
  const wanted = { id: sessionId, facility, name: 'Count', who: 'Anna', recountOf: null };
  await startCount(parts, { ...wanted, terms: { ...terms, delayMinutes: 0, needsReview: false } });
  const entry = { sessionId, facility, quantity: '1', unit: 'Each', place: null, at: 1, who: 'Anna', undoneAt: null };
  const entries = Array.from({ length: counted }, (_, n) => {
    const tag = tagOf((n * 7) % packages);
    return { ...entry, id: `e${n}`, tag, liveTag: tag, how: 'scanned' as const };
  });
  await ops.countEntries.bulkAdd(entries);
}

/** Milliseconds of each scan: of a known tag, of its quantity, and of a tag with one wrong character. */
export async function scan(times: number, packages: number) {
  const taken = { known: [] as number[], entered: [] as number[], slipped: [] as number[] };
  const timed = async (into: number[], work: () => Promise<unknown>) => {
    const start = performance.now();
    await work();
    into.push(performance.now() - start);
  };
  for (let i = 0; i < times; i += 1) {
    const tag = tagOf(Math.floor((i * packages) / times) + 3);
    const by = { sessionId, how: 'scanned' } as const;
    await timed(taken.known, () => recordScan(parts, { ...by, id: crypto.randomUUID(), text: tag }));
    const counted = { ...by, id: crypto.randomUUID(), tag, quantity: '2.5', unit: 'Each' };
    await timed(taken.entered, () => addEntry(parts, counted));
    const slip = `${tag.slice(0, 9)}X${tag.slice(10)}`;
    await timed(taken.slipped, () => recordScan(parts, { ...by, id: crypto.randomUUID(), text: slip }));
  }
  return taken;
}
