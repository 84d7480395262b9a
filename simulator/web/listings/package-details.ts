import type { Facility, Package } from '../../world/types.ts';
import { column } from '../column.ts';
import type { DetailDefinition, DetailGrid } from '../grid-definition.ts';
import type { WebRecord } from '../web-record.ts';
import { historyColumns } from './record-history.ts';

const names = [column('Name', 'Test Batch')];

/** What a package shows when its row is expanded. The classes are those of Ohio's templates. */
export const packageDetails: DetailDefinition = {
  strip: 'js-packagedetails-tabstrip',
  grids: [
    {
      label: 'Source Harvests',
      name: 'js-sourceHarvests-grid',
      url: '/api/packages/sourceHarvest',
      columns: [column('Name', 'Harvest'), column('HarvestedByFacilityName', 'Harvested By')],
      rows: of((pkg, facility) =>
        pkg.sourceHarvests.map((harvest) => ({ Name: harvest, HarvestedByFacilityName: facility.name })),
      ),
    },
    {
      label: "Req'd Lab Test Batches",
      name: 'js-requiredlabtestbatches-grid',
      url: '/api/packages/requiredlabtestbatches/byid',
      columns: names,
      rows: () => [],
    },
    {
      label: 'Lab Test Batches',
      name: 'js-labtestbatches-grid',
      url: '/api/packages/labbatchresults/byid',
      columns: names,
      rows: () => [],
    },
    {
      label: 'Lab Results',
      name: 'js-labtestresults-grid',
      url: '/api/packages/labresults/byid',
      columns: [
        column('TestTypeName', 'Test'),
        column('TestPassed', 'Passed', 'boolean'),
        column('ResultReleaseDateTime', 'Released', 'datetime'),
      ],
      rows: of((pkg) =>
        pkg.labTestingState === 'TestPassed'
          ? [{ TestTypeName: 'Full panel', TestPassed: true, ResultReleaseDateTime: pkg.receivedAt }]
          : [],
      ),
    },
    {
      label: 'History',
      name: 'js-history-grid',
      url: '/api/packages/history',
      isFirst: true,
      columns: historyColumns,
      rows: of(history),
    },
    {
      label: 'Source Packages',
      name: 'js-sourcepackages-grid',
      url: '/api/packages/sourcepackages',
      columns: [column('Label', 'Tag')],
      rows: of((pkg) => pkg.sourcePackages.map((label) => ({ Label: label }))),
    },
  ],
};

function of(rows: (pkg: Package, facility: Facility) => WebRecord[]): DetailGrid['rows'] {
  return ({ facility }, id) => {
    const pkg = facility.packages.get(id);
    return pkg ? rows(pkg, facility) : [];
  };
}

function history(pkg: Package, facility: Facility): WebRecord[] {
  const entries = facility.history
    .filter((entry) => entry.packageId === pkg.id)
    .map((entry) => ({ RecordedDateTime: entry.at, UserName: entry.by, Descriptions: entry.text }));
  const first = {
    RecordedDateTime: pkg.receivedAt ?? `${pkg.packagedDate}T18:00:00.0000000+00:00`,
    UserName: 'System',
    Descriptions: pkg.receivedAt ? 'Received from a transfer' : 'Packaged',
  };
  return [...entries.reverse(), first];
}
