/**
 * Capability flags of a license (metrc-api section 11, FacilityType) by what they allow. A list is read where any of
 * its flags is true; where a flag misleads, Metrc's 401 marks one list "not permitted" and the others go on.
 */
export const growers = ['CanGrowPlants', 'CanTrackVegetativePlants', 'CanClonePlantBatches', 'CanTagPlantBatches'];
/** Who sells to people. */
export const sellers = ['CanSellToConsumers', 'CanSellToPatients', 'CanSellToExternalPatients', 'CanSellToCaregivers'];
/** Who brings sales to people's homes. */
export const deliverers = ['CanDeliverSalesToConsumers', 'CanDeliverSalesToPatients', 'IsSalesDeliveryHub'];
/** Who makes one product out of others. */
export const processors = ['CanRecordProcessingJobs'];
