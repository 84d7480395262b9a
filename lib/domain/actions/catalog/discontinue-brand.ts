import { z } from 'zod';
import { say } from '../../sentence';
import { wordEffects } from '../counter-evidence';
import { defineRecordAction } from '../define-action';
import { record } from '../fields';
import { isOverRecord, recordProblems } from '../record-problems';

/** Archives a brand of items. How its row shows that is not documented: it is believed on Metrc's word. */
export const discontinueBrand = defineRecordAction({
  type: 'brand.discontinue',
  title: 'action_discontinue',
  entity: 'brand',
  permission: 'Manage Items',
  repeat: 'absolute',
  direct: false,
  input: z.object(record()),
  offered: (brand) => !isOverRecord(brand),
  start: () => ({}),
  records: (input) => [`brand:${input.name}`],
  problems: (_input, world) => recordProblems(world),
  guards: ['Name'],
  effect: () => ({}),
  request: (_input, before) => ({ method: 'DELETE', path: `/items/v2/brand/${before.key}`, body: null }),
  evidence: 'none',
  effects: (_input, _before, seen) => wordEffects(seen),
  describe: (input) => say('action_discontinue_of', input.name),
  short: () => '✕',
});
