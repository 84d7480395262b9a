import type { MetrcRecord } from '../world/records.ts';
import { has, idField, text, wordsOf } from './fields.ts';
import type { WriteRow } from './row-write.ts';

/** How a row names what it writes on: by Id, by name, or either. */
export interface Naming {
  id?: string;
  name?: string;
}

/** A plant that may be written: tracked and not on hold. Undefined with a complaint otherwise. */
export function livePlant(row: WriteRow, naming: Naming): MetrcRecord | undefined {
  const plant = subject(row, 'plant', 'Plant', naming);
  return plant && livePlantOf(row, plant);
}

/** The same for a tag in a list of tags. */
export function livePlantNamed(row: WriteRow, label: string): MetrcRecord | undefined {
  const plant = row.facility.records.named('plant', label);
  if (!plant) row.complain(`Plant ${label} does not exist in the current Facility.`);
  return plant && livePlantOf(row, plant);
}

function livePlantOf(row: WriteRow, plant: MetrcRecord): MetrcRecord | undefined {
  if (plant.list.endsWith('inactive'))
    row.complain(`Plant ${plant.name} is ${plant.fields.State} and cannot be modified.`);
  else if (plant.list.endsWith('onhold')) row.complain(`Plant ${plant.name} is On Hold and cannot be modified.`);
  else return plant;
  return undefined;
}

/** A plant batch that may be written: active and not on hold. */
export function liveBatch(row: WriteRow, naming: Naming): MetrcRecord | undefined {
  const batch = subject(row, 'plantbatch', 'Plant Batch', naming);
  if (batch && batch.list !== 'active') row.complain(`Plant Batch ${batch.name} is not active.`);
  else if (batch?.fields.IsOnHold) row.complain(`Plant Batch ${batch.name} is On Hold and cannot be modified.`);
  else return batch;
  return undefined;
}

/** A harvest that may be written: active and not on hold, or finished where that is asked for. */
export function harvest(
  row: WriteRow,
  naming: Naming,
  state: 'active' | 'finished' = 'active',
): MetrcRecord | undefined {
  const found = subject(row, 'harvest', 'Harvest', naming);
  if (found?.list === 'onhold') row.complain(`Harvest ${found.name} is On Hold and cannot be modified.`);
  else if (found && state === 'active' && found.list !== 'active')
    row.complain(`Harvest ${found.name} is Finished and cannot be modified.`);
  else if (found && state === 'finished' && found.list !== 'inactive')
    row.complain(`Harvest ${found.name} is not Finished.`);
  else return found;
  return undefined;
}

/**
 * The record a row names; the Id counts where both are given, and the two must agree. Message of an unknown name as
 * seen live: `Plant Batch 15 does not exist in the current Facility.`
 */
export function subject(row: WriteRow, kind: string, words: string, { id, name }: Naming): MetrcRecord | undefined {
  const { records } = row.facility;
  if (id !== undefined && (has(row, id) || name === undefined)) {
    const number = idField(row, id);
    const found = records.get(kind, number);
    if (number > 0 && !found) row.complain(`${wordsOf(id)} ${number} was not found.`);
    if (found && name !== undefined && has(row, name) && found.name.toUpperCase() !== text(row, name).toUpperCase()) {
      row.complain(`${wordsOf(id)} ${number} is not ${words} ${text(row, name)}.`);
    }
    return found;
  }
  const wanted = text(row, name as string);
  const found = wanted === '' ? undefined : records.named(kind, wanted);
  if (wanted !== '' && !found) row.complain(`${words} ${wanted} does not exist in the current Facility.`);
  return found;
}

/** Takes a record for a deed that can be done once: no two rows of a body may destroy the same plant. */
export function onlyOnce(row: WriteRow, record: MetrcRecord | undefined, words: string): void {
  if (record && !row.ledger.claim(`${record.kind} ${record.id}`)) {
    row.complain(`${words} ${record.name} is specified more than once.`);
  }
}

/** A number that a record shows. */
export const numberOf = (record: MetrcRecord, field: string): number => Number(record.fields[field] ?? 0);
