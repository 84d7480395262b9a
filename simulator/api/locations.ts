import { messageReply, type Reply } from '../http.ts';
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
            request.facility.locations
              .filter(({ lastModified }) => !window || (lastModified >= window.start && lastModified <= window.end))
              .sort((a, b) => b.id - a.id),
          row,
        ),
      ),
  },
  {
    method: 'GET',
    path: '/locations/v2/inactive',
    license: 'required',
    answer: (request) =>
      withLocations(request, () => pageReply(request.query, request.facility.archivedLocations, row)),
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
        ({ locations, archivedLocations }) =>
          [...locations, ...archivedLocations].find(({ id }) => String(id) === request.params.id),
        (_facility, location) => row(location),
        (facility) => facility.records.goneStatus('location', Number(request.params.id)) !== null,
      ),
  },
];

function withLocations(request: LicensedRequest, answer: () => Reply): Reply {
  return request.facility.usesLocations
    ? answer()
    : messageReply(401, 'Locations are not available for the current Facility.');
}
