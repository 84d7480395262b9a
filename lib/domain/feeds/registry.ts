import { additiveTypes } from './additive-types';
import { adjustReasons } from './adjust-reasons';
import { adjustments } from './adjustments';
import { brands } from './brands';
import { customerTypes } from './customer-types';
import type { FeedDefinition } from './define-feed';
import { employees } from './employees';
import { growthPhases } from './growth-phases';
import { harvestWaste } from './harvest-waste';
import { harvestWasteTypes } from './harvest-waste-types';
import { harvests } from './harvests';
import { harvestsInactive } from './harvests-inactive';
import { harvestsOnHold } from './harvests-on-hold';
import { itemCategories } from './item-categories';
import { items } from './items';
import { itemsInactive } from './items-inactive';
import { jobTypes } from './job-types';
import { jobTypesInactive } from './job-types-inactive';
import { jobs } from './jobs';
import { jobsInactive } from './jobs-inactive';
import { labResults } from './lab-results';
import { labSamples } from './lab-samples';
import { labTestStates } from './lab-test-states';
import { labTestTypes } from './lab-test-types';
import { locationTypes } from './location-types';
import { locations } from './locations';
import { locationsInactive } from './locations-inactive';
import { motherPlants } from './mother-plants';
import { motherPlantsInactive } from './mother-plants-inactive';
import { motherPlantsOnHold } from './mother-plants-on-hold';
import { packageTags } from './package-tags';
import { packageTypes } from './package-types';
import { packagesActive } from './packages-active';
import { packagesInTransit } from './packages-in-transit';
import { packagesInactive } from './packages-inactive';
import { packagesOnHold } from './packages-on-hold';
import { packagesTransferred } from './packages-transferred';
import { paymentTypes } from './payment-types';
import { plantAdditives } from './plant-additives';
import { plantBatchTypes } from './plant-batch-types';
import { plantBatchWaste } from './plant-batch-waste';
import { plantBatchWasteReasons } from './plant-batch-waste-reasons';
import { plantBatches } from './plant-batches';
import { plantBatchesInactive } from './plant-batches-inactive';
import { plantTags } from './plant-tags';
import { plantWaste } from './plant-waste';
import { plantWasteMethods } from './plant-waste-methods';
import { plantWasteReasons } from './plant-waste-reasons';
import { plantsFlowering } from './plants-flowering';
import { plantsInactive } from './plants-inactive';
import { plantsOnHold } from './plants-on-hold';
import { plantsVegetative } from './plants-vegetative';
import { receiptLines } from './receipt-lines';
import { receipts } from './receipts';
import { receiptsInactive } from './receipts-inactive';
import { salesDeliveries } from './sales-deliveries';
import { salesDeliveriesInactive } from './sales-deliveries-inactive';
import { salesDeliveryLines } from './sales-delivery-lines';
import { strains } from './strains';
import { strainsInactive } from './strains-inactive';
import { sublocations } from './sublocations';
import { sublocationsInactive } from './sublocations-inactive';
import { tagsStaged } from './tags-staged';
import { transferDeliveries } from './transfer-deliveries';
import { transferPackages } from './transfer-packages';
import { transferTemplates } from './transfer-templates';
import { transferTypes } from './transfer-types';
import { transfersIncoming } from './transfers-incoming';
import { transfersOutgoing } from './transfers-outgoing';
import { transfersRejected } from './transfers-rejected';
import { units } from './units';
import { wasteMethods } from './waste-methods';

/** Every list that is pulled, in the order in which a first pull begins them. A new list is one file and its line. */
export const feeds: readonly FeedDefinition[] = [
  adjustReasons,
  units,
  packageTypes,
  itemCategories,
  locationTypes,
  wasteMethods,
  plantBatchTypes,
  plantWasteReasons,
  plantWasteMethods,
  plantBatchWasteReasons,
  growthPhases,
  additiveTypes,
  harvestWasteTypes,
  transferTypes,
  customerTypes,
  paymentTypes,
  labTestStates,
  locations,
  locationsInactive,
  sublocations,
  sublocationsInactive,
  items,
  itemsInactive,
  brands,
  strains,
  strainsInactive,
  packagesActive,
  packagesOnHold,
  packagesInTransit,
  packagesInactive,
  packagesTransferred,
  labSamples,
  packageTags,
  plantTags,
  tagsStaged,
  plantsVegetative,
  plantsFlowering,
  plantsOnHold,
  plantsInactive,
  motherPlants,
  motherPlantsOnHold,
  motherPlantsInactive,
  plantBatches,
  plantBatchesInactive,
  harvests,
  harvestsOnHold,
  harvestsInactive,
  harvestWaste,
  plantWaste,
  plantBatchWaste,
  transfersIncoming,
  transfersOutgoing,
  transfersRejected,
  transferTemplates,
  transferDeliveries,
  transferPackages,
  receipts,
  receiptsInactive,
  receiptLines,
  salesDeliveries,
  salesDeliveriesInactive,
  salesDeliveryLines,
  jobs,
  jobsInactive,
  jobTypes,
  jobTypesInactive,
  employees,
  labResults,
  labTestTypes,
  plantAdditives,
  adjustments,
];

/** Ids of the lists over which a package wanders. */
export const packageFeedIds: readonly string[] = feeds.filter((feed) => feed.kind === 'package').map((feed) => feed.id);
