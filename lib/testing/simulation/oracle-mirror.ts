import { compareInstants } from '@/lib/domain/metrc-instant';
import type { FakeWorker } from '../fake-worker';
import { deliveriesOf, rowOf } from './sim-server';
import type { SimRecord } from './sim-world';
import { tagOfRecord, textOf } from './sim-world';
import type { Simulation } from './simulation';

const packageLists = ['active', 'onhold', 'inactive', 'intransit'];

/**
 * Packages: what is in a list is in the mirror, there, with its last state. What was received elsewhere is absent (never
 * met) or `transferred`. What vanished is absent or, after two sweeps and a question by its label, `gone`; nothing else is.
 */
export async function packageProblems({ world, server, plan }: Simulation, worker: FakeWorker): Promise<string[]> {
  const stored = new Map((await worker.cache.packages.toArray()).map((row) => [row.tag, row]));
  const problems: string[] = [];
  for (const record of world.of('package')) {
    const tag = tagOfRecord(record);
    const row = stored.get(tag);
    stored.delete(tag);
    const seen = world.seen(record);
    const list = seen?.list?.split('/').at(-1) ?? null;
    if (record.isUnfit) {
      if (row) problems.push(`${tag} does not fit its schema and is there all the same`);
    } else if (list && seen) {
      const is = row && `${row.list} ${row.quantity} ${row.place} ${row.note} ${row.item} ${row.lastModified}`;
      const { Quantity, LocationName, Note, Item } = seen.row;
      const name = (Item as { Name: string }).Name;
      const must = `${list} ${Quantity} ${LocationName} ${Note} ${name} ${textOf(seen.at)}`;
      if (is !== must) problems.push(`${tag} is ${is ?? 'missing'}, must be ${must}`);
    } else if (row && !seen) {
      const isAsked = server.deniedSingly.has(`/packages/v2/${tag}`);
      // Sent back and gone before anybody looked again: nothing says that it is not where it was sent.
      const wasSent = record.versions.some((version) => version.list === null);
      if (row.list === 'transferred' && wasSent) continue;
      if (row.list !== 'gone') problems.push(`${tag} vanished and is still ${row.list}`);
      else if (!isAsked) problems.push(`${tag} is said to be gone and was not asked for`);
    } else if (row && row.list !== 'transferred') {
      problems.push(`${tag} was received elsewhere and is still ${row.list}`);
    }
  }
  for (const [tag] of stored) problems.push(`${tag} was never in Metrc`);
  if (!plan.hasSweeps && [...stored.values()].some(({ list }) => !packageLists.includes(list))) problems.push('gone');
  return problems;
}

/** All other records: each where it is, with its last row. */
export async function recordProblems({ world, plan }: Simulation, worker: FakeWorker): Promise<string[]> {
  const must = new Map<string, string>();
  const mayBe = new Set<string>();
  const demand = (feed: string, key: string, row: unknown) => {
    if (plan.has(feed)) must.set(`${feed}|${key}`, textOfRow(row));
  };
  for (const record of world.records) {
    const seen = world.seen(record);
    const feed = seen?.list ? feedOf(seen.list) : null;
    if (!seen) mayBe.add(`gone|${record.id}`);
    if (!seen || !feed) continue;
    demand(feed, keyOf(record, seen.row), rowOf(record, seen));
    if (record.kind !== 'transfer') continue;
    for (const { row, packages } of deliveriesOf(record.id, seen)) {
      demand('transfer-deliveries', String(row.Id), row);
      for (const one of packages) demand('transfer-packages', `${row.Id}|${one.PackageId}`, one);
    }
  }
  const problems: string[] = [];
  for (const { feed, key, raw } of await worker.cache.records.toArray()) {
    const id = `${feed}|${key}`;
    const wanted = must.get(id);
    must.delete(id);
    if (mayBe.has(id)) continue;
    if (wanted === undefined) problems.push(`${id} is there and is not in Metrc`);
    else if (wanted !== textOfRow(raw)) problems.push(`${id} is ${textOfRow(raw)}, must be ${wanted}`);
  }
  for (const [id, row] of must) problems.push(`${id} is missing: ${row}`);
  return problems;
}

/** Adjustments: each row of Metrc once; two alike stay two. */
export async function eventProblems({ world, plan }: Simulation, worker: FakeWorker): Promise<string[]> {
  const counts = new Map<string, number>();
  const count = (text: string, by: number) => counts.set(text, (counts.get(text) ?? 0) + by);
  for (const record of plan.has('adjustments') ? world.of('adjustment') : []) {
    const { row } = world.seen(record) ?? {};
    if (row) count(`${row.PackageLabel} ${row.AdjustmentQuantity} ${row.AdjustmentReasonName}`, 1);
  }
  for (const { tag, quantity, reason } of await worker.cache.events.toArray())
    count(`${tag} ${quantity} ${reason}`, -1);
  return [...counts].flatMap(([text, left]) =>
    left ? [`adjustment ${text}: ${left > 0 ? `${left} missing` : `${-left} too many`}`] : [],
  );
}

/** The list that a path is read by. */
function feedOf(list: string): string | null {
  const feeds: Record<string, string> = {
    '/packages/v2/transferred': 'packages-transferred',
    '/plants/v2/vegetative': 'plants-vegetative',
    '/plants/v2/flowering': 'plants-flowering',
    '/plants/v2/inactive': 'plants-inactive',
    '/strains/v2/active': 'strains',
    '/strains/v2/inactive': 'strains-inactive',
    '/transfers/v2/outgoing': 'transfers-outgoing',
    '/packages/v2/adjust/reasons': 'adjust-reasons',
  };
  return feeds[list] ?? null;
}

function keyOf(record: SimRecord, row: Record<string, unknown>): string {
  return record.kind === 'reason' ? `adjust-reason|${row.Name}` : String(record.id);
}

function textOfRow(row: unknown): string {
  const entries = Object.entries(row as object).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify(Object.fromEntries(entries));
}

/** Whether one instant is before another. */
export function isBefore(a: string, b: string): boolean {
  return compareInstants(a, b) < 0;
}
