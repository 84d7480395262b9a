import type { DBCore, DBCoreMutateRequest, DBCoreTransaction } from 'dexie';
import { type ChainHead, chained, emptyChain } from '../domain/activity-chain';
import type { FacilityKey } from '../domain/facility';
import type { ActivityRecord } from '../domain/records';
import { type Computer, computerKey, computerWords, newComputer } from './computer';

/** Key of the setting that notes the head of a facility's chain. @param facility empty for what all of them begin with */
export function headKey(facility: FacilityKey | ''): string {
  return `chain:${facility}`;
}

/** What is known of the chains inside one transaction: two lines added side by side must not build on the same one. */
interface Ends {
  computer: Computer;
  heads: Map<FacilityKey, ChainHead>;
}

/**
 * Makes the table `activity` append-only and chained, whoever writes to it: each line added gets its computer and its
 * link in the transaction of the change that it tells of, and no line is ever put or deleted. Transactions that add
 * lines take `settings` along, where the heads are noted. Only a migration may rewrite.
 */
export const appendOnly = {
  stack: 'dbcore' as const,
  name: 'append-only',
  create(core: DBCore): Partial<DBCore> {
    const known = new WeakMap<DBCoreTransaction, Ends>();
    return {
      transaction(stores, mode, options) {
        const adds = mode === 'readwrite' && stores.includes('activity') && !stores.includes('settings');
        return core.transaction(adds ? [...stores, 'settings'] : stores, mode, options);
      },
      table(name) {
        const table = core.table(name);
        if (name !== 'activity') return table;
        const settings = core.table('settings');
        return {
          ...table,
          mutate(request) {
            if ((request.trans as unknown as IDBTransaction).mode === 'versionchange') return table.mutate(request);
            if (request.type !== 'add') throw new Error('activity is append-only');
            return readEnds(request).then((ends) => {
              const values = request.values.map((line) => withLink(line, ends));
              return table.mutate({ ...request, values }).then((result) => {
                if (result.numFailures) {
                  // What was stored of the batch already counts lines that are not: nothing may stay of it.
                  request.trans.abort();
                  throw Object.values(result.failures)[0];
                }
                return noteEnds(request, ends).then(() => result);
              });
            });
          },
        };

        function readEnds({ trans, values }: DBCoreMutateRequest & { type: 'add' }) {
          const facilities = [...new Set(values.map(({ facility }: ActivityRecord) => facility))];
          const keys = [computerKey, ...facilities.map(headKey)];
          return settings.getMany({ trans, keys }).then(([computer, ...heads]) => {
            const ends = known.get(trans) ?? { computer: computer?.value ?? newComputer(), heads: new Map() };
            known.set(trans, ends);
            for (const [i, facility] of facilities.entries())
              if (!ends.heads.has(facility)) ends.heads.set(facility, heads[i]?.value ?? emptyChain);
            return ends;
          });
        }

        function noteEnds({ trans }: DBCoreMutateRequest, { computer, heads }: Ends) {
          const noted = [...heads].map(([facility, value]) => ({ key: headKey(facility), value }));
          return settings.mutate({ trans, type: 'put', values: [{ key: computerKey, value: computer }, ...noted] });
        }
      },
    };
  },
};

/** A line that brings its link is one of a backup, whose chain was verified. */
function withLink(line: ActivityRecord, ends: Ends): ActivityRecord {
  const linked = line.chain
    ? line
    : chained({ ...line, computer: computerWords(ends.computer) }, ends.heads.get(line.facility) ?? emptyChain);
  if (linked.chain) ends.heads.set(line.facility, { number: linked.chain.number, hash: linked.chain.hash });
  return linked;
}
