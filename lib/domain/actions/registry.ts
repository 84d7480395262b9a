import { createBrand } from './catalog/create-brand';
import { createItem } from './catalog/create-item';
import { createStrain } from './catalog/create-strain';
import { discontinueBrand } from './catalog/discontinue-brand';
import { discontinueItem } from './catalog/discontinue-item';
import { discontinueStrain } from './catalog/discontinue-strain';
import { renameBrand } from './catalog/rename-brand';
import { updateItem } from './catalog/update-item';
import { updateStrain } from './catalog/update-strain';
import type { ActionDefinition } from './define-action';
import { discontinueWaste } from './harvests/discontinue-waste';
import { finishHarvest } from './harvests/finish-harvest';
import { moveHarvest } from './harvests/move-harvest';
import { packageHarvest } from './harvests/package-harvest';
import { renameHarvest } from './harvests/rename-harvest';
import { restorePlants } from './harvests/restore-plants';
import { sampleHarvest } from './harvests/sample-harvest';
import { unfinishHarvest } from './harvests/unfinish-harvest';
import { wasteHarvest } from './harvests/waste-harvest';
import { adjustPackage } from './packages/adjust-package';
import { changePackageItem } from './packages/change-package-item';
import { changePackageNote } from './packages/change-package-note';
import { changePackageQuantity } from './packages/change-package-quantity';
import { createPackage } from './packages/create-package';
import { createSample } from './packages/create-sample';
import { decontaminatePackage } from './packages/decontaminate-package';
import { discontinuePackage } from './packages/discontinue-package';
import { finishPackage } from './packages/finish-package';
import { flagDonation } from './packages/flag-donation';
import { flagFinishedGood } from './packages/flag-finished-good';
import { flagTradeSample } from './packages/flag-trade-sample';
import { movePackage } from './packages/move-package';
import { plantPackage } from './packages/plant-package';
import { remediatePackage } from './packages/remediate-package';
import { requireLabTests } from './packages/require-lab-tests';
import { setExternalId } from './packages/set-external-id';
import { setUseByDates } from './packages/set-use-by-dates';
import { unfinishPackage } from './packages/unfinish-package';
import { unflagDonation } from './packages/unflag-donation';
import { unflagFinishedGood } from './packages/unflag-finished-good';
import { unflagTradeSample } from './packages/unflag-trade-sample';
import { createLocation } from './places/create-location';
import { createSublocation } from './places/create-sublocation';
import { discontinueLocation } from './places/discontinue-location';
import { discontinueSublocation } from './places/discontinue-sublocation';
import { feedLocation } from './places/feed-location';
import { feedLocationByTemplate } from './places/feed-location-by-template';
import { renameSublocation } from './places/rename-sublocation';
import { updateLocation } from './places/update-location';
import { adjustBatch } from './plant-batches/adjust-batch';
import { changeBatchStrain } from './plant-batches/change-batch-strain';
import { createBatch } from './plant-batches/create-batch';
import { destroyBatchPlants } from './plant-batches/destroy-batch-plants';
import { feedBatch } from './plant-batches/feed-batch';
import { feedBatchByTemplate } from './plant-batches/feed-batch-by-template';
import { growBatchPlants } from './plant-batches/grow-batch-plants';
import { moveBatch } from './plant-batches/move-batch';
import { packageBatchPlants } from './plant-batches/package-batch-plants';
import { packageMotherBatch } from './plant-batches/package-mother-batch';
import { renameBatch } from './plant-batches/rename-batch';
import { replaceBatchTag } from './plant-batches/replace-batch-tag';
import { splitBatch } from './plant-batches/split-batch';
import { wasteBatch } from './plant-batches/waste-batch';
import { adjustPlants } from './plants/adjust-plants';
import { changePlantPhase } from './plants/change-plant-phase';
import { changePlantStrain } from './plants/change-plant-strain';
import { destroyPlant } from './plants/destroy-plant';
import { feedPlant } from './plants/feed-plant';
import { feedPlantByTemplate } from './plants/feed-plant-by-template';
import { harvestPlant } from './plants/harvest-plant';
import { manicurePlant } from './plants/manicure-plant';
import { mergePlants } from './plants/merge-plants';
import { movePlant } from './plants/move-plant';
import { packageClones } from './plants/package-clones';
import { plantClones } from './plants/plant-clones';
import { replacePlantTag } from './plants/replace-plant-tag';
import { splitPlants } from './plants/split-plants';
import { wastePlant } from './plants/waste-plant';
import { adjustJob } from './processing/adjust-job';
import { discontinueJob } from './processing/discontinue-job';
import { finishJob } from './processing/finish-job';
import { packageJob } from './processing/package-job';
import { startJob } from './processing/start-job';
import { unfinishJob } from './processing/unfinish-job';
import { createReceipt } from './sales/create-receipt';
import { finalizeReceipt } from './sales/finalize-receipt';
import { unfinalizeReceipt } from './sales/unfinalize-receipt';
import { updateReceipt } from './sales/update-receipt';
import { voidReceipt } from './sales/void-receipt';
import { announceShipment } from './transfers/announce-shipment';
import { createTemplate } from './transfers/create-template';
import { discontinueTemplate } from './transfers/discontinue-template';
import { updateShipment } from './transfers/update-shipment';
import { updateTemplate } from './transfers/update-template';
import { voidShipment } from './transfers/void-shipment';

/** Every action, in the order in which menus show them. A new Metrc write is one new file and its line here. */
export const actions: readonly ActionDefinition[] = [
  adjustPackage,
  changePackageQuantity,
  movePackage,
  changePackageItem,
  changePackageNote,
  finishPackage,
  unfinishPackage,
  createPackage,
  createSample,
  plantPackage,
  setExternalId,
  setUseByDates,
  requireLabTests,
  remediatePackage,
  decontaminatePackage,
  flagDonation,
  unflagDonation,
  flagTradeSample,
  unflagTradeSample,
  flagFinishedGood,
  unflagFinishedGood,
  discontinuePackage,
  movePlant,
  changePlantPhase,
  destroyPlant,
  harvestPlant,
  manicurePlant,
  replacePlantTag,
  changePlantStrain,
  wastePlant,
  plantClones,
  packageClones,
  feedPlant,
  feedPlantByTemplate,
  splitPlants,
  mergePlants,
  adjustPlants,
  createBatch,
  growBatchPlants,
  destroyBatchPlants,
  moveBatch,
  splitBatch,
  packageBatchPlants,
  packageMotherBatch,
  adjustBatch,
  wasteBatch,
  renameBatch,
  changeBatchStrain,
  replaceBatchTag,
  feedBatch,
  feedBatchByTemplate,
  wasteHarvest,
  packageHarvest,
  sampleHarvest,
  finishHarvest,
  unfinishHarvest,
  moveHarvest,
  renameHarvest,
  restorePlants,
  discontinueWaste,
  createLocation,
  updateLocation,
  discontinueLocation,
  feedLocation,
  feedLocationByTemplate,
  createSublocation,
  renameSublocation,
  discontinueSublocation,
  createStrain,
  updateStrain,
  discontinueStrain,
  createItem,
  updateItem,
  discontinueItem,
  createBrand,
  renameBrand,
  discontinueBrand,
  createTemplate,
  updateTemplate,
  discontinueTemplate,
  announceShipment,
  updateShipment,
  voidShipment,
  startJob,
  adjustJob,
  packageJob,
  finishJob,
  unfinishJob,
  discontinueJob,
  createReceipt,
  updateReceipt,
  finalizeReceipt,
  unfinalizeReceipt,
  voidReceipt,
];

/** The definition of an action type; undefined for a type that is not registered: a recipe, or of another version. */
export function knownAction(type: string): ActionDefinition | undefined {
  return actions.find((action) => action.type === type);
}

/** The definition of an action type. @throws RangeError for a type that is not registered */
export function actionOf(type: string): ActionDefinition {
  const found = knownAction(type);
  if (!found) throw new RangeError(`unknown action ${type}`);
  return found;
}
