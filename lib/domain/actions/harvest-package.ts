import type { RecordImage } from '../records';
import { optionalLine } from './fields';
import { type NewPackage, newPackageFields } from './new-package';
import { type PackageMarks, packageMarkFields, packageMarksBody } from './package-marks';
import { textIn } from './record-problems';

/** Fields of a form that packages weight of a harvest. */
export const harvestPackageFields = () => ({
  ...newPackageFields(),
  productionBatch: optionalLine('field_production_batch'),
  ...packageMarkFields(),
});

/** What such a form says. */
export interface HarvestPackage extends NewPackage, PackageMarks {
  weight: string;
  productionBatch: string;
}

/** The documented body of `POST /harvests/v2/packages` and its sister for samples, all names there. */
export function harvestPackageBody(input: HarvestPackage, harvest: RecordImage) {
  const unit = textIn(harvest, 'UnitOfWeightName');
  const batch = input.productionBatch || null;
  return {
    Tag: input.newTag,
    Location: input.location || null,
    Sublocation: input.sublocation || null,
    Item: input.item,
    UnitOfWeight: unit,
    PatientLicenseNumber: null,
    Note: input.note || null,
    IsProductionBatch: batch !== null,
    ProductionBatchNumber: batch,
    ...packageMarksBody(input),
    ProductRequiresRemediation: false,
    RemediateProduct: false,
    RemediationMethodId: null,
    RemediationDate: null,
    RemediationSteps: null,
    ProductRequiresDecontamination: false,
    DecontaminateProduct: false,
    DecontaminationDate: null,
    DecontaminationSteps: null,
    ActualDate: input.date,
    Ingredients: [
      { HarvestId: Number(harvest.key), HarvestName: null, Weight: Number(input.weight), UnitOfWeight: unit },
    ],
    ProcessingJobTypeId: null,
    LabTestStageId: null,
    RequiredLabTestBatches: [],
  };
}
