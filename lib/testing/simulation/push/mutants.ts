import type { Mutation } from '../mutants.ts';
import { copies } from './mutants-copies.ts';
import { holds } from './mutants-holds.ts';

const push = 'lib/services/push';

/** Safeguards of the queue, each switched off: the simulation must notice every one of them. */
export const mutants: Record<string, readonly Mutation[]> = {
  ...holds,
  ...copies,
  'no write-ahead': [
    {
      file: `${push}/send-actions.ts`,
      from: '  const answer = await turn.parts.write({ facility, request, body, keys: turn.keys.keys, transport });\n',
      to: '',
    },
    {
      file: `${push}/send-actions.ts`,
      from: '  // Every one is durable before a byte leaves; one that lost its claim meanwhile does not go.\n',
      to: `  const text = JSON.stringify(ready.flatMap(({ request }) => request.body ?? []));
  const answer = await turn.parts.write({ facility, request: first.request, body: text, keys: turn.keys.keys, transport });
`,
    },
  ],
  'no settle time': [
    {
      file: `${push}/look-back.ts`,
      from: 'return settleAt !== null && (await parts.serverNow(facility)) >= settleAt;',
      to: 'return settleAt === null || parts.clock.now() >= 0;',
    },
  ],
  'trust in a 200': [
    {
      file: `${push}/verify-action.ts`,
      from: '  if (effects === 1) return settleAction(turn, action, 1);\n',
      to: "  if (effects === 1 || action.answer === 'done') return settleAction(turn, action, 1);\n",
    },
  ],
  'trust in a refusal of the second copy': [
    {
      file: `${push}/verify-action.ts`,
      from: '  if (effects === 1) return settleAction(turn, action, 1);\n',
      to: "  if (action.answer === 'refused') return settleAction(turn, action, 0);\n  if (effects === 1) return settleAction(turn, action, 1);\n",
    },
  ],
  'no order per record': [
    { file: `${push}/choose-work.ts`, from: 'if (!taken.has(lane)) taken', to: 'if (lane === "") taken' },
  ],
  'no precondition': [
    {
      file: `${push}/check-action.ts`,
      from: '(view && (await findConflict(parts.ops, action, view))) ?? lateEffect(action, around)',
      to: '(view && turn.epoch < 0 ? await findConflict(parts.ops, action, view) : null) ?? lateEffect(action, around)',
    },
  ],
  'a sale between read and write': [
    {
      file: 'lib/domain/actions/adjust-evidence.ts',
      from: 'return shows && sameAmount(row.quantity, minus(target, before.quantity)) ?',
      to: 'return shows ?',
    },
  ],
  'two marks are one': [
    { file: 'lib/domain/actions/adjust-evidence.ts', from: 'if (marked.length > 1) return 2;', to: '' },
  ],
  'no pause without permission': [
    { file: `${push}/choose-work.ts`, from: 'paused.has(kindOf(action))', to: 'paused.has("")' },
  ],
  'no look at the key before sending': [
    { file: `${push}/send-actions.ts`, from: "keys.kind !== 'ready' ||", to: "keys.kind === 'none' &&" },
  ],
  'sent again after a crash': [
    {
      file: 'lib/domain/action-state.ts',
      from: "if (state === 'sending') return 'unknown';",
      to: "if (state === 'sending') return 'queued';",
    },
  ],
  'the record read before its effect': [
    {
      file: `${push}/look-back.ts`,
      from: '  const [others, named] = [await readOthers(turn, action), await readNamed(turn, action)];\n',
      to: '  const before = await readTarget(turn, action);\n  const [others, named] = [await readOthers(turn, action), await readNamed(turn, action)];\n',
    },
    {
      file: `${push}/look-back.ts`,
      from: '  const record = await readTarget(turn, action);\n  // Asked once',
      to: '  const record = before;\n  // Asked once',
    },
  ],
  'one read lags': [
    {
      file: `${push}/verify-action.ts`,
      from: "definition.repeat === 'absolute' || action.lookedAfter === true",
      to: 'true',
    },
  ],
  'a mark in every row': [
    {
      file: `${push}/look-back.ts`,
      from: 'putLeavesRow === null && isAwaited',
      to: 'putLeavesRow !== null && isAwaited',
    },
  ],
  'a runner that was given up looks for more': [
    {
      file: `${push}/push.ts`,
      from: "if ((await readSetting(parts.ops, 'epoch')) !== epoch) return;",
      to: '',
    },
  ],
  'no fence': [
    {
      file: `${push}/move-action.ts`,
      from: '(move.epoch !== null && action.epoch > move.epoch)',
      to: '(move.epoch !== null && move.epoch < 0)',
    },
    {
      file: `${push}/push.ts`,
      from: "if ((await readSetting(parts.ops, 'epoch')) !== epoch) return;",
      to: '',
    },
  ],
};
