import type { Random } from '../random.ts';
import { brands, goods, locationNames, strains } from './catalogue.ts';
import { fillPackages } from './packages.ts';
import { dayIn, stampOf } from './stamp.ts';
import type { Facility, Item, Location } from './types.ts';

const DAY_MS = 86_400_000;

interface Plan {
  id: number;
  state: string;
  license: string;
  name: string;
  zone: string;
  /** Share of the asked packages. */
  share: number;
  /** Age of the license in days. */
  ageDays: number;
}

const plans: readonly Plan[] = [
  {
    id: 10511,
    state: 'ca',
    license: 'C11-0000511-LIC',
    name: 'Bayview Collective LLC',
    zone: 'America/Los_Angeles',
    share: 1,
    ageDays: 1130,
  },
  {
    id: 10702,
    state: 'ca',
    license: 'C12-0000702-LIC',
    name: 'Bayview Micro LLC',
    zone: 'America/Los_Angeles',
    share: 0.1,
    ageDays: 610,
  },
  {
    id: 20417,
    state: 'mi',
    license: 'PAAA-41QG-7VJW',
    name: 'Lakeshore Provisioning',
    zone: 'America/Detroit',
    share: 0.1,
    ageDays: 840,
  },
];

/** The three facilities of every world: a shop and a second license in California, a shop in Michigan. */
export function createFacilities(input: {
  random: Random;
  now: number;
  packages: number;
  withoutLocations: readonly string[];
}): Facility[] {
  return plans.map((plan, index) => {
    const random = input.random.fork(plan.license);
    const start = input.now - plan.ageDays * DAY_MS;
    const usesLocations = !input.withoutLocations.includes(plan.license);
    const facility: Facility = {
      id: plan.id,
      state: plan.state,
      license: plan.license,
      name: plan.name,
      zone: plan.zone,
      credentialedDate: dayIn(plan.zone, start),
      usesLocations,
      locations: usesLocations ? createLocations(plan.id, start) : [],
      items: createItems(plan.id, random.fork('items'), start, input.now),
      packages: new Map(),
      idByLabel: new Map(),
      adjustments: [],
      history: [],
    };
    const count =
      index === 0 ? input.packages : Math.max(Math.min(20, input.packages), Math.round(input.packages * plan.share));
    fillPackages(facility, { random: random.fork('packages'), count, start, now: input.now, plan: index });
    return facility;
  });
}

function createLocations(facilityId: number, start: number): Location[] {
  return locationNames.map(([name, typeName], i) => ({
    id: facilityId * 10 + i,
    name,
    typeName,
    lastModified: stampOf(start + i * 61_000, 1000 + i),
  }));
}

function createItems(facilityId: number, random: Random, start: number, now: number): Item[] {
  const items: Item[] = [];
  for (const kind of goods) {
    for (const form of kind.forms) {
      for (const strain of strains) {
        if (!random.chance(0.45) && items.length > 0) continue;
        items.push({
          id: facilityId * 100 + items.length,
          name: `${random.pick(brands)} ${strain} ${form}`,
          category: kind.category,
          unit: kind.unit,
          strain,
          active: !random.chance(0.04),
          lastModified: stampOf(start + Math.floor(random.next() ** 2 * (now - start)), random.int(0, 9999)),
        });
      }
    }
  }
  return items;
}
