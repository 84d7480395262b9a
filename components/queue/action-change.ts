import { actionOf } from '@/lib/domain/actions/registry';
import type { ActionRecord } from '@/lib/domain/records';
import { beforeAndAfter } from '@/lib/domain/watched-fields';

/** What a confirmed action changed, in words; null for any other and where nothing shown differs. */
export function changeOf(action: ActionRecord): { before: string; after: string } | null {
  const { before, input, state, type } = action;
  if (state !== 'confirmed' || !before) return null;
  try {
    return beforeAndAfter(before, { ...before, ...actionOf(type).effect(input, before) });
  } catch {
    // Kept from another version, which knew other actions.
    return null;
  }
}
