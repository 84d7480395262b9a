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

/** What categories demand of an item beyond a strain: a state's edibles say how strong and how heavy one is. */
const demanded: Record<string, readonly string[]> = {
  'Edible (weight - each)': ['UnitThcContent', 'UnitWeight', 'NumberOfDoses'],
  'Vape Cartridge (weight - each)': ['UnitWeight'],
};

/** Fields of an item that must be there in a category. */
export const demandsOf = (category: string): readonly string[] => demanded[category] ?? [];

/** An item category as `/items/v2/categories` gives it, made from an item that stands in it. */
export function categoryRow(item: Item): Record<string, unknown> {
  const flags = demandsOf(item.category).map((name) => [`Requires${name}`, true]);
  const { category } = item;
  return {
    Name: category,
    ProductCategoryType: categoryType(item),
    QuantityType: quantityType(item),
    ...blank,
    ...Object.fromEntries(flags),
  };
}
