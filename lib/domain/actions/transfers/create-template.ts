import { z } from 'zod';
import { say } from '../../sentence';
import { defineCreation } from '../define-action';
import { nameEffects } from '../key-evidence';
import { newImage } from '../new-image';
import { newNameProblems } from '../problems';
import { templateBody, templateFields, templateProblems } from './template-form';

/** Makes a template of an outgoing transfer. A person makes the manifest out of it, in Metrc. */
export const createTemplate = defineCreation({
  type: 'template.create',
  title: 'action_create_template',
  makes: 'transfer-template',
  permission: 'Manage Transfer Templates',
  repeat: 'harmful',
  direct: false,
  input: z.object(templateFields()),
  start: () => ({}),
  records: (input) => [`transfer-template:${input.newName}`],
  finds: (input) => ({ entity: 'transfer-template', feed: 'transfer-templates', name: input.newName }),
  creates: (input) => [newImage('transfer-template', 'transfer-templates', input.newName)],
  problems: (input, world) => [...newNameProblems('newName', world), ...templateProblems(input, world)],
  request: (input) => ({ method: 'POST', path: '/transfers/v2/templates/outgoing', body: [templateBody(input)] }),
  evidence: 'key',
  effects: (_input, _before, seen) => nameEffects(() => true, seen),
  describe: (input) => say('action_create_named', input.newName),
  short: (input) => `⊕ ${input.newName}`,
});
