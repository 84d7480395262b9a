import type { Facility } from '../../world/types.ts';
import { column } from '../column.ts';
import type { Around, GridDefinition, Listing } from '../grid-definition.ts';
import { buttons, gridOf } from '../grid-source.ts';

const columns = [
  { ...column('Label', 'Tag'), width: 180 },
  column('TagTypeName', 'Tag Type', 'words', 'Type'),
  column('TagInventoryTypeName', 'Inventory Type', 'words', 'Inventory'),
  column('StatusName', 'Status'),
];

interface Tag {
  label: string;
  inventory: 'CannabisPackage' | 'CannabisPlant';
}

/** The Tags page: free tags, used ones and voided ones. */
export const tagsPage: Listing = () => ({
  path: 'admin/tags',
  title: 'Tags',
  strip: 'tags_tabstrip',
  grids: [
    grid('available', 'Available', available, buttons('Void')),
    grid('used', 'Used', used),
    grid('voided', 'Voided', ({ facility }) => [...facility.voidedTags].map(packageTag)),
  ],
});

function grid(
  list: string,
  label: string,
  rows: (around: Around) => readonly Tag[],
  toolbar: GridDefinition['toolbar'] = [],
): GridDefinition {
  return gridOf(
    { id: `${list}-grid`, label, url: `/api/tags/${list}`, columns, toolbar },
    rows,
    ({ label: tag, inventory }) => ({
      Id: numberOf(tag),
      Label: tag,
      TagTypeName: inventory,
      TagInventoryTypeName: inventory,
      StatusName: label,
    }),
  );
}

function available({ facility }: Around): Tag[] {
  const free = (kind: 'package' | 'plant', inventory: Tag['inventory']) =>
    facility.records
      .index('tag')
      .list(`${kind}/available`)
      .map(({ name }) => ({ label: name, inventory }));
  return [...free('package', 'CannabisPackage'), ...(facility.can.grow ? free('plant', 'CannabisPlant') : [])];
}

/** Tags on what this license packaged and planted, and those taken up by writes. */
function used({ facility }: Around): Tag[] {
  const plants = facility.records.all('plant').map(({ name }) => name);
  const packages = new Set([...ownPackages(facility), ...facility.usedTags]);
  for (const plant of plants) packages.delete(plant);
  return [...[...packages].map(packageTag), ...plants.map((label): Tag => ({ label, inventory: 'CannabisPlant' }))];
}

function ownPackages({ packages }: Facility): string[] {
  return [...packages.values()].filter(({ receivedAt }) => receivedAt === null).map(({ label }) => label);
}

const packageTag = (label: string): Tag => ({ label, inventory: 'CannabisPackage' });

/** The world numbers free tags only; on the page every tag has an Id, made of its letters. */
function numberOf(label: string): number {
  return Number(BigInt(`0x${label}`) % 9_007_199_254_740_881n);
}
