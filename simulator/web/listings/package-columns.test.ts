import { expect, test } from 'vitest';
import type { PackageList } from '../../world/types.ts';
import { packageColumns } from './package-columns.ts';

const fields = (list: PackageList, usesLocations = true, hasSublocations = false) =>
  packageColumns(list, { usesLocations, hasSublocations }).map((column) => column.field);

test('has 48 columns in the Active tab, the quantity at 26 and the commands last', () => {
  const active = fields('active');
  expect(active).toHaveLength(48);
  expect(active[0]).toBe('Label');
  expect(active[26]).toBe('Quantity');
  expect(active[45]).toBe('ReceivedDateTime');
  expect(active[47]).toBeNull();
});

test('adds the patient to On Hold and Inactive, and says how a package ended', () => {
  for (const list of ['onhold', 'inactive'] as const) {
    const names = fields(list);
    expect(names[6]).toBe('PatientLicenseNumber');
    expect(names[27]).toBe('Quantity');
    expect(names.slice(-2)).toEqual(['IsFinished', 'IsArchived']);
    expect(names).not.toContain(null);
  }
});

test('adds the sublocation after the location where there are any', () => {
  expect(fields('active', true, true).slice(4, 7)).toEqual(['LocationName', 'LocationTypeName', 'SublocationName']);
  expect(fields('active', false, true)).not.toContain('SublocationName');
});

test('has no locations in transit, and the manifest at the end', () => {
  const names = fields('intransit');
  expect(names).not.toContain('LocationName');
  expect(names[4]).toBe('PatientLicenseNumber');
  expect(names[25]).toBe('Quantity');
  expect(names.slice(-2)).toEqual(['TransferManifestNumber', 'TransferPackageStateName']);
});

test('names the tag otherwise in the Transferred tab', () => {
  const names = fields('transferred');
  expect(names[0]).toBe('PackageLabel');
  expect(names).not.toContain('Label');
  expect(names).toContain('ShippedQuantity');
});

test('leaves locations out for a license that has none', () => {
  expect(fields('active', false)).not.toContain('LocationName');
  expect(fields('active', false)).toHaveLength(46);
});

test('shows the columns that Metrc shows at first use', () => {
  const shown = packageColumns('active', { usesLocations: true, hasSublocations: false }).filter(
    (column) => !column.hidden,
  );
  expect(shown.map((column) => column.caption)).toEqual([
    'Tag',
    "Src. H's",
    "Src. Pkg's",
    "Src. Pj's",
    'Location',
    'Item',
    'Category',
    'Item Strain',
    'Quantity',
    'P.B. No.',
    'Lab Testing',
    'A.H.',
    'Date',
    "Rcv'd",
    '',
  ]);
});
