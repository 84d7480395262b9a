import { type MessageKey, say } from '../sentence';
import type { Verdict } from '../verdict';

/** The verdict where page and mirror have a record in different lists, by the ids of both lists. */
export function otherList(onPage: string, inMirror: string): Omit<Verdict, 'key'> {
  const [here, there] = [onPage, inMirror].map((list) => say(`list_${list.replaceAll('-', '_')}` as MessageKey));
  return { code: 'status-mismatch', sentence: say('verdict_other_list', here ?? '', there ?? '') };
}
