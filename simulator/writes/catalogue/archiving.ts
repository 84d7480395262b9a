import type { Endpoint } from '../../api/endpoint.ts';
import type { Flag } from '../../api/facility-shape.ts';
import { changeRecord } from '../../world/record-changes.ts';
import type { MetrcRecord } from '../../world/records.ts';
import type { Facility } from '../../world/types.ts';
import { deleteById } from '../row-write.ts';

/** `DELETE …/{id}` of a record that goes from the active list to the inactive one, once. */
export function archiveEndpoint(spec: {
  path: string;
  kind: string;
  words: string;
  needs?: readonly Flag[];
  /** Whether it cannot be done without. */
  isUsed?(record: MetrcRecord, facility: Facility): boolean;
}): Endpoint {
  return deleteById<MetrcRecord>({
    path: spec.path,
    needs: spec.needs ?? [],
    find: ({ records }, id) => records.get(spec.kind, id),
    check(record, facility) {
      if (record.list !== 'active') return [`${spec.words} "${record.name}" is already Discontinued.`];
      const isUsed = spec.isUsed?.(record, facility) ?? false;
      return isUsed ? [`${spec.words} "${record.name}" cannot be Discontinued because it is in use.`] : [];
    },
    apply: (record, { world, facility }) => changeRecord(world, facility, record, { list: 'inactive' }),
  });
}
