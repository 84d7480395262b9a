import type { Random } from '../random.ts';
import { archivedNames, brands, goods, locationNames, roomNames, strains } from './catalogue.ts';
import { fillPackages } from './packages.ts';
import { fillRecords } from './record-fill.ts';
import type { Sizes } from './record-kind.ts';
import { createRecordStore } from './records.ts';
import { dayIn, stampOf } from './stamp.ts';
import type { Capabilities, Capability, Facility, Item, Location } from './types.ts';

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
  licenseType: string;
  can: Capabilities;
}

const shop: Capabilities = { grow: false, sell: true, process: false, sublocations: false };
const everything: Capabilities = { grow: true, sell: true, process: true, sublocations: true };
const farm: Capabilities = { grow: true, sell: false, process: false, sublocations: true };

const plans: readonly Plan[] = [
  {
    id: 10511,
    state: 'ca',
    license: 'C11-0000511-LIC',
    name: 'Bayview Collective LLC',
    zone: 'America/Los_Angeles',
    share: 1,
    ageDays: 1130,
    licenseType: 'Retail License',
    can: shop,
  },
  {
    id: 10702,
    state: 'ca',
    license: 'C12-0000702-LIC',
    name: 'Bayview Micro LLC',
    zone: 'America/Los_Angeles',
    share: 0.1,
    ageDays: 610,
    licenseType: 'Microbusiness License',
    can: everything,
  },
  {
    id: 20417,
    state: 'mi',
    license: 'PAAA-41QG-7VJW',
    name: 'Lakeshore Provisioning',
    zone: 'America/Detroit',
    share: 0.1,
    ageDays: 840,
    licenseType: 'Retail License',
    can: shop,
  },
];

/** A license that only grows, there when asked for. */
const grower: Plan = {
  id: 10355,
  state: 'ca',
  license: 'CCL18-0000355',
  name: 'Bayview Farm LLC',
  zone: 'America/Los_Angeles',
  share: 0.1,
  ageDays: 970,
  licenseType: 'Cultivation License',
  can: farm,
};

interface FacilitiesInput {
  random: Random;
  now: number;
  packages: number;
  withoutLocations: readonly string[];
  sizes: Sizes;
  /** Whether there is a license that only grows, too. */
  grow: boolean;
}

/**
 * The facilities of a world: a shop and a microbusiness in California, a shop in Michigan; a cultivator in California
 * comes last when asked for.
 */
export function createFacilities(input: FacilitiesInput): Facility[] {
  const wanted = input.grow ? [...plans, grower] : plans;
  const isFirst = (plan: Plan) => (capability: Capability | undefined) =>
    wanted.find(({ can }) => capability === undefined || can[capability]) === plan;
  return wanted.map((plan, index) => {
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
      licenseType: plan.licenseType,
      can: plan.can,
      usesLocations,
      locations: usesLocations ? createLocations(plan.id, locationNames, start) : [],
      archivedLocations: [],
      items: createItems(plan.id, random.fork('items'), start, input.now),
      packages: new Map(),
      vanished: new Map(),
      idByLabel: new Map(),
      usedTags: new Set(),
      voidedTags: new Set(lostTags(plan.id)),
      adjustments: [],
      history: [],
      records: createRecordStore((index + 1) * 50_000_000),
    };
    const count =
      index === 0 ? input.packages : Math.max(Math.min(20, input.packages), Math.round(input.packages * plan.share));
    fillPackages(facility, { random: random.fork('packages'), count, start, now: input.now, plan: index });
    if (usesLocations) addRooms(facility, start);
    fillRecords(facility, {
      random: random.fork('records'),
      sizes: input.sizes,
      isFirst: isFirst(plan),
      now: input.now,
    });
    return facility;
  });
}

/** Tags that were lost once, apart from those of packages, plants and free ones. */
function lostTags(facilityId: number): string[] {
  const of = facilityId.toString(16).toUpperCase().padStart(7, '0');
  return [1, 2, 3].map((n) => `1A40B${of}${String(n).padStart(12, '0')}`);
}

/** What only growers have, rooms where plants stand and items for young plants; and rooms no longer used. */
function addRooms(facility: Facility, start: number): void {
  const rooms = createLocations(facility.id * 10 + 1, roomNames, start);
  if (facility.can.grow) {
    facility.locations.push(...rooms);
    facility.items.push(...plantItems(facility, start));
  }
  facility.archivedLocations = createLocations(facility.id * 10 + 2, archivedNames, start);
}

/** Items for plants and seeds that are packaged. They come after the packages, of which none is of them at first. */
function plantItems({ id, items }: Facility, start: number): Item[] {
  const kinds = [
    ['Blue Dream Clones', 'Immature Plants'],
    ['Gelato 33 Seeds', 'Seeds'],
  ] as const;
  return kinds.map(([name, category], i) => ({
    id: id * 100 + items.length + i,
    name,
    category,
    unit: 'Each',
    strain: name.replace(/ (Clones|Seeds)$/, ''),
    active: true,
    lastModified: stampOf(start, 2000 + i),
  }));
}

function createLocations(numberFrom: number, names: readonly (readonly [string, string])[], start: number): Location[] {
  return names.map(([name, typeName], i) => ({
    id: numberFrom * 10 + i,
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
