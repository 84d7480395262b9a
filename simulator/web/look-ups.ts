import { packagesIn } from '../world/package-lists.ts';
import type { Facility } from '../world/types.ts';
import { packageDetails } from './dialog-partial.ts';
import type { MemberVisit } from './visit.ts';

/** What a dialog's look-up finds by part of a tag; undefined when the request is none. */
export function lookUp({ world, body, path }: MemberVisit, facility: Facility): unknown[] | undefined {
  switch (path) {
    case '/api/packages/forlookup/packages': {
      const packages = matching(packagesIn(facility, 'active'), ({ label }) => label, body);
      return packages.map((pkg) => packageDetails(world, pkg));
    }
    case '/api/tags/forlookup/newtagindustrypackages': {
      const free = facility.records.index('tag').list('package/available');
      return matching(free, ({ name }) => name, body).map(({ id, name }) => ({ Id: id, Label: name }));
    }
    default:
      return undefined;
  }
}

function matching<Row>(rows: readonly Row[], textOf: (row: Row) => string, body: string): Row[] {
  const { request } = JSON.parse(body) as { request?: { Take?: number; Filter?: string } };
  const wanted = (request?.Filter ?? '').toUpperCase();
  return rows.filter((row) => textOf(row).includes(wanted)).slice(0, request?.Take ?? 10);
}
