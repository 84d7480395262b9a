import { writeEndpoints } from '../writes/registry.ts';
import { additiveEndpoints } from './additives.ts';
import { employeeEndpoints } from './employees.ts';
import type { Endpoint } from './endpoint.ts';
import { facilityEndpoints } from './facilities.ts';
import { harvestEndpoints } from './harvests.ts';
import { itemEndpoints } from './items.ts';
import { labTestEndpoints } from './labtests.ts';
import { locationEndpoints } from './locations.ts';
import { packageReadEndpoints } from './packages-read.ts';
import { packageWriteEndpoints } from './packages-write.ts';
import { plantEndpoints } from './plants.ts';
import { processingEndpoints } from './processing.ts';
import { saleEndpoints } from './sales.ts';
import { strainEndpoints } from './strains.ts';
import { tagEndpoints } from './tags.ts';
import { transferEndpoints } from './transfers.ts';
import { unitEndpoints } from './units.ts';
import { wasteMethodEndpoints } from './waste-methods.ts';

const endpoints: readonly Endpoint[] = [
  ...facilityEndpoints,
  ...unitEndpoints,
  ...locationEndpoints,
  ...itemEndpoints,
  ...packageReadEndpoints,
  ...packageWriteEndpoints,
  ...additiveEndpoints,
  ...employeeEndpoints,
  ...harvestEndpoints,
  ...labTestEndpoints,
  ...plantEndpoints,
  ...processingEndpoints,
  ...saleEndpoints,
  ...strainEndpoints,
  ...tagEndpoints,
  ...transferEndpoints,
  ...wasteMethodEndpoints,
  ...writeEndpoints,
];

interface Route {
  endpoint: Endpoint;
  pattern: RegExp;
  names: string[];
}

const routes: readonly Route[] = endpoints.map((endpoint) => {
  const names: string[] = [];
  const source = endpoint.path.replace(/\{(\w+)\}/g, (_whole, name: string) => {
    names.push(name);
    return '([^/]+)';
  });
  return { endpoint, names, pattern: new RegExp(`^${source}$`) };
});

/** What a path and verb lead to: an endpoint with its path values, or 404, or 405 for a path with other verbs. */
export type Match = { endpoint: Endpoint; params: Record<string, string> } | { status: 404 | 405 };

/** Finds the endpoint of a path, letter case counting. Static paths win over `{…}`. */
export function matchRoute(method: string, path: string): Match {
  const static_ = endpoints.filter((endpoint) => endpoint.path === path);
  if (static_.length > 0) {
    const endpoint = static_.find((e) => e.method === method);
    return endpoint ? { endpoint, params: {} } : { status: 405 };
  }
  const fitting = routes.filter(({ pattern }) => pattern.test(path));
  const route = fitting.find(({ endpoint }) => endpoint.method === method);
  if (!route) return { status: fitting.length > 0 ? 405 : 404 };
  const values = route.pattern.exec(path)?.slice(1) ?? [];
  const params = Object.fromEntries(route.names.map((name, i) => [name, decodeURIComponent(values[i] ?? '')]));
  return { endpoint: route.endpoint, params };
}
