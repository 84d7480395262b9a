import type { RecordImage } from '../records';
import { flag, optionalDay, optionalLine } from './fields';
import { type NewPackage, newPackageFields } from './new-package';
import { textIn } from './record-problems';

/** Fields of a form that packages weight of a harvest. */
export const harvestPackageFields = () => ({
  ...newPackageFields(),
  productionBatch: optionalLine('field_production_batch'),
  isDonation: flag('field_is_donation'),
  isTradeSample: flag('field_is_trade_sample'),
  expirationDate: optionalDay('field_expiration_date'),
  sellByDate: optionalDay('field_sell_by_date'),
  useByDate: optionalDay('field_use_by_date'),
});

interface HarvestPackage extends NewPackage {
  weight: string;
  productionBatch: string;
  isDonation: string;
  isTradeSample: string;
  expirationDate: string;
  sellByDate: string;
  useByDate: string;
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
    IsTradeSample: input.isTradeSample === 'yes',
    IsDonation: input.isDonation === 'yes',
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
    ExpirationDate: input.expirationDate || null,
    SellByDate: input.sellByDate || null,
    UseByDate: input.useByDate || null,
    Ingredients: [
      { HarvestId: Number(harvest.key), HarvestName: null, Weight: Number(input.weight), UnitOfWeight: unit },
    ],
    ProcessingJobTypeId: null,
    LabTestStageId: null,
    RequiredLabTestBatches: [],
  };
}
