import type { OpsDb } from '../../data/ops-db';
import type { Guard } from '../../domain/actions/define-action';
import { actionOf } from '../../domain/actions/registry';
import { sameAmount, showQuantity } from '../../domain/quantity';
import type { ActionRecord, PackageView } from '../../domain/records';
import { type Sentence, say } from '../../domain/sentence';

const show: Record<Guard, (view: PackageView) => string> = {
  quantity: (view) => showQuantity(view.quantity, view.unit),
  unit: (view) => view.unit,
  item: (view) => view.item,
  place: (view) => view.place ?? '—',
  note: (view) => view.note ?? '—',
  finished: (view) => (view.finished ? 'finished' : 'active'),
  onHold: (view) => (view.onHold ? 'on hold' : 'not on hold'),
};

/**
 * A change in Metrc, in what this action guards, since the person decided. The baseline is what the person saw, moved
 * forward by every own action on the record that was confirmed since.
 * @returns null when there is none: LastModified alone never is a conflict
 */
export async function findConflict(ops: OpsDb, action: ActionRecord, now: PackageView): Promise<Sentence | null> {
  if (!action.baseline) return null;
  const moved = movedSinceSent(action, now);
  if (moved) return moved;
  const expected = afterImage(action.baseline, await confirmedSince(ops, action));
  for (const guard of actionOf(action.type).guards) {
    if (!same(guard, expected, now)) return say('conflict_changed', show[guard](expected), show[guard](now));
  }
  return null;
}

/**
 * An action that went out before and was not found then may have taken effect late: a change by an amount would count
 * twice. Whatever moved the quantity meanwhile, a person looks first.
 */
function movedSinceSent(action: ActionRecord, now: PackageView): Sentence | null {
  const wasSent = action.requestHash !== null && actionOf(action.type).evidence === 'mark';
  if (!wasSent || !action.before || sameAmount(action.before.quantity, now.quantity)) return null;
  return say('conflict_changed', show.quantity(action.before), show.quantity(now));
}

// From what each found before it was sent: the person may have seen its effect already, and -10 counts once.
function afterImage(seen: PackageView, confirmed: readonly ActionRecord[]): PackageView {
  let view = seen;
  for (const other of confirmed) {
    view = { ...view, ...actionOf(other.type).effect(other.input, other.before ?? view) };
  }
  return view;
}

function same(guard: Guard, a: PackageView, b: PackageView): boolean {
  if (guard === 'quantity') return sameAmount(a.quantity, b.quantity);
  return (a[guard] ?? '') === (b[guard] ?? '');
}

async function confirmedSince(ops: OpsDb, action: ActionRecord): Promise<ActionRecord[]> {
  const [record = ''] = action.records;
  const all = await ops.actions.where('records').equals(record).toArray();
  return all
    .filter(
      (other) =>
        other.facility === action.facility && other.state === 'confirmed' && (other.endedAt ?? 0) >= action.baselineAt,
    )
    .filter((other) => other.id !== action.id)
    .sort((a, b) => (a.endedAt ?? 0) - (b.endedAt ?? 0));
}
