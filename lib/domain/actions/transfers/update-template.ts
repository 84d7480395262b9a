import { z } from 'zod';
import { say } from '../../sentence';
import { defineRecordAction } from '../define-action';
import { record } from '../fields';
import { textIn } from '../record-problems';
import { valueEffects } from '../value-evidence';
import { isOpenTransfer, openTransferProblems } from './route-form';
import { templateBody, templateFields, templateProblems } from './template-form';

/**
 * Replaces a template, all of it. Metrc's row shows its name only, so the form asks for the rest anew. Which number its
 * destination goes by is not documented: the delivery's of the row, where it shows one.
 */
export const updateTemplate = defineRecordAction({
  type: 'template.update',
  title: 'action_update',
  entity: 'transfer-template',
  permission: 'Manage Transfer Templates',
  repeat: 'absolute',
  direct: false,
  input: z.object({ ...record(), ...templateFields() }),
  offered: (template) => isOpenTransfer(template),
  start: (world) => ({ newName: world.record?.name ?? '' }),
  records: (input) => [
    `transfer-template:${input.name}`,
    ...(input.newName === input.name ? [] : [`transfer-template:${input.newName}`]),
  ],
  creates: (input, before) => (before ? [{ ...before, name: input.newName }] : []),
  problems: (input, world) => [...openTransferProblems(world), ...templateProblems(input, world)],
  guards: ['Name', 'PackageCount', 'IsVoided'],
  effect: (input) => ({ fields: { Name: input.newName } }),
  request: (input, before) => {
    const body = templateBody(input);
    const TransferDestinationId = Number(before.fields.DeliveryId ?? 0);
    const Destinations = body.Destinations.map((destination) => ({ TransferDestinationId, ...destination }));
    return {
      method: 'PUT',
      path: '/transfers/v2/templates/outgoing',
      body: [{ TransferTemplateId: Number(before.key), ...body, Destinations }],
    };
  },
  evidence: 'value',
  // A name that stays is judged by LastModified, which moves with every change.
  effects: (input, before, seen) => valueEffects((row) => textIn(row, 'Name'), input.newName, before, seen),
  describe: (input) => say('action_update_named', input.newName),
  short: (input) => `✎ ${input.newName}`,
});
