import { messageReply } from '../http.ts';
import { dayIn, stampMs } from '../world/stamp.ts';
import type { Facility, Package } from '../world/types.ts';
import { labTestBatches } from '../world/vocabulary.ts';
import { type Endpoint, oneRecord } from './endpoint.ts';
import { itemById } from './item-shape.ts';
import { pageReply } from './paging.ts';
import { vocabulary } from './record-lists.ts';

const states = [
  'NotSubmitted',
  'SubmittedForTesting',
  'TestFailed',
  'TestPassed',
  'TestingInProgress',
  'AwaitingConfirmation',
  'RetestFailed',
  'RetestPassed',
  'Remediated',
  'SelectedForRandomTesting',
  'NotRequired',
  'ProcessValidated',
  'Decontaminated',
  'RandDCompleted',
];

const analytes = ['THC', 'THCa', 'CBD', 'CBDa', 'Microbiologicals', 'Pesticides', 'Moisture', 'Heavy Metals'];

const typeRow = (name: string, i: number) => ({
  Id: i + 1,
  Name: name,
  RequiresTestResult: false,
  InformationalOnly: false,
  ResearchAndDevelopment: false,
  AlwaysPasses: false,
  MaxAllowedFailureCount: 0,
  LabTestResultMode: 0,
  LabTestResultMinimum: null,
  LabTestResultMaximum: null,
  LabTestResultExpirationDays: null,
  // The documentation's examples have a number here and a word there.
  DependencyMode: i % 2 === 0 ? 0 : 'RequiresOne',
});

/** A set of tests that packages may be made to need. */
const batchRow = (name: string, i: number) => {
  const LabTestTypes = analytes.slice(0, 4 + i).map(typeRow);
  return {
    Id: i + 1,
    Name: name,
    LabTestTypeCount: LabTestTypes.length,
    LabTestTypes,
    ItemCategoryCount: 1,
    ItemCategories: ['Buds'],
    RequiresAllFromLabTestBatch: false,
  };
};

/** Lab tests: there is no list of all results, only those of one package, a row per analyte. */
export const labTestEndpoints: readonly Endpoint[] = [
  vocabulary('/labtests/v2/states', states, 'bare'),
  vocabulary('/labtests/v2/types', analytes.map(typeRow), 'paged'),
  vocabulary('/labtests/v2/batches', labTestBatches.map(batchRow), 'paged', 'required'),
  {
    method: 'GET',
    path: '/labtests/v2/results',
    license: 'required',
    answer(request) {
      const { query, facility } = request;
      const id = Number(query.get('packageId') ?? Number.NaN);
      if (!Number.isInteger(id)) return messageReply(400, 'packageId was not specified.');
      const pkg = facility.packages.get(id);
      if (!pkg)
        return oneRecord(
          request,
          (f) => f.packages.get(id),
          () => ({}),
        );
      const tested = pkg.labTestingState === 'TestPassed' ? analytes.slice(0, 3 + (id % 5)) : [];
      return pageReply(query, tested, (name) => resultRow(facility, pkg, name));
    },
  },
];

function resultRow(facility: Facility, pkg: Package, analyte: string): Record<string, unknown> {
  const item = itemById(facility, pkg.itemId);
  const nth = analytes.indexOf(analyte);
  return {
    PackageId: pkg.id,
    LabTestResultId: pkg.id * 10 + nth,
    LabFacilityLicenseNumber: 'C8-0000031-LIC',
    LabFacilityName: 'Tideline Analytics',
    SourcePackageLabel: pkg.label,
    ProductName: item.name,
    ProductCategoryName: item.category,
    TestPerformedDate: dayIn(facility.zone, stampMs(pkg.lastModified)),
    OverallPassed: true,
    RevokedDate: null,
    LabTestResultDocumentFileId: null,
    ResultReleased: true,
    ResultReleaseDateTime: nth === 0 ? null : `${pkg.packagedDate}T00:00:00+00:00`,
    ExpirationDateTime: null,
    TestTypeName: analyte,
    TestPassed: true,
    TestResultLevel: ((pkg.id * (nth + 3)) % 2900) / 100,
    TestComment: '',
    TestInformationalOnly: false,
    LabTestDetailRevokedDate: null,
  };
}
