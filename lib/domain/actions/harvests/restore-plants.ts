import { z } from 'zod';
import { say } from '../../sentence';
import { defineRecordAction } from '../define-action';
import { entriesOf, lines, record as ownRecord } from '../fields';
import { isOverRecord, recordProblems } from '../record-problems';
import { restoredEffects, restoreProblems } from '../restored';

/** Takes plants back out of a harvest: they flower again. */
export const restorePlants = defineRecordAction({
  type: 'harvest.restore-plants',
  title: 'action_restore_plants',
  entity: 'harvest',
  permission: 'Finish/Discontinue Harvests',
  repeat: 'absolute',
  direct: false,
  input: z.object({ ...ownRecord(), plants: lines('field_plant_tags') }),
  offered: (record) => !isOverRecord(record),
  start: () => ({}),
  records: (input) => [`harvest:${input.name}`, ...entriesOf(input.plants).map((plant) => `plant:${plant}`)],
  reads: (input) => entriesOf(input.plants).map((key) => ({ entity: 'plant', key })),
  sideEffect: () => ({ fields: { HarvestedDate: null } }),
  problems: (input, world) => [...recordProblems(world), ...restoreProblems(input.plants, world.others)],
  guards: ['FinishedDate', 'IsOnHold'],
  effect: () => ({}),
  request: (input, before) => ({
    method: 'PUT',
    path: '/harvests/v2/restore/harvestedplants',
    body: [{ HarvestId: Number(before.key), PlantTags: entriesOf(input.plants) }],
  }),
  evidence: 'value',
  effects: (input, _before, seen) => restoredEffects(input.plants, seen.others),
  describe: (input) => say('action_restore_plants_of', String(entriesOf(input.plants).length)),
  short: (input) => `↺ ${entriesOf(input.plants).length}`,
});
