import { messageReply, type Reply } from '../http.ts';
import type { Shelved } from '../world/shelves.ts';
import type { Location } from '../world/types.ts';
import { locationTypes } from '../world/vocabulary.ts';
import { type Endpoint, type LicensedRequest, oneRecord, windowedList } from './endpoint.ts';
import { pageReply } from './paging.ts';

const holds = { ForPlantBatches: true, ForPlants: true, ForHarvests: true, ForPackages: true };

const row = (location: Location) => ({
  Id: location.id,
  Name: location.name,
  LocationTypeId: locationTypes.indexOf(location.typeName) + 1,
  LocationTypeName: location.typeName,
  ...holds,
});

/** Locations. A facility type without them answers 401, as Metrc does for features a license lacks. */
export const locationEndpoints: readonly Endpoint[] = [
  {
    method: 'GET',
    path: '/locations/v2/active',
    license: 'required',
    answer: (request) =>
      withLocations(request, () =>
        windowedList(
          request,
          (window) =>
            shownIn(request, 'active', request.facility.locations).filter(
              ({ lastModified }) => !window || (lastModified >= window.start && lastModified <= window.end),
            ),
          row,
        ),
      ),
  },
  {
    method: 'GET',
    path: '/locations/v2/inactive',
    license: 'required',
    answer: (request) =>
      withLocations(request, () =>
        pageReply(request.query, shownIn(request, 'inactive', request.facility.archivedLocations), row),
      ),
  },
  {
    method: 'GET',
    path: '/locations/v2/types',
    license: 'required',
    answer: (request) =>
      withLocations(request, () =>
        pageReply(request.query, locationTypes, (name) => ({
          Id: locationTypes.indexOf(name) + 1,
          Name: name,
          ...holds,
        })),
      ),
  },
  {
    method: 'GET',
    path: '/locations/v2/{id}',
    license: 'optional',
    answer: (request) =>
      oneRecord(
        request,
        (facility) => {
          const all = [...facility.locations, ...facility.archivedLocations];
          const found = all.find(({ id }) => String(id) === request.params.id);
          return request.view.see(facility, 'location', Number(request.params.id), found);
        },
        (_facility, location) => row(location),
        (facility) => facility.records.goneStatus('location', Number(request.params.id)) !== null,
      ),
  },
];

/** Locations of a list as reads show them now, newest Id first. */
function shownIn({ view, facility }: LicensedRequest, list: string, current: readonly Location[]): readonly Location[] {
  const wasThere = (location: Location) => (location as Partial<Shelved>).list === list;
  return [...view.rows(facility, 'location', current, wasThere)].sort((a, b) => b.id - a.id);
}

function withLocations(request: LicensedRequest, answer: () => Reply): Reply {
  return request.facility.usesLocations
    ? answer()
    : messageReply(401, 'Locations are not available for the current Facility.');
}
