import { z } from 'zod';
import { say } from '../../sentence';
import { defineCreation } from '../define-action';
import { nameEffects } from '../key-evidence';
import { newImage } from '../new-image';
import { newNameProblems } from '../problems';
import { strainFields, strainProblems, strainRow, strainText } from '../strain-fields';
/** Makes a strain. Sent twice it may be two: it is found by its name. */
export const createStrain = defineCreation({
  type: 'strain.create',
  title: 'action_create_strain',
  makes: 'strain',
  permission: 'Manage Strains',
  repeat: 'harmful',
  direct: false,
  input: z.object({ ...strainFields() }),
  start: () => ({ testingStatus: 'None' }),
  records: (input) => [`strain:${input.newName}`],
  finds: (input) => ({ entity: 'strain', feed: 'strains', name: input.newName }),
  creates: (input) => [newImage('strain', 'strains', input.newName)],
  problems: (input, world) => [...newNameProblems('newName', world), ...strainProblems(input)],
  request: (input) => ({ method: 'POST', path: '/strains/v2', body: [strainRow(input)] }),
  evidence: 'key',
  effects: (input, _before, seen) =>
    nameEffects(
      (strain) => strainText({ fields: strain.fields ?? {} }) === strainText({ fields: strainRow(input) }),
      seen,
    ),
  describe: (input) => say('action_create_named', input.newName),
  short: (input) => `⊕ ${input.newName}`,
});
