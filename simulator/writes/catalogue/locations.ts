import type { Endpoint } from '../../api/endpoint.ts';
import { packagesIn } from '../../world/package-lists.ts';
import { addOwn, archive, changeOwn } from '../../world/shelves.ts';
import type { Facility, Location } from '../../world/types.ts';
import { locationTypes } from '../../world/vocabulary.ts';
import { idField, text } from '../fields.ts';
import { refuseTaken } from '../names.ts';
import { deleteById, rowWrite, type WriteRow } from '../row-write.ts';
import { renameIn } from './renaming.ts';

const needs = ['CanAssignLocationsToPackages'] as const;

/** Locations made, changed and archived. */
export const locationWriteEndpoints: readonly Endpoint[] = [
  rowWrite({
    method: 'POST',
    path: '/locations/v2',
    needs,
    prepare(row) {
      const fields = described(row);
      return () => addOwn(row.world, row.facility, { kind: 'location', row: fields });
    },
  }),
  rowWrite({
    method: 'PUT',
    path: '/locations/v2',
    needs,
    prepare(row) {
      const id = idField(row);
      const location = row.facility.locations.find((one) => one.id === id);
      if (id > 0 && !location) row.complain(`Id ${id} was not found.`);
      const fields = described(row, location);
      if (!location) return null;
      return () => {
        changeOwn(row.world, row.facility, 'location', location, fields);
        renameIn(row.facility, 'Location', id, fields.name);
        return id;
      };
    },
  }),
  deleteById<Location>({
    path: '/locations/v2/{id}',
    needs,
    find: ({ locations, archivedLocations }, id) => [...locations, ...archivedLocations].find((one) => one.id === id),
    check(location, facility) {
      if (facility.archivedLocations.includes(location))
        return [`Location "${location.name}" is already Discontinued.`];
      return holdsAnything(facility, location)
        ? [`Location "${location.name}" cannot be Discontinued because it's not empty.`]
        : [];
    },
    apply: ({ id }, { world, facility }) => {
      archive(world, facility, { kind: 'location', id, list: 'inactive', rename: null });
    },
  }),
];

function described(row: WriteRow, own?: Location) {
  const name = text(row, 'Name', 100);
  const holder = row.facility.locations.find((one) => one.name.toLowerCase() === name.toLowerCase());
  if (name !== '') refuseTaken(row, 'location', name, holder, own);
  const type = text(row, 'LocationTypeName');
  const typeName = locationTypes.find((one) => one.toLowerCase() === type.toLowerCase());
  if (type !== '' && !typeName) row.complain(`Location Type "${type}" is not valid.`);
  return { name, typeName: typeName ?? '' };
}

/** Whether packages, plants, batches or harvests are there: documented nowhere, but an archived room holds nothing. */
function holdsAnything(facility: Facility, { id }: Location): boolean {
  const packages = [...packagesIn(facility, 'active'), ...packagesIn(facility, 'onhold')];
  const records = (kind: string, lists: readonly string[]) =>
    lists.flatMap((list) => facility.records.index(kind).list(list));
  return (
    packages.some(({ locationId }) => locationId === id) ||
    records('plant', ['vegetative', 'flowering', 'onhold', 'mother', 'mother/onhold']).some(
      ({ fields }) => fields.LocationId === id,
    ) ||
    records('plantbatch', ['active']).some(({ fields }) => fields.LocationId === id) ||
    records('harvest', ['active', 'onhold']).some(({ fields }) => fields.DryingLocationId === id)
  );
}
