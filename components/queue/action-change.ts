import { patchOn } from '@/lib/domain/actions/patch-on';
import type { ActionRecord } from '@/lib/domain/records';
import { withPatch } from '@/lib/domain/subject';
import { changeInWords } from '@/lib/domain/watched-fields';

/** What a confirmed action changed, in words; null for any other and where nothing shown differs. */
export function changeOf(action: ActionRecord): { before: string; after: string } | null {
  const { before, state } = action;
  if (state !== 'confirmed' || !before) return null;
  try {
    return changeInWords(before, withPatch(before, patchOn(action, before)));
  } catch {
    // Kept from another version, which knew other actions.
    return null;
  }
}
