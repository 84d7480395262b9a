import Big from 'big.js';
import {
  changeItem,
  changeQuantity,
  discontinue,
  finish,
  moveTo,
  setNote,
  setQuantity,
  unfinish,
} from '../world/package-writes.ts';
import { dayIn } from '../world/stamp.ts';
import type { Facility, Package } from '../world/types.ts';
import type { World } from '../world/world.ts';
import type { WriteResult } from '../world/write.ts';

/** One line of a submitted dialog, with the names of its `ng-model`s. */
export type SubmitLine = Record<string, unknown>;

interface Submit {
  world: World;
  facility: Facility;
  pkg: Package;
  line: SubmitLine;
  by: string;
}

const writes: Record<string, (submit: Submit) => WriteResult> = {
  '/api/packages/adjust': adjust,
  '/api/packages/change/locations': ({ world, facility, pkg, line, by }) => {
    const location = facility.locations.find((l) => l.id === idOf(line.LocationId))?.name ?? '';
    return moveTo(world, facility, { label: pkg.label, location, date: dayOf(line.ActualDate) }, by);
  },
  '/api/packages/change/items': ({ world, facility, pkg, line, by }) => {
    const item = facility.items.find((i) => i.id === idOf(line.ItemId))?.name ?? '';
    return changeItem(world, facility, { label: pkg.label, item }, by);
  },
  '/api/packages/change/notes': ({ world, facility, pkg, line, by }) =>
    setNote(world, facility, { label: pkg.label, note: textOf(line.Note) }, by),
  '/api/packages/finish': ({ world, facility, pkg, line, by }) => {
    const date = dayOf(line.ActualDate) ?? dayIn(facility.zone, world.clock.now());
    return finish(world, facility, { label: pkg.label, date }, by);
  },
  '/api/packages/unfinish': ({ world, facility, pkg, by }) => unfinish(world, facility, { label: pkg.label }, by),
  '/api/packages/discontinue': ({ world, facility, pkg, by }) => discontinue(world, facility, { label: pkg.label }, by),
};

/** Whether the pages submit to that path. */
export function isSubmit(path: string): boolean {
  return Object.hasOwn(writes, path);
}

/**
 * Applies a submitted JSON array, line by line, and stops at the first line that is refused.
 * @param by name that Metrc's history shows
 * @returns the touched ids, or the messages for `#user-alerts`
 */
export function applySubmit(
  world: World,
  facility: Facility,
  path: string,
  lines: SubmitLine[],
  by: string,
): WriteResult {
  const write = writes[path];
  if (!write) return { ok: false, messages: ['Not supported.'] };
  const ids: number[] = [];
  for (const line of lines) {
    const pkg = facility.packages.get(idOf(line.Id));
    if (!pkg) return { ok: false, messages: ['Package was not specified.'] };
    const result = write({ world, facility, pkg, line, by });
    if (!result.ok) return result;
    ids.push(...result.ids);
  }
  return { ok: true, ids };
}

/** The dialog has both a new quantity and a difference; the new quantity wins when both are filled. */
function adjust({ world, facility, pkg, line, by }: Submit): WriteResult {
  const input = {
    label: pkg.label,
    unit: pkg.unit,
    reason: world.reasons(facility).find((reason) => reason.id === idOf(line.AdjustmentReasonId))?.name ?? '',
    date: dayOf(line.AdjustmentDate) ?? '',
    note: textOf(line.ReasonNote),
  };
  const wanted = decimalOf(line.NewQuantity);
  if (wanted !== null) return setQuantity(world, facility, { ...input, quantity: wanted }, by);
  return changeQuantity(world, facility, { ...input, quantity: decimalOf(line.AdjustmentQuantity) ?? '' }, by);
}

/** Ids come as numbers or as AngularJS option values, `number:123`. */
function idOf(value: unknown): number {
  return Number(String(value ?? '').replace(/^number:/, '') || Number.NaN);
}

function textOf(value: unknown): string | null {
  const text = typeof value === 'string' ? value.trim() : '';
  return text === '' ? null : text;
}

/** `1,250.5` as decimal text; null when empty; what is no number is left as it is, for the write to refuse. */
function decimalOf(value: unknown): string | null {
  const text = String(value ?? '')
    .replaceAll(',', '')
    .trim();
  if (text === '') return null;
  return /^-?\d*\.?\d+$/.test(text) ? new Big(text).toFixed() : text;
}

/** `MM/DD/YYYY` or `YYYY-MM-DD` as a day; null when empty. */
function dayOf(value: unknown): string | null {
  const text = String(value ?? '').trim();
  const [, month, day, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text) ?? [];
  if (year && month && day) return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return text === '' ? null : text.slice(0, 10);
}
