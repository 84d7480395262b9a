import { packagesIn } from '../../world/package-lists.ts';
import type { Facility, PackageList } from '../../world/types.ts';
import type { GridDefinition, Listing, ToolbarButton } from '../grid-definition.ts';
import { gridOf } from '../grid-source.ts';
import { packageColumns } from './package-columns.ts';
import { packageDetails } from './package-details.ts';
import { packageRecord } from './package-record.ts';

/** The Packages page. The 2022 build had no Transferred tab. */
export const packagesPage: Listing = (facility, look) => {
  const { usesLocations } = facility;
  const hasSublocations = facility.can.sublocations && look !== '2022';
  const grid = (list: PackageList, label: string, toolbar: GridDefinition['toolbar'] = []): GridDefinition =>
    gridOf(
      {
        id: `${list}-grid`,
        label,
        url: list === 'active' ? '/api/packages' : `/api/packages/${list}`,
        columns: packageColumns(list, { usesLocations, hasSublocations }),
        detail: list === 'transferred' ? null : packageDetails,
        toolbar,
        rowClasses: { IsFinished: 'grid-finished-row' },
      },
      ({ facility: of }) => packagesIn(of, list),
      packageRecord,
    );
  const grids = [
    grid('active', 'Active', activeToolbar(facility)),
    grid('onhold', 'On Hold'),
    grid('inactive', 'Inactive', [[{ text: 'Unfinish', dialog: 'unfinish' }]]),
    null,
    grid('intransit', 'In Transit'),
    ...(look === '2022' ? [] : [grid('transferred', 'Transferred')]),
  ];
  return { path: 'packages', title: 'Packages', strip: 'packages_tabstrip', grids };
};

function activeToolbar(facility: Facility): ToolbarButton[][] {
  const move = facility.usesLocations ? [{ text: 'Change Locations', dialog: 'change-locations' }] : [];
  const sample = facility.state === 'mi' ? [[{ text: 'Trade Sample', menu: ['Flag', 'Unflag'] }]] : [];
  return [
    [{ text: 'New Packages', dialog: 'new' }, { text: 'Submit for Testing' }, { text: 'Remediate' }],
    [{ text: 'New Transfer' }],
    [
      ...move,
      { text: 'Change Items', dialog: 'change-items' },
      { text: "Change Req'd LTBs" },
      { text: 'Adjust', dialog: 'adjust' },
      { text: 'Change Notes', dialog: 'change-notes' },
      { text: 'Finish', dialog: 'finish' },
    ],
    ...sample,
  ];
}
