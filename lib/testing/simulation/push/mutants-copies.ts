import type { Mutation } from '../mutants.ts';

const push = 'lib/services/push';

/** What keeps two sendings of one action apart, and ours from what others did, each switched off. */
export const copies: Record<string, readonly Mutation[]> = {
  'a row beside a quantity that did not move': [
    {
      file: 'lib/domain/actions/adjust-evidence.ts',
      from: 'const shows = moved && !sameAmount(now.quantity, before.quantity);',
      to: 'const shows = moved;',
    },
  ],
  'a refused batch is refused whole': [
    { file: `${push}/verify-action.ts`, from: '!isPerhapsInPart(action) && ', to: '' },
  ],
  'no look for an earlier sending before the next': [
    {
      file: `${push}/find-conflict.ts`,
      from: "|| evidence !== 'value') return false;",
      to: '|| evidence) return false;',
    },
  ],
  'no wait for an earlier sending': [
    { file: `${push}/verify-action.ts`, from: 'action.mayLinger === true || ', to: '' },
  ],
  'an earlier sending is looked for from its beginning': [
    { file: `${push}/doubt.ts`, from: 'firstSentByMetrc !== undefined', to: 'firstSentByMetrc === -1' },
  ],
  'a refusal beside an earlier sending says little': [
    { file: `${push}/verify-action.ts`, from: '!action.mayLinger && ', to: '' },
  ],
  'a key that was replaced': [{ file: `${push}/look-around.ts`, from: '=== key ? null', to: "!== '' ? null" }],
  'what a host lists, learned from no answer': [
    { file: `${push}/look-back.ts`, from: "!settled || action.answer !== 'done'", to: '!settled' },
  ],
  'no wait for the copy of a quantity': [
    {
      file: `${push}/verify-action.ts`,
      from: "repeat !== 'harmful' && evidence !== 'mark'",
      to: "repeat !== 'harmful'",
    },
  ],
  'no wait for the copy of what counts twice': [
    {
      file: `${push}/verify-action.ts`,
      from: 'action.mayLinger === true || (await mayRepeat(turn, action))',
      to: "action.mayLinger === true || (repeat !== 'harmful' && (await mayRepeat(turn, action)))",
    },
  ],
  'no list of what moved a counter': [
    { file: `${push}/look-back.ts`, from: 'return isTold ? null :', to: 'return isTold || !isTold ? null :' },
  ],
};
