import type { Facility, Package } from '../world/types.ts';
import type { WebRecord } from './package-record.ts';

/**
 * Rows of the grids inside a package's detail row.
 * @param name last part of the request's path: `history`, `sourceHarvest`, …
 * @returns undefined when there is no such grid
 */
export function packageDetail(facility: Facility, pkg: Package, name: string): WebRecord[] | undefined {
  switch (name) {
    case 'history':
      return facility.history
        .filter((entry) => entry.packageId === pkg.id)
        .map((entry) => ({ RecordedDateTime: entry.at, UserName: entry.by, Descriptions: entry.text }))
        .reverse()
        .concat({
          RecordedDateTime: pkg.receivedAt ?? `${pkg.packagedDate}T18:00:00.0000000+00:00`,
          UserName: 'System',
          Descriptions: pkg.receivedAt ? 'Received from a transfer' : 'Packaged',
        });
    case 'sourceHarvest':
      return pkg.sourceHarvests.map((harvest) => ({ Name: harvest, HarvestedByFacilityName: facility.name }));
    case 'sourcepackages':
      return pkg.sourcePackages.map((label) => ({ Label: label }));
    case 'labresults/byid':
      return pkg.labTestingState === 'TestPassed'
        ? [{ TestTypeName: 'Full panel', TestPassed: true, ResultReleaseDateTime: pkg.receivedAt }]
        : [];
    case 'requiredlabtestbatches/byid':
    case 'labbatchresults/byid':
      return [];
    default:
      return undefined;
  }
}
