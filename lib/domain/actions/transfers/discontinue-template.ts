import { z } from 'zod';
import { say } from '../../sentence';
import { defineRecordAction } from '../define-action';
import { record } from '../fields';
import { isOpenTransfer, openTransferProblems } from './route-form';
import { voidedEffects } from './voided';

/** Archives a template. */
export const discontinueTemplate = defineRecordAction({
  type: 'template.discontinue',
  title: 'action_discontinue',
  entity: 'transfer-template',
  permission: 'Manage Transfer Templates',
  repeat: 'absolute',
  direct: false,
  input: z.object(record()),
  offered: (template) => isOpenTransfer(template),
  start: () => ({}),
  records: (input) => [`transfer-template:${input.name}`],
  problems: (_input, world) => openTransferProblems(world),
  guards: ['Name', 'IsVoided'],
  effect: () => ({ fields: { IsVoided: true } }),
  request: (_input, before) => ({
    method: 'DELETE',
    path: `/transfers/v2/templates/outgoing/${before.key}`,
    body: null,
  }),
  evidence: 'value',
  effects: (_input, _before, seen) => voidedEffects(seen),
  describe: (input) => say('action_discontinue_of', input.name),
  short: () => '✕',
});
