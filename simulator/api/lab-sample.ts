import type { Fields, MetrcRecord } from '../world/records.ts';
import type { Facility } from '../world/types.ts';
import { packageRow } from './package-shape.ts';
import type { RecordShape } from './record-lists.ts';

/** What the list of samples shows beyond a package. */
const testBlank = {
  LabFacilityLicenseNumber: null,
  LabFacilityName: null,
  OverallPassed: false,
  ResultReleaseDateTime: null,
  ResultReleased: false,
  TestComment: null,
  TestInformationalOnly: false,
  TestPassed: false,
  TestPerformedDate: null,
  TestResultLevel: null,
  TestTypeName: null,
};

/** A sample as a package: like the one it was cut from, with its own facts. */
export function sampleRow(facility: Facility, sample: MetrcRecord): Fields {
  const source = facility.packages.get(Number(sample.details.sourceId)) ?? [...facility.packages.values()][0];
  if (!source) return {};
  const own = Object.entries(sample.fields).filter(([name]) => !(name in testBlank));
  return {
    ...packageRow(facility, source),
    ...Object.fromEntries(own),
    Id: sample.id,
    LastModified: sample.lastModified,
  };
}

/** `/packages/v2/labsamples`: packages with eleven fields more. */
export const labSampleShape: RecordShape = {
  kind: 'labsample',
  blank: testBlank,
  more: (record, facility) => sampleRow(facility, record),
};
