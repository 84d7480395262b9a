import { changePackage } from './changes.ts';
import { checkedPackage, dateComplaints, findWritable } from './package-checks.ts';
import type { MetrcRecord } from './records.ts';
import { isDay } from './stamp.ts';
import type { Day, Facility, Item, Location } from './types.ts';
import type { PackageWrite } from './write.ts';

/** A move; `date` is not kept by Metrc, only checked. */
export interface MoveInput {
  label: string;
  location: string;
  sublocation?: string | null;
  date?: Day | null;
}

/** Moves a package to a location, named in any letter case. */
export const moveToLocation: PackageWrite<MoveInput> = {
  check(world, facility, input) {
    const { pkg, messages } = findWritable(facility, input.label, 'editable');
    if (!pkg) return messages;
    if (!facility.usesLocations) return ['Locations are not available for the current Facility.'];
    const found: string[] = [];
    if (!input.location) found.push('Location was not specified.');
    else if (!locationByName(facility, input.location)) found.push(`Location "${input.location}" is not valid.`);
    if (input.sublocation && !sublocationByName(facility, input.sublocation)) {
      found.push(`Sublocation "${input.sublocation}" is not valid.`);
    }
    if (input.date) found.push(...dateComplaints(world, facility, 'Move Date', input.date));
    return found;
  },
  apply(world, facility, input, writer) {
    const pkg = checkedPackage(facility, input.label);
    const location = locationByName(facility, input.location);
    const name = { action: 'location', text: `Moved to ${location?.name}` };
    return changePackage(world, facility, pkg, writer, name, () => {
      const sublocation = input.sublocation ? sublocationByName(facility, input.sublocation) : undefined;
      const { SublocationId: _id, SublocationName: _name, ...facts } = pkg.facts;
      const below = sublocation && { SublocationId: sublocation.id, SublocationName: sublocation.name };
      pkg.locationId = location?.id ?? null;
      pkg.facts = { ...facts, ...below };
    });
  },
};

/** Replaces the note; an empty one clears it. Allowed on hold. */
export const changeNote: PackageWrite<{ label: string; note: string | null }> = {
  check(_world, facility, input) {
    const { pkg, messages } = findWritable(facility, input.label, 'note');
    if (!pkg) return messages;
    return (input.note?.length ?? 0) > 4000 ? ['Note cannot be longer than 4000 characters.'] : [];
  },
  apply(world, facility, input, writer) {
    const pkg = checkedPackage(facility, input.label);
    return changePackage(world, facility, pkg, writer, { action: 'note', text: 'Note changed' }, () => {
      pkg.note = input.note || null;
    });
  },
};

/** Changes the item, named in any letter case; it must be active and measured in the same unit. */
export const changeItemTo: PackageWrite<{ label: string; item: string }> = {
  check(_world, facility, input) {
    const { pkg, messages } = findWritable(facility, input.label, 'editable');
    if (!pkg) return messages;
    if (!input.item) return ['Item was not specified.'];
    const item = itemByName(facility, input.item);
    if (!item) return [`Item "${input.item}" is not valid.`];
    return item.unit === pkg.unit ? [] : [`Item "${item.name}" is not measured in ${pkg.unit}.`];
  },
  apply(world, facility, input, writer) {
    const pkg = checkedPackage(facility, input.label);
    const item = itemByName(facility, input.item);
    return changePackage(world, facility, pkg, writer, { action: 'item', text: `Item is now ${item?.name}` }, () => {
      if (item) pkg.itemId = item.id;
    });
  },
};

/** The three dates of use; null or empty clears one. */
export interface UseByInput {
  label: string;
  expirationDate: Day | null;
  sellByDate: Day | null;
  useByDate: Day | null;
}

/** Sets expiration, sell-by and use-by dates, all three at once. They may lie in the future. */
export const changeUseByDates: PackageWrite<UseByInput> = {
  check(_world, facility, input) {
    const { pkg, messages } = findWritable(facility, input.label, 'editable');
    if (!pkg) return messages;
    const fields = {
      'Expiration Date': input.expirationDate,
      'Sell By Date': input.sellByDate,
      'Use By Date': input.useByDate,
    };
    return Object.entries(fields)
      .filter(([, value]) => value && !isDay(value))
      .map(([field, value]) => `${field} "${value}" is not a valid date.`);
  },
  apply(world, facility, input, writer) {
    const pkg = checkedPackage(facility, input.label);
    return changePackage(world, facility, pkg, writer, { action: 'dates', text: 'Dates changed' }, () => {
      pkg.expirationDate = input.expirationDate || null;
      pkg.sellByDate = input.sellByDate || null;
      pkg.useByDate = input.useByDate || null;
    });
  },
};

/** Sets the external id; an empty one clears it. */
export const changeExternalId: PackageWrite<{ label: string; externalId: string | null }> = {
  check(_world, facility, input) {
    const { pkg, messages } = findWritable(facility, input.label, 'editable');
    if (!pkg) return messages;
    return (input.externalId?.length ?? 0) > 50 ? ['External Id cannot be longer than 50 characters.'] : [];
  },
  apply(world, facility, input, writer) {
    const pkg = checkedPackage(facility, input.label);
    return changePackage(world, facility, pkg, writer, { action: 'externalid', text: 'External Id changed' }, () => {
      pkg.externalId = input.externalId || null;
    });
  },
};

const locationByName = (facility: Facility, name: string): Location | undefined =>
  facility.locations.find((l) => l.name.toLowerCase() === name.toLowerCase());

const sublocationByName = (facility: Facility, name: string): MetrcRecord | undefined => {
  const found = facility.records.named('sublocation', name);
  return found?.list === 'active' ? found : undefined;
};

const itemByName = (facility: Facility, name: string): Item | undefined =>
  facility.items.find((item) => item.active && item.name.toLowerCase() === name.toLowerCase());
