import { z } from 'zod';
import type { MessageKey } from '../sentence';
import { say } from '../sentence';
import { isPackage } from '../subject';
import { wordEffects } from './counter-evidence';
import { type ActionDefinition, defineRecordAction } from './define-action';
import { record } from './fields';
import { isOverRecord, recordProblems } from './record-problems';

/** Declares the DELETE of one record by its Id. Metrc keeps most: they are seen in the list of the inactive ones. */
export function discontinueRecord(what: {
  type: string;
  title: MessageKey;
  entity: string;
  permission: string;
  /** Path without the Id. */
  path: string;
  /** Feed of the inactive ones. */
  inactive: string;
  /** Whether such a list shows them is not documented: where it does not, Metrc's word decides. */
  orWord?: boolean;
}): ActionDefinition {
  const { type, title, entity, permission, path, inactive, orWord } = what;
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
      if (seen.named.some((image) => !isPackage(image) && image.key === before.key)) return 1;
      return orWord ? wordEffects(seen) : 0;
    },
    describe: (input) => say('action_discontinue_of', input.name),
    short: () => '✕',
  });
}
