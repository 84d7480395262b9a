import type Big from 'big.js';
import { flagsOf } from '../api/facility-shape.ts';
import { addPackage } from '../world/changes.ts';
import { nextPackageId } from '../world/new-packages.ts';
import { addRecord } from '../world/record-changes.ts';
import type { Fields, MetrcRecord } from '../world/records.ts';
import type { Item, Package } from '../world/types.ts';
import { day, flag, optionalDay, optionalText, requiredFlag } from './fields.ts';
import { type Place, place } from './places.ts';
import type { WriteRow } from './row-write.ts';
import { freeTag, useTag } from './tags.ts';

/** What every write that makes a package says about it. */
export interface PackageForm {
  tag: MetrcRecord | undefined;
  place: Place;
  packagedDate: string;
  note: string | null;
  productionBatch: string | null;
  facts: Fields;
  dates: Pick<Package, 'expirationDate' | 'sellByDate' | 'useByDate'>;
}

/**
 * Reads the fields that the writes making packages have in common.
 * @param names what the tag and the date are called here
 * @param from the day before which nothing can have been packaged
 */
export function packageForm(
  row: WriteRow,
  names: { tag: string; date: string; as?: 'moment' },
  from: unknown,
): PackageForm {
  const facts: Fields = {};
  const isDonation = flag(row, 'IsDonation');
  const isTradeSample = flag(row, 'IsTradeSample');
  if (isDonation) facts.IsDonation = true;
  if (isTradeSample) facts.IsTradeSample = true;
  if (flag(row, 'IsFinishedGood')) facts.IsFinishedGood = true;
  if (flag(row, 'ProductRequiresRemediation')) facts.ProductRequiresRemediation = true;
  const flags = flagsOf(row.facility);
  if (isDonation && isTradeSample) row.complain('A Package cannot be both a Donation and a Trade Sample.');
  if (isDonation && !flags.CanDonatePackages) row.complain('Is Donation is not available for the current Facility.');
  if (isTradeSample && !flags.CanCreateTradeSamplePackages) {
    row.complain('Is Trade Sample is not available for the current Facility.');
  }
  if (facts.IsFinishedGood && !flags.CanTrackFinishedGoods) {
    row.complain('Is Finished Good is not available for the current Facility.');
  }
  return {
    tag: freeTag(row, names.tag, 'package'),
    place: place(row, { location: 'Location', sublocation: 'Sublocation' }, 'may'),
    packagedDate: day(row, names.date, from, names.as),
    note: optionalText(row, 'Note', 4000),
    productionBatch: productionBatch(row),
    facts,
    dates: {
      expirationDate: optionalDay(row, 'ExpirationDate'),
      sellByDate: optionalDay(row, 'SellByDate'),
      useByDate: optionalDay(row, 'UseByDate'),
    },
  };
}

/** Flags that the documentation calls required where a package is made of packages. */
export function requirePackageFlags(row: WriteRow): void {
  for (const field of ['IsProductionBatch', 'IsDonation', 'ProductRequiresRemediation', 'UseSameItem']) {
    requiredFlag(row, field);
  }
}

/** A number where there is a batch, and a batch where there is a number. */
function productionBatch(row: WriteRow): string | null {
  const number = optionalText(row, 'ProductionBatchNumber');
  const isBatch = flag(row, 'IsProductionBatch') || !('IsProductionBatch' in row.values);
  if (number === null && isBatch && 'IsProductionBatch' in row.values) {
    row.complain('Production Batch Number was not specified.');
  }
  if (number !== null && !isBatch) row.complain('Production Batch Number was specified for no Production Batch.');
  return number;
}

/** Puts a new package into the active list; answers its id. */
export function createPackage(
  row: WriteRow,
  form: PackageForm & { tag: MetrcRecord },
  made: { item: Item; quantity: Big; unit: string; from?: Partial<Package>; facts?: Fields; text: string },
): number {
  const { world, facility, writer } = row;
  const { location, sublocation } = form.place;
  const pkg: Package = {
    id: nextPackageId(facility),
    label: useTag(row, form.tag),
    itemId: made.item.id,
    quantity: made.quantity.toFixed(),
    unit: made.unit,
    locationId: location?.id ?? null,
    note: form.note,
    externalId: null,
    packagedDate: form.packagedDate,
    receivedAt: null,
    ...form.dates,
    labTestingState: 'NotSubmitted',
    sourceHarvests: [],
    sourcePackages: [],
    productionBatch: form.productionBatch,
    onHold: false,
    finishedDate: null,
    archivedDate: null,
    inTransit: null,
    transferredTo: null,
    lastModified: world.stamp(),
    facts: {
      ...form.facts,
      ...(sublocation && { SublocationId: sublocation.id, SublocationName: sublocation.name }),
      ...made.facts,
    },
    ...made.from,
  };
  return addPackage(world, facility, pkg, writer, { action: 'create', text: made.text });
}

/** Puts a package among the samples: it stands there and among the packages, under one and the same Id. */
export function addSample({ world, facility }: WriteRow, id: number, batches: readonly string[] = []): number {
  addRecord(world, facility, {
    kind: 'labsample',
    list: 'labsamples',
    name: facility.packages.get(id)?.label ?? '',
    id,
    fields: { IsTestingSample: true },
    details: { sourceId: id, batches },
  });
  return id;
}
