import type { Table } from 'dexie';
import type { FakeWorker } from '../fake-worker';
import { isBefore } from './oracle-mirror';
import { tagOfRecord } from './sim-world';
import type { Simulation } from './simulation';

/**
 * What must be so after every pull, whatever failed and died in it: no record goes back to an older state, none is said
 * to be gone that Metrc still has, and no name is forgotten that Metrc still has.
 */
export async function brokenInvariants({ world, held, plan }: Simulation, worker: FakeWorker): Promise<string[]> {
  const problems: string[] = [];
  const vanished = new Set<string>();
  for (const record of world.records) {
    if (record.vanishedAt === Number.POSITIVE_INFINITY) continue;
    vanished.add(record.kind === 'package' ? `package|${tagOfRecord(record)}` : `${record.kind}|${record.id}`);
  }
  const look = (id: string, list: string, lastModified: string | null, text: string) => {
    const before = held.get(id);
    if (list === 'gone' && !vanished.has(id)) problems.push(`${id} is said to be gone, and is not`);
    if (lastModified && before && isBefore(lastModified, before)) problems.push(`${id} went back to ${lastModified}`);
    held.set(id, lastModified ?? text);
  };
  for (const { tag, list, lastModified } of await worker.cache.packages.toArray())
    look(`package|${tag}`, list, lastModified, '');
  if (plan.feeds.every((feed) => feed.startsWith('packages-') || feed === 'adjustments')) return problems;
  const names = new Set<string>();
  for (const { entity, key, feed, lastModified, raw } of await worker.cache.records.toArray()) {
    look(`${entity}|${key}`, feed, lastModified, String((raw as Record<string, unknown>).TestingStatus));
    if (entity === 'name') names.add(key);
  }
  for (const record of world.of('reason')) {
    const key = `adjust-reason|${world.seen(record)?.row.Name}`;
    if (world.seen(record)?.list && held.has(`name|${key}`) && !names.has(key)) problems.push(`${key} was forgotten`);
  }
  return problems;
}

/** Tells of every write that replaces a record by an older state of it, even where a later reading would mend it. */
export function watchForStepsBack({ problems }: Simulation, { cache }: FakeWorker): void {
  const watch = (table: Table) =>
    table.hook('updating', (changes, key, { lastModified }: { lastModified: string | null }) => {
      const { lastModified: next } = changes as { lastModified?: string | null };
      if (next && lastModified && isBefore(next, lastModified))
        problems.push(`${String(key)} was set back from ${lastModified} to ${next}`);
    });
  watch(cache.packages);
  watch(cache.records);
}
