import { packageByLabel } from '../world/package-lists.ts';
import { removeRecord } from '../world/record-changes.ts';
import type { MetrcRecord } from '../world/records.ts';
import { text } from './fields.ts';
import type { WriteRow } from './row-write.ts';

/** A free tag of the facility that the row may use; undefined with a complaint otherwise. No two rows get the same. */
export function freeTag(row: WriteRow, field: string, type: 'package' | 'plant'): MetrcRecord | undefined {
  const label = text(row, field);
  return label === '' ? undefined : freeTagOf(row, label, type);
}

/** The same for a tag that the row does not name itself. */
export function freeTagOf(row: WriteRow, label: string, type: 'package' | 'plant'): MetrcRecord | undefined {
  const { facility, ledger } = row;
  const tag = facility.records.named('tag', label);
  if (isUsed(row, label) || (tag && !ledger.claim(`tag ${tag.name}`))) {
    row.complain(`Tag ${label} has already been used.`);
  } else if (!tag) row.complain(`Tag ${label} is not valid.`);
  else if (tag.list === `${type}/available`) return tag;
  else row.complain(`Tag ${label} is not available for ${type === 'plant' ? 'plants' : 'packages'}.`);
  return undefined;
}

/** Takes a tag out of the free ones for good: a used tag never comes back. */
export function useTag({ world, facility }: WriteRow, tag: MetrcRecord): string {
  removeRecord(world, facility, tag);
  facility.usedTags.add(tag.name);
  return tag.name;
}

function isUsed({ facility }: WriteRow, label: string): boolean {
  return (
    facility.usedTags.has(label.toUpperCase()) ||
    packageByLabel(facility, label) !== undefined ||
    facility.records.named('plant', label) !== undefined
  );
}
