/** A reason as Metrc's lists of reasons have it. */
export interface Reason {
  name: string;
  requiresNote: boolean;
}

/** Why plants and plant batches are wasted or destroyed. */
export const plantWasteReasons: readonly Reason[] = [
  { name: 'Plant not growing', requiresNote: false },
  { name: 'Mold', requiresNote: false },
  { name: 'Pests', requiresNote: true },
  { name: 'Male plant', requiresNote: false },
];

/** How waste of plants is destroyed. */
export const plantWasteMethods: readonly string[] = ['Grinder', 'Compost'];

/** What harvests leave. */
export const harvestWasteTypes: readonly string[] = ['Plant Material', 'Fibrous', 'Root Ball'];

export const additiveTypes: readonly string[] = ['Fertilizer', 'Pesticide', 'Other'];

/** Kinds of plant batches, their Id one more than their place. */
export const plantBatchTypes: readonly string[] = ['Seed', 'Clone'];

/** Sets of lab tests that may be asked for. */
export const labTestBatches: readonly string[] = ['Full Panel', 'Potency', 'R&D Screen'];

export const locationTypes: readonly string[] = ['Default', 'Retail'];

/** How far a strain has been tested. */
export const strainTestingStatuses: readonly string[] = ['None', 'InHouse', 'ThirdParty'];

export const customerTypes: readonly string[] = [
  'Consumer',
  'Patient',
  'Caregiver',
  'ExternalPatient',
  'NonResidentConsumer',
];

/** Item categories of things that grow. */
export const plantCategories: readonly string[] = ['Immature Plants', 'Seeds'];

/** Types of transfers, and what they may be used for. */
export const transferTypes: readonly { name: string; isForLicensed: boolean; isForExternalIncoming: boolean }[] = [
  { name: 'Transfer', isForLicensed: true, isForExternalIncoming: true },
  { name: 'Wholesale', isForLicensed: true, isForExternalIncoming: false },
  { name: 'Lab Sample Transfer', isForLicensed: true, isForExternalIncoming: false },
];
