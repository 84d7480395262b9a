import { jsonReply } from '../http.ts';
import { listOf } from '../world/list-of.ts';
import { stampInForm } from '../world/local-time.ts';
import { indexOf } from '../world/package-index.ts';
import { packageByLabel, packagesIn } from '../world/package-lists.ts';
import type { MetrcRecord } from '../world/records.ts';
import type { Facility, Package, PackageList } from '../world/types.ts';
import { type ApiRequest, type Endpoint, type LicensedRequest, oneRecord, windowedList } from './endpoint.ts';
import { labSampleShape, sampleRow } from './lab-sample.ts';
import { adjustmentRow, packageRow, transferredRow } from './package-shape.ts';
import { pageReply } from './paging.ts';
import type { Window } from './query.ts';
import { listsOf } from './record-lists.ts';

/** Reads of packages; the static paths stand before `{id}`. */
export const packageReadEndpoints: readonly Endpoint[] = [
  packageList('active'),
  packageList('inactive'),
  packageList('onhold'),
  packageList('intransit'),
  {
    method: 'GET',
    path: '/packages/v2/transferred',
    license: 'required',
    answer: (request) =>
      windowedList(
        request,
        (window) => shownIn(request, 'transferred', window),
        (pkg) => transferredRow(request.facility, pkg, nameOf(request, pkg.transferredTo)),
      ),
  },
  ...listsOf(labSampleShape, [{ path: '/packages/v2/labsamples', list: 'labsamples', window: 'lastModified' }]),
  {
    method: 'GET',
    path: '/packages/v2/adjustments',
    license: 'required',
    answer: (request) => {
      const { facility, view } = request;
      return windowedList(
        request,
        (window) =>
          facility.adjustments.filter(
            ({ packageId, at }) =>
              (!window || (at >= window.start && at <= window.end)) && view.shows(facility, packageId, at),
          ),
        (adjustment) => adjustmentRow(facility, adjustment),
      );
    },
  },
  {
    method: 'GET',
    path: '/packages/v2/adjust/reasons',
    license: 'required',
    answer: ({ world, facility, query }) =>
      pageReply(query, world.reasons(facility), (reason) => ({
        Name: reason.name,
        RequiresNote: reason.requiresNote,
        RequiresWasteWeight: false,
        RequiresImmatureWasteWeight: false,
        RequiresMatureWasteWeight: false,
      })),
  },
  {
    method: 'GET',
    path: '/packages/v2/types',
    license: 'none',
    answer: () =>
      jsonReply(200, ['Product', 'ImmaturePlant', 'VegetativePlant', 'PlantWaste', 'HarvestWaste', 'MotherPlant']),
  },
  {
    method: 'GET',
    path: '/packages/v2/{id}/source/harvests',
    license: 'required',
    answer: (request) => {
      const pkg = request.facility.packages.get(Number(request.params.id));
      if (!pkg) return oneRecord(request, (f) => f.packages.get(Number(request.params.id)), packageRow);
      return jsonReply(
        200,
        pkg.sourceHarvests.map((name) => harvestRow(name, pkg)),
      );
    },
  },
  {
    method: 'GET',
    path: '/packages/v2/{id}',
    license: 'optional',
    answer: (request) =>
      oneRecord(
        request,
        (facility) => findPackage(request, facility) ?? findSample(request, facility),
        (facility, found) => ('kind' in found ? sampleRow(facility, found) : packageRow(facility, found)),
        (facility) => knows(request, facility),
      ),
  },
];

/** A list as reads show it now: newest Id first, some of it a little late. */
function shownIn({ view, facility }: LicensedRequest, list: PackageList, window: Window | null): readonly Package[] {
  const current = window ? indexOf(facility).changedWithin(list, window.start, window.end) : packagesIn(facility, list);
  return view.rows(
    facility,
    'package',
    current,
    (pkg) => listOf(pkg) === list && (!window || (pkg.lastModified >= window.start && pkg.lastModified <= window.end)),
  );
}

function packageList(list: PackageList): Endpoint {
  return {
    method: 'GET',
    path: `/packages/v2/${list}`,
    license: 'required',
    answer: (request) =>
      windowedList(
        request,
        (window) => shownIn(request, list, window),
        (pkg) => inForm(request, pkg, packageRow(request.facility, pkg)),
      ),
  };
}

/** Packages write LastModified always alike, unless the moods want it otherwise. */
function inForm({ moods, facility }: LicensedRequest, pkg: Package, row: Record<string, unknown>) {
  return moods.stamps === 'mixed'
    ? { ...row, LastModified: stampInForm(pkg.lastModified, pkg.id, facility.zone) }
    : row;
}

function nameOf(request: ApiRequest, license: string | null): string {
  return request.world.facilities.find((facility) => facility.license === license)?.name ?? 'Another Facility';
}

/** A package that was received elsewhere is no longer under this license. */
function findPackage(request: ApiRequest, facility: Facility): Package | undefined {
  const pkg = byIdOrTag(request, facility);
  const shown = pkg && request.view.see(facility, 'package', pkg.id, pkg);
  return shown?.transferredTo === null ? shown : undefined;
}

function findSample({ params: { id = '' } }: ApiRequest, { records }: Facility): MetrcRecord | undefined {
  return records.named('labsample', id) ?? records.get('labsample', Number(id));
}

/** Whether the facility has or had it, in silence or not. */
function knows(request: ApiRequest, facility: Facility): boolean {
  const { id = '' } = request.params;
  const pkg = byIdOrTag(request, facility);
  // What reads do not show yet was never there for them.
  if (pkg && !request.view.see(facility, 'package', pkg.id, pkg)) return false;
  const gone = facility.vanished.has(Number(id)) || facility.idByLabel.has(id.toUpperCase());
  return gone || pkg !== undefined;
}

function byIdOrTag({ params: { id = '' } }: ApiRequest, facility: Facility): Package | undefined {
  return /^\d+$/.test(id) ? facility.packages.get(Number(id)) : packageByLabel(facility, id);
}

function harvestRow(name: string, pkg: Package) {
  return {
    HarvestedByFacilityLicenseNumber: 'C11-0000044-LIC',
    HarvestedByFacilityName: 'North Coast Distribution',
    Name: name,
    HarvestStartDate: pkg.packagedDate,
  };
}
