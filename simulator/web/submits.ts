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
import { createPackageFromDialog } from './create-submit.ts';
import { dayOf, decimalOf, idOf, type SubmitLine, textOf } from './submit-values.ts';

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

const CREATE = '/api/packages/create';

/** Whether the pages submit to that path. */
export function isSubmit(path: string): boolean {
  return path === CREATE || Object.hasOwn(writes, path);
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
  const ids: number[] = [];
  for (const line of lines) {
    const result =
      path === CREATE
        ? createPackageFromDialog(world, facility, line, by)
        : applyLine(world, facility, { path, line, by });
    if (!result.ok) return result;
    ids.push(...result.ids);
  }
  return { ok: true, ids };
}

function applyLine(
  world: World,
  facility: Facility,
  { path, line, by }: { path: string; line: SubmitLine; by: string },
): WriteResult {
  const write = writes[path];
  if (!write) return { ok: false, messages: ['Not supported.'] };
  const pkg = facility.packages.get(idOf(line.Id));
  return pkg ? write({ world, facility, pkg, line, by }) : { ok: false, messages: ['Package was not specified.'] };
}

/** A finish date finishes what the adjustment left empty. */
function adjust(submit: Submit): WriteResult {
  const { world, facility, pkg, line, by } = submit;
  const date = dayOf(line.FinishDate);
  const result = adjustQuantity(submit);
  return result.ok && date !== null ? finish(world, facility, { label: pkg.label, date }, by) : result;
}

/** The dialog has both a new quantity and a difference; the new quantity wins when both are filled. */
function adjustQuantity({ world, facility, pkg, line, by }: Submit): WriteResult {
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
