import { z } from 'zod';
import { say } from '../../sentence';
import { definePackageAction } from '../define-action';
import { line, tag } from '../fields';
import { sameProblem } from '../problems';
import { valueEffects } from '../value-evidence';
import { isHere, packageProblems } from './package-problems';

/** Sets the external id of a package. The wire's field is `PackageLabel`; the facility must have external ids enabled. */
export const setExternalId = definePackageAction({
  type: 'package.external-id',
  title: 'action_external_id',
  permission: 'External Id Enabled',
  repeat: 'absolute',
  direct: true,
  rare: true,
  input: z.object({ tag: tag(), externalId: line('field_external_id') }),
  offered: (record) => isHere(record),
  start: (world) => ({ externalId: String(world.record?.fields?.ExternalId ?? '') }),
  records: (input) => [input.tag],
  problems: (input, world) => [
    ...packageProblems(world),
    ...sameProblem('externalId', world.record?.fields?.ExternalId === input.externalId),
  ],
  guards: ['ExternalId', 'finished', 'onHold'],
  effect: (input) => ({ fields: { ExternalId: input.externalId } }),
  request: (input) => ({
    method: 'PUT',
    path: '/packages/v2/externalid',
    body: [{ PackageLabel: input.tag, ExternalId: input.externalId }],
  }),
  evidence: 'value',
  effects: (input, before, seen) =>
    valueEffects((record) => record.fields?.ExternalId ?? null, input.externalId, before, seen),
  describe: (input) => say('action_external_id_to', input.externalId),
  short: (input) => `# ${input.externalId}`,
});
