import { isPending, needsPerson } from '../action-state';
import { say } from '../sentence';
import type { Verdict } from '../verdict';
import type { OpenAction } from './package-facts';

/** The verdict on a record with an action that a person has to look at. */
export function attention(open: readonly OpenAction[]): Omit<Verdict, 'key'> | null {
  const failed = open.find((action) => needsPerson(action.state));
  return failed ? { code: 'attention', sentence: say('verdict_attention', failed.what), short: '!' } : null;
}

/** The verdict on a record with actions on their way: it speaks of the last one. */
export function pending(open: readonly OpenAction[]): Omit<Verdict, 'key'> | null {
  const last = open.filter((action) => isPending(action.state)).at(-1);
  return last ? { code: 'pending', sentence: say('verdict_pending', last.what), short: last.short } : null;
}
