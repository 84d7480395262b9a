import { brands, strains } from '../catalogue.ts';
import { packagesIn } from '../package-lists.ts';
import type { RecordKind } from '../record-kind.ts';
import { dayIn } from '../stamp.ts';

/** The strains that the facility's items name, and two that nobody grows any more. */
const strain: RecordKind = {
  kind: 'strain',
  lists: { active: 0.9, inactive: 0.1 },
  count: strains.length + 2,
  listOf: (n) => (n < strains.length ? 'active' : 'inactive'),
  make({ random, n }) {
    const name = strains[n] ?? `Retired Cross ${n - strains.length + 1}`;
    const indica = random.int(0, 20) * 5;
    return {
      name,
      fields: {
        Name: name,
        TestingStatus: 'ThirdParty',
        IndicaPercentage: indica,
        SativaPercentage: 100 - indica,
        IsUsed: n < strains.length,
        Genetics: `${indica}% Indica / ${100 - indica}% Sativa`,
      },
    };
  },
  edit: (record) => ({ ThcLevel: Math.round((Number(record.fields.ThcLevel ?? 0) + 0.1) * 10) / 10 }),
};

const sublocation: RecordKind = {
  kind: 'sublocation',
  lists: { active: 0.8, inactive: 0.2 },
  needs: 'sublocations',
  count: 6,
  make({ n }) {
    const name = `Shelf ${n + 1}`;
    return { name, fields: { Name: name } };
  },
};

const brand: RecordKind = {
  kind: 'brand',
  lists: { active: 1, inactive: 0 },
  count: brands.length,
  listOf: () => 'active',
  make({ n }) {
    const name = brands[n] ?? `Brand ${n + 1}`;
    return { name, fields: { Name: name } };
  },
};

const employee: RecordKind = {
  kind: 'employee',
  lists: { all: 1 },
  count: 5,
  make({ facility, n }) {
    const name = ['Dana Whitfield', 'Marcus Bell', 'Priya Raman', 'Luis Ortega', 'Mei Tan'][n % 5] as string;
    const number = `E-${facility.id}-${n + 1}`;
    return {
      name,
      fields: {
        FullName: name,
        License: {
          Number: number,
          EmployeeLicenseNumber: number,
          StartDate: facility.credentialedDate,
          EndDate: '2049-12-31',
          LicenseType: facility.licenseType,
        },
        IsManager: n === 0,
      },
    };
  },
};

const tagTypes: Record<string, string> = {
  'package/available': 'CannabisPackage',
  'plant/available': 'CannabisPlant',
  staged: 'CannabisPackage',
};

const tag: RecordKind = {
  kind: 'tag',
  lists: { 'package/available': 0.6, 'plant/available': 0.3, staged: 0.1 },
  count: 120,
  // In blocks: who tags many plants at once takes tags that follow each other.
  listOf: (n) => (n < 60 ? 'package/available' : n < 110 ? 'plant/available' : 'staged'),
  make({ facility, list, n }) {
    const name = `1A40F${facility.id.toString(16).toUpperCase().padStart(7, '0')}${String(n + 1).padStart(12, '0')}`;
    return { name, fields: { Label: name, FacilityId: facility.id, TagInventoryTypeName: tagTypes[list] } };
  },
  enter: (list) => ({ IsStaged: list === 'staged', QrCount: list === 'staged' ? 10 : null }),
};

/** Samples on their way to the lab: packages of their own, cut from one on hand. */
const labSample: RecordKind = {
  kind: 'labsample',
  lists: { labsamples: 1 },
  count: 4,
  make({ facility, random, n, createdAt }) {
    const packages = packagesIn(facility, 'active');
    const source = packages.length === 0 ? null : random.pick(packages);
    const name = `1A40E${facility.id.toString(16).toUpperCase().padStart(7, '0')}${String(n + 1).padStart(12, '0')}`;
    return {
      name,
      fields: {
        Label: name,
        SourcePackageCount: source ? 1 : 0,
        SourcePackageLabels: source?.label ?? null,
        Quantity: 1,
        PackagedDate: dayIn(facility.zone, createdAt),
        LabTestingState: 'SubmittedForTesting',
        IsTestingSample: true,
        LabFacilityLicenseNumber: 'C8-0000031-LIC',
        LabFacilityName: 'Tideline Analytics',
      },
      details: { sourceId: source?.id ?? null },
    };
  },
  edit: () => ({ LabTestingState: 'TestPassed', OverallPassed: true }),
};

export const placeAndPersonKinds: readonly RecordKind[] = [strain, sublocation, brand, employee, tag, labSample];
