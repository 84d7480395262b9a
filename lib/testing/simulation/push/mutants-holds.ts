import type { Mutation } from '../mutants.ts';

const push = 'lib/services/push';

/** What makes the queue wait, ask, or look again, each switched off. */
export const holds: Record<string, readonly Mutation[]> = {
  'no longer settle time for what counts twice': [
    { file: `${push}/push-parts.ts`, from: 'harmfulSettleMs: 300_000', to: 'harmfulSettleMs: 120_000' },
  ],
  'no consent where the browser may repeat': [
    {
      file: `${push}/check-action.ts`,
      from: "(await parts.transport(action.facility)) === 'buffered'",
      to: "(await parts.transport(action.facility)) === ('' as never)",
    },
  ],
  'what was refused to another key is allowed': [
    { file: `${push}/settle-action.ts`, from: 'key) === action.sentWith', to: "key) !== ''" },
  ],
  'a key that was replaced before sending': [{ file: `${push}/send-actions.ts`, from: 'isReplaced || ', to: '' }],
  'no approval': [
    {
      file: `${push}/approval.ts`,
      from: 'asking.has(action.facility) && !action.approvedBy',
      to: "asking.has(action.facility) && action.approvedBy === ''",
    },
  ],
  'no pause while Metrc is down': [
    {
      file: `${push}/check-action.ts`,
      from: "return { kind: 'ended', event: { kind: 'check-failed' }, changes: waiting(turn, error) };",
      to: 'void [waiting, error];\n    view = action.baseline;\n    around = { others: {}, named: [], tags: {} };',
    },
  ],
  'a refused key is a record that is not there': [
    {
      file: `${push}/look-around.ts`,
      from: '  await parts.assertKeys(action.facility);',
      to: '',
    },
  ],
  'a refusal of one row is of all': [
    {
      file: `${push}/send-actions.ts`,
      from: "const isShared = answer.kind === 'refused' && row !== null;",
      to: "const isShared = answer.kind === 'refused' && row === -1;",
    },
  ],
  'late effects: new names': [
    {
      file: `${push}/find-conflict.ts`,
      from: 'return found[0] === undefined ? null',
      to: 'return found[0] !== "" ? null',
    },
  ],
  'late effects: numbers': [
    {
      file: `${push}/find-conflict.ts`,
      from: 'if (!mayHaveBeenSent(action) || !before) return null;',
      to: 'if (!before || before) return null;',
    },
  ],
  'what comes after another does not wait': [
    { file: `${push}/check-action.ts`, from: 'return before.every(', to: 'return before.length > 0 || before.every(' },
  ],
  'an older row over a newer one': [
    { file: 'lib/data/mirror.ts', from: 'if (order !== 0) return order > 0;', to: 'if (order !== 0) return true;' },
  ],
  'a sale that cannot be excluded goes unsaid': [
    {
      file: `${push}/verify-action.ts`,
      from: 'effects === 1 && isUnlisted(action, seen)',
      to: 'effects === 1 && isUnlisted(action, seen) && !action.id',
    },
  ],
  'an end that is not told': [
    {
      file: `${push}/move-action.ts`,
      from: 'if (move.line) await',
      to: "if (move.line && move.line.kind !== 'confirmed') await",
    },
  ],
  'the picture in any order': [
    {
      file: 'lib/services/action-world.ts',
      from: '.sort((a, b) => a.order - b.order)',
      to: '.sort((a, b) => b.order - a.order)',
    },
  ],
  'nobody on the way is in the order': [
    {
      file: `${push}/survey.ts`,
      from: '[...others, ...queued].sort((a, b) => a.order - b.order)',
      to: '[...queued, ...others]',
    },
  ],
};
