import { packagesIn } from '../world/package-lists.ts';
import type { Facility, PackageList } from '../world/types.ts';
import type { World } from '../world/world.ts';
import { answerList, type ListPage, type ListRequest } from './list-query.ts';
import { createPackageRecords, type WebRecord } from './package-record.ts';

/** Answers a grid's read, or undefined when no grid reads from that path. */
export type ListReader = (facility: Facility, path: string, request: ListRequest) => ListPage | undefined;

const packageLists: Record<string, PackageList> = {
  '/api/packages': 'active',
  '/api/packages/onhold': 'onhold',
  '/api/packages/inactive': 'inactive',
  '/api/packages/intransit': 'intransit',
  '/api/packages/transferred': 'transferred',
};

const empty =
  /^\/api\/(plants\/(vegetative|flowering|onhold|inactive)|plantbatches(\/\w+)?|harvests(\/\w+)?|transfers\/[\w/]+|sales\/receipts\/\w+|tags\/\w+)$/;

/** The lists behind the pages' grids: packages, items, locations and strains from the world, everything else empty. */
export function createLists(world: World): ListReader {
  const record = createPackageRecords(world);
  return (facility, path, request) => {
    const list = packageLists[path];
    if (list) return answerList(packagesIn(facility, list), (pkg) => record(facility, pkg), request);
    const rows = otherRows(world, facility, path);
    return rows && answerList(rows, (row) => row, request);
  };
}

function otherRows(world: World, facility: Facility, path: string): WebRecord[] | undefined {
  if (path === '/api/locations') {
    return facility.locations.map((location) => ({
      Id: location.id,
      Name: location.name,
      LocationTypeName: location.typeName,
      ForPlantBatches: false,
      ForPlants: false,
      ForHarvests: false,
      ForPackages: true,
    }));
  }
  if (path === '/api/items') return facility.items.filter((item) => item.active).map((item) => itemRow(world, item));
  if (path === '/api/strains') {
    const names = [...new Set(facility.items.map((item) => item.strain))].filter((name) => name !== null);
    return names.map((name, i) => ({ Id: i + 1, Name: name, TestingStatus: 'None', ThcLevel: null, CbdLevel: null }));
  }
  return empty.test(path) ? [] : undefined;
}

function itemRow(world: World, item: Facility['items'][number]): WebRecord {
  return {
    Id: item.id,
    Name: item.name,
    ProductCategoryName: item.category,
    QuantityTypeName: world.units.find((unit) => unit.name === item.unit)?.quantityType ?? '',
    UnitOfMeasureName: item.unit,
    StrainName: item.strain,
    ApprovalStatusName: 'Approved',
  };
}
