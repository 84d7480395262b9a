import type { Deed, Difference } from '../reconcile/difference';
import { type Sentence, say } from '../sentence';
import type { Decision } from './hand-over-file';

/** What persons decided about some differences. What Tandem noted by itself, every computer notes by itself. */
export function decisionsOf(differences: readonly Difference[]): Decision[] {
  return differences.flatMap((difference) =>
    difference.deeds.flatMap((deed, i) => {
      const decision = decisionOf(difference, deed, i);
      return decision ? [decision] : [];
    }),
  );
}

function decisionOf({ id, record, confirmed }: Difference, deed: Deed, i: number): Decision | null {
  const { at, who, kind, note } = deed;
  // What came from another computer is that one's to hand over.
  if (!who || deed.from || kind === 'seen' || kind === 'changed') return null;
  const counted = kind === 'confirmed' && confirmed?.at === at ? confirmed.counted : null;
  return { id: `${id}|${i}`, record, at, who: who.slice(0, 80), kind, note: note.slice(0, 1_000), counted };
}

const words = {
  comment: 'handover_did_comment',
  confirmed: 'handover_did_confirm',
  correction: 'handover_did_correct',
  closed: 'handover_did_close',
  reopened: 'handover_did_reopen',
} as const satisfies Record<Decision['kind'], string>;

/** What was decided elsewhere, in words. @param computer as activity names it */
export function decisionWords({ kind }: Pick<Decision, 'kind'>, computer: string): Sentence {
  return say(words[kind], computer);
}

/**
 * A difference with what was decided about its record on another computer. A shelf count that confirms it there confirms
 * it here, since it is the same shelf; nothing else is moved by it. Taken over twice, or in another order, it is the same.
 */
export function withDecision(difference: Difference, decision: Decision, computer: string): Difference {
  const from = `${computer}|${decision.id}`;
  if (difference.deeds.some((deed) => deed.from === from)) return difference;
  const { at, who, kind, note, counted } = decision;
  const deed: Deed = { at, who, kind, note, what: decisionWords(decision, computer), from };
  const deeds = [...difference.deeds, deed].sort((a, b) => a.at - b.at || compareText(a.from, b.from));
  const known = difference.confirmed;
  const isFirst = !known || at < known.at || (at === known.at && who < known.who);
  const isOpen = difference.standing === 'open';
  const confirmed = counted && isOpen && isFirst ? { at, who, counted, note } : known;
  return { ...difference, deeds, confirmed };
}

function compareText(a = '', b = ''): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
