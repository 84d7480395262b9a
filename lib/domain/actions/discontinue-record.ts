import { z } from 'zod';
import type { MessageKey } from '../sentence';
import { say } from '../sentence';
import { isPackage } from '../subject';
import { type ActionDefinition, defineRecordAction } from './define-action';
import { record } from './fields';
import { isOverRecord, recordProblems } from './record-problems';

/** Declares the DELETE of one record by its Id. Metrc keeps it: it is seen in the list of the inactive ones. */
export function discontinueRecord(what: {
  type: string;
  title: MessageKey;
  entity: string;
  permission: string;
  /** Path without the Id. */
  path: string;
  /** Feed of the inactive ones. */
  inactive: string;
}): ActionDefinition {
  const { type, title, entity, permission, path, inactive } = what;
  return defineRecordAction({
    type,
    title,
    entity,
    permission,
    repeat: 'absolute',
    direct: false,
    input: z.object(record()),
    offered: (image) => !isOverRecord(image),
    start: () => ({}),
    records: (input) => [`${entity}:${input.name}`],
    finds: (input) => ({ entity, feed: inactive, name: input.name }),
    problems: (_input, world) => recordProblems(world),
    guards: ['Name'],
    effect: () => ({ list: inactive }),
    request: (_input, before) => ({ method: 'DELETE', path: `${path}/${before.key}`, body: null }),
    evidence: 'key',
    effects: (_input, before, seen) => {
      if (!seen.named) return 'unclear';
      return seen.named.some((image) => !isPackage(image) && image.key === before.key) ? 1 : 0;
    },
    describe: (input) => say('action_discontinue_of', input.name),
    short: () => '✕',
  });
}
