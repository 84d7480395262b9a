import { z } from 'zod';
import { say } from '../../sentence';
import { countChangeFields, countChangeProblems } from '../count-change';
import { wordEffects } from '../counter-evidence';
import { defineRecordAction } from '../define-action';
import { record as ownRecord } from '../fields';
import { isOverRecord, recordProblems } from '../record-problems';

/** Changes the count of a plant group by an amount (documented for ME and OR). The count shows in no row: it is believed on Metrc's word. */
export const adjustPlants = defineRecordAction({
  type: 'plant.adjust',
  title: 'action_change_by',
  entity: 'plant',
  permission: 'Manage Veg/Flower Plants Inventory',
  repeat: 'harmful',
  direct: false,
  input: z.object({ ...ownRecord(), ...countChangeFields() }),
  offered: (record) => !isOverRecord(record),
  start: (world) => ({ date: world.today }),
  records: (input) => [`plant:${input.name}`],
  problems: (input, world) => [...recordProblems(world), ...countChangeProblems(input, world)],
  guards: ['HarvestedDate', 'DestroyedDate', 'IsOnHold'],
  effect: () => ({}),
  request: (input, before) => ({
    method: 'PUT',
    path: '/plants/v2/adjust',
    body: [
      {
        Id: Number(before.key),
        Label: null,
        AdjustCount: Number(input.changeBy),
        AdjustReason: input.reason,
        ReasonNote: input.note,
        AdjustmentDate: `${input.date}T00:00:00Z`,
      },
    ],
  }),
  evidence: 'none',
  effects: (_input, _before, seen) => wordEffects(seen),
  describe: (input) => say('action_changed_by', input.changeBy),
  short: (input) => input.changeBy,
});
