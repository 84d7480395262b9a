import type { Item } from '../world/types.ts';
import { categoryType, quantityType } from './item-shape.ts';

const blank = {
  RequiresStrain: true,
  RequiresItemBrand: false,
  RequiresAdministrationMethod: false,
  RequiresUnitCbdPercent: false,
  RequiresUnitCbdContent: false,
  RequiresUnitCbdContentDose: false,
  RequiresUnitCbdAPercent: false,
  RequiresUnitCbdAContent: false,
  RequiresUnitCbdAContentDose: false,
  RequiresUnitThcPercent: false,
  RequiresUnitThcContent: false,
  RequiresUnitThcContentDose: false,
  RequiresUnitThcAPercent: false,
  RequiresUnitThcAContent: false,
  RequiresUnitThcAContentDose: false,
  RequiresUnitVolume: false,
  RequiresUnitWeight: false,
  RequiresServingSize: false,
  RequiresSupplyDurationDays: false,
  RequiresNumberOfDoses: false,
  RequiresPublicIngredients: false,
  RequiresDescription: false,
  RequiresAllergens: false,
  RequiresProductPhotos: 0,
  RequiresProductPhotoDescription: false,
  RequiresLabelPhotos: 0,
  RequiresLabelPhotoDescription: false,
  RequiresPackagingPhotos: 0,
  RequiresPackagingPhotoDescription: false,
  CanContainSeeds: true,
  CanBeRemediated: true,
  CanBeDecontaminated: false,
  CanBeDestroyed: false,
  MinConsecutiveSourcesForRTA: null,
  MinDaysForRTA: null,
  MaxDaysForRecoveryAfterFailure: null,
  MaxDaystoReachMinSources: null,
  MinNewPassesInRecoveryWindow: null,
  MaxDaysToMaintainRTA: null,
  MaxRepackageDistanceFromSource: null,
  MaxDaysWithoutTestedSource: null,
  RequiresProductPDFDocuments: 0,
  LabTestBatchNames: [],
};

/** An item category as `/items/v2/categories` gives it, made from an item that stands in it. */
export function categoryRow(item: Item): Record<string, unknown> {
  return { Name: item.category, ProductCategoryType: categoryType(item), QuantityType: quantityType(item), ...blank };
}
