import type { RecordImage } from '../../records';
import { count } from '../fields';
import { type NewPackage, newPackageFields } from '../new-package';
import { type PackageMarks, packageMarkFields, packageMarksBody } from '../package-marks';

/** Fields of a form that packages plants of a batch, or clones of its mothers. */
export const batchPackageFields = () => ({
  count: count('field_plant_count'),
  ...newPackageFields(),
  ...packageMarkFields(),
});

/** What such a form says. */
export interface BatchPackage extends NewPackage, PackageMarks {
  count: string;
}

/** The documented body of `POST /plantbatches/v2/packages` and its sister for mothers, all names there. */
export function batchPackageBody(input: BatchPackage, batch: RecordImage) {
  return {
    Id: Number(batch.key),
    PlantBatch: null,
    Count: Number(input.count),
    Location: input.location || null,
    Sublocation: input.sublocation || null,
    Item: input.item,
    Tag: input.newTag,
    PatientLicenseNumber: null,
    Note: input.note || null,
    ...packageMarksBody(input),
    ActualDate: input.date,
  };
}
