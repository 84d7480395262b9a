import type { Problem } from '../form';
import type { RecordImage, Subject } from '../records';
import { fieldValue } from '../subject';
import type { ActionWorld, Effects, Seen } from './define-action';
import { choice, count, line, optionalChoice } from './fields';
import { nameEffects } from './key-evidence';
import { newImage } from './new-image';
import { choiceProblem, newNameProblems, placeProblems } from './problems';

/** Fields of a form that makes a plant batch of a new name. */
export const newBatchFields = () => ({
  batchName: line('field_batch_name'),
  batchType: choice('field_batch_type', 'batch-types'),
  count: count('field_plant_count'),
  strain: choice('field_strain', 'strains'),
  location: optionalChoice('field_location', 'batch-locations'),
  sublocation: optionalChoice('field_sublocation', 'sublocations'),
});

/** What such a form says. */
export interface NewBatch {
  batchName: string;
  batchType: string;
  count: string;
  strain: string;
  location: string;
  sublocation: string;
}

/** The name must be new; type, strain and places must be Metrc's own. */
export function newBatchProblems(input: NewBatch, world: ActionWorld): Problem[] {
  const { choices } = world;
  return [
    ...newNameProblems('batchName', world),
    ...choiceProblem('batchType', input.batchType, choices['batch-types']),
    ...choiceProblem('strain', input.strain, choices.strains),
    ...placeProblems(input, { locations: choices['batch-locations'], sublocations: choices.sublocations }),
  ];
}

/** The name under which the batch is looked for. */
export function findsBatch(name: string) {
  return { entity: 'plant-batch', feed: 'plant-batches', name };
}

/** The batch that will be there. Metrc gives it its Id. */
export function newBatchImage(input: Omit<NewBatch, 'batchType'> & { batchType: string | null }): RecordImage {
  const { batchName: name, batchType, count: plants, strain, location } = input;
  const fields = {
    Name: name,
    PlantBatchTypeName: batchType,
    StrainName: strain,
    LocationName: location || null,
    UntrackedCount: Number(plants),
  };
  return newImage('plant-batch', 'plant-batches', name, fields);
}

/** A batch of the new name is the effect, if it is of the strain that was sent. */
export function newBatchEffects(input: Pick<NewBatch, 'strain'>, seen: Seen): Effects {
  const fits = (record: Subject) => fieldValue(record, 'StrainName') === input.strain;
  return nameEffects(fits, seen);
}
