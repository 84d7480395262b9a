import type { Endpoint } from '../api/endpoint.ts';
import { brandEndpoints } from './catalogue/brands.ts';
import { fileEndpoints } from './catalogue/files.ts';
import { itemWriteEndpoints } from './catalogue/items.ts';
import { locationWriteEndpoints } from './catalogue/locations.ts';
import { strainWriteEndpoints } from './catalogue/strains.ts';
import { sublocationEndpoints } from './catalogue/sublocations.ts';
import { harvestPackageEndpoints } from './harvests/packages.ts';
import { harvestRestoreEndpoints } from './harvests/restore.ts';
import { harvestStateEndpoints } from './harvests/state.ts';
import { harvestWasteEndpoints } from './harvests/waste.ts';
import { createEndpoints } from './packages/create.ts';
import { flagEndpoints } from './packages/flags.ts';
import { labTestBatchEndpoints } from './packages/lab-test-batches.ts';
import { plantingEndpoints } from './packages/plantings.ts';
import { treatmentEndpoints } from './packages/treatment.ts';
import { batchCountEndpoints } from './plantbatches/counting.ts';
import { batchDetailEndpoints } from './plantbatches/details.ts';
import { batchGrowthPhaseEndpoints } from './plantbatches/growth-phase.ts';
import { batchPackageEndpoints } from './plantbatches/packages.ts';
import { newBatchEndpoints } from './plantbatches/plantings.ts';
import { additiveTemplateEndpoints } from './plants/additive-templates.ts';
import { additiveWriteEndpoints } from './plants/additives.ts';
import { cloneEndpoints } from './plants/clones.ts';
import { plantWasteEndpoints } from './plants/destroy.ts';
import { plantGroupEndpoints } from './plants/groups.ts';
import { plantGrowthPhaseEndpoints } from './plants/growth-phase.ts';
import { plantHarvestEndpoints } from './plants/harvest.ts';
import { plantLocationEndpoints } from './plants/location.ts';
import { strainOfPlantEndpoints } from './plants/strain.ts';
import { plantTagEndpoints } from './plants/tag.ts';
import { jobPackageEndpoints } from './processing/job-packages.ts';
import { jobStateEndpoints } from './processing/job-state.ts';
import { jobTypeEndpoints } from './processing/job-types.ts';
import { jobEndpoints } from './processing/jobs.ts';
import { receiptStateEndpoints } from './sales/receipt-state.ts';
import { receiptEndpoints } from './sales/receipts.ts';
import { externalIncomingEndpoints } from './transfers/external-incoming.ts';
import { transferTemplateEndpoints } from './transfers/templates.ts';

/** Every write but the first ones on packages; a new write is one more file and one more line here. */
export const writeEndpoints: readonly Endpoint[] = [
  ...createEndpoints,
  ...flagEndpoints,
  ...labTestBatchEndpoints,
  ...plantingEndpoints,
  ...treatmentEndpoints,
  ...additiveWriteEndpoints,
  ...cloneEndpoints,
  ...plantWasteEndpoints,
  ...plantGroupEndpoints,
  ...plantGrowthPhaseEndpoints,
  ...plantHarvestEndpoints,
  ...plantLocationEndpoints,
  ...strainOfPlantEndpoints,
  ...plantTagEndpoints,
  ...batchCountEndpoints,
  ...batchDetailEndpoints,
  ...batchGrowthPhaseEndpoints,
  ...batchPackageEndpoints,
  ...newBatchEndpoints,
  ...harvestPackageEndpoints,
  ...harvestRestoreEndpoints,
  ...harvestStateEndpoints,
  ...harvestWasteEndpoints,
  ...brandEndpoints,
  ...itemWriteEndpoints,
  ...locationWriteEndpoints,
  ...strainWriteEndpoints,
  ...sublocationEndpoints,
  ...additiveTemplateEndpoints,
  ...jobPackageEndpoints,
  ...jobStateEndpoints,
  ...jobTypeEndpoints,
  ...jobEndpoints,
  ...receiptStateEndpoints,
  ...receiptEndpoints,
  ...externalIncomingEndpoints,
  ...transferTemplateEndpoints,
  ...fileEndpoints,
];
