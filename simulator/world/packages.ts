import type { Random } from '../random.ts';
import { goods } from './catalogue.ts';
import { dayIn, stampOf } from './stamp.ts';
import type { Facility, Item, Package, PackageList } from './types.ts';

const DAY_MS = 86_400_000;

/** Every list has a member once there are this many packages. */
const GUARANTEED: readonly PackageList[] = ['active', 'onhold', 'inactive', 'intransit', 'transferred'];

/** Most packages are nothing special: they share it. */
const noFacts = Object.freeze({});

interface Fill {
  random: Random;
  count: number;
  /** Epoch milliseconds from which packages were made, and until when. */
  start: number;
  now: number;
  /** Number of the facility, 0 to 2: keeps ids and tags of the facilities apart. */
  plan: number;
}

/**
 * Fills a facility with packages of all lists. Ids grow with age and leave gaps; tags are 24 characters from `1A4`;
 * LastModified spreads over the license's years, with some of the last day.
 */
export function fillPackages(facility: Facility, fill: Fill): void {
  const { random, count, start, now } = fill;
  const items = facility.items.filter((item) => item.active);
  const span = now - start - 3_600_000;
  let id = (fill.plan + 1) * 10_000_000 + random.int(1000, 9000);
  for (let n = 0; n < count; n++) {
    id += random.int(1, 3);
    const createdAt = start + 3_600_000 + Math.floor((span * n) / count);
    const list = n < GUARANTEED.length * 2 ? (GUARANTEED[n % GUARANTEED.length] as PackageList) : drawList(random);
    const pkg = createPackage(facility, random.pick(items), { id, label: tagOf(facility.id, n), createdAt, random });
    enterList(facility, pkg, list, random);
    const touchedAt = random.chance(0.03)
      ? now - Math.floor(random.next() * DAY_MS)
      : createdAt + random.next() ** 3 * (now - createdAt);
    pkg.lastModified = stampOf(Math.max(createdAt, Math.min(now - 1000, Math.floor(touchedAt))), (n * 37) % 10_000);
    if (pkg.finishedDate) pkg.finishedDate = dayIn(facility.zone, Math.max(createdAt, Math.min(now - 1000, touchedAt)));
    if (pkg.archivedDate) pkg.archivedDate = dayIn(facility.zone, Math.max(createdAt, Math.min(now - 1000, touchedAt)));
    facility.packages.set(pkg.id, pkg);
    facility.idByLabel.set(pkg.label, pkg.id);
  }
}

/** A tag: `1A4`, the facility and a running number, 24 upper-case characters. */
export function tagOf(facilityId: number, n: number): string {
  return `1A406${facilityId.toString(16).toUpperCase().padStart(7, '0')}${String(n + 1).padStart(12, '0')}`;
}

/** An active package as it is made or received; the caller puts it into the facility. */
export function createPackage(
  facility: Facility,
  item: Item,
  made: { id: number; label: string; createdAt: number; random: Random },
): Package {
  const { random } = made;
  const kind = goods.find((g) => g.category === item.category);
  const [low, high] = kind?.range ?? [1, 10];
  const received = random.chance(0.7);
  return {
    id: made.id,
    label: made.label,
    itemId: item.id,
    quantity: quantityText(low + random.next() ** 2 * (high - low), kind?.decimals ?? 0),
    unit: item.unit,
    locationId: facility.locations.length > 0 ? random.pick(facility.locations).id : null,
    note: random.chance(0.05) ? 'Check the seal' : null,
    externalId: null,
    packagedDate: dayIn(facility.zone, made.createdAt - (received ? 3 * DAY_MS : 0)),
    receivedAt: received ? stampOf(made.createdAt) : null,
    expirationDate: random.chance(0.2) ? dayIn(facility.zone, made.createdAt + 365 * DAY_MS) : null,
    sellByDate: null,
    useByDate: null,
    labTestingState: random.chance(0.9) ? 'TestPassed' : 'NotSubmitted',
    sourceHarvests: random.chance(0.4)
      ? [`${dayIn(facility.zone, made.createdAt)}-Harvest Room-${item.strain ?? 'H'}`]
      : [],
    sourcePackages: random.chance(0.3) ? [tagOf(facility.id + 7, random.int(1, 99_999))] : [],
    productionBatch: null,
    onHold: false,
    finishedDate: null,
    archivedDate: null,
    inTransit: null,
    transferredTo: null,
    lastModified: stampOf(made.createdAt),
    facts: noFacts,
  };
}

/** A number as decimal text without trailing zeros. */
function quantityText(value: number, decimals: number): string {
  const text = value.toFixed(decimals);
  return decimals > 0 ? text.replace(/\.?0+$/, '') : text;
}

function drawList(random: Random): PackageList {
  const draw = random.next();
  if (draw < 0.8) return 'active';
  if (draw < 0.815) return 'onhold';
  if (draw < 0.965) return 'inactive';
  return draw < 0.98 ? 'intransit' : 'transferred';
}

function enterList(facility: Facility, pkg: Package, list: PackageList, random: Random): void {
  if (list === 'onhold') pkg.onHold = true;
  if (list === 'inactive' && random.chance(0.2)) pkg.archivedDate = pkg.packagedDate;
  else if (list === 'inactive') {
    pkg.finishedDate = pkg.packagedDate;
    pkg.quantity = '0';
  }
  if (list === 'intransit') pkg.inTransit = String(random.int(1, 99_999)).padStart(10, '0');
  if (list === 'transferred') {
    pkg.transferredTo = facility.license === 'C12-0000702-LIC' ? 'C11-0000511-LIC' : 'C12-0000702-LIC';
    pkg.sourcePackages = [];
  }
}
