/** A vocabulary that forms offer: the feed it is read by, and which of its rows count. */
interface ChoiceSource {
  feed: string;
  /** Only rows in which this flag is not false. */
  flag?: string;
}

/** Every vocabulary of the forms. They are state-specific and may be empty: never hard-coded. */
export const choiceLists = {
  reasons: { feed: 'adjust-reasons' },
  locations: { feed: 'locations', flag: 'ForPackages' },
  'plant-locations': { feed: 'locations', flag: 'ForPlants' },
  'batch-locations': { feed: 'locations', flag: 'ForPlantBatches' },
  'harvest-locations': { feed: 'locations', flag: 'ForHarvests' },
  sublocations: { feed: 'sublocations' },
  'location-types': { feed: 'location-types' },
  items: { feed: 'items' },
  categories: { feed: 'item-categories' },
  brands: { feed: 'brands' },
  strains: { feed: 'strains' },
  units: { feed: 'units' },
  'growth-phases': { feed: 'growth-phases' },
  'batch-types': { feed: 'plant-batch-types' },
  'waste-methods': { feed: 'plant-waste-methods', flag: 'ForPlants' },
  'plant-waste-reasons': { feed: 'plant-waste-reasons' },
  'batch-waste-reasons': { feed: 'plant-batch-waste-reasons' },
  'harvest-waste-types': { feed: 'harvest-waste-types' },
  harvests: { feed: 'harvests' },
  'additive-types': { feed: 'additive-types' },
  'customer-types': { feed: 'customer-types' },
  'transfer-types': { feed: 'transfer-types', flag: 'ForLicensedShipments' },
  'external-transfer-types': { feed: 'transfer-types', flag: 'ForExternalIncomingShipments' },
  'job-types': { feed: 'job-types' },
} as const satisfies Record<string, ChoiceSource>;

/** One of {@link choiceLists}. */
export type ChoiceList = keyof typeof choiceLists;

/** Where a vocabulary is read. */
export function sourceOf(list: ChoiceList): ChoiceSource {
  return choiceLists[list];
}
