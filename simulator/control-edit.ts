import { changePackage } from './world/changes.ts';
import { packageByLabel } from './world/package-lists.ts';
import * as writes from './world/package-writes.ts';
import { recordSale } from './world/shop.ts';
import { dayIn } from './world/stamp.ts';
import { arriveAt, comeBack, sendOff } from './world/transfers.ts';
import type { Facility } from './world/types.ts';
import type { World } from './world/world.ts';
import type { WriteResult } from './world/write.ts';

type Fields = Record<string, unknown>;

/**
 * Something that somebody else does to one package: `{ license, label, kind, by?, … }`.
 * Kinds and their fields: `adjust` (quantity: final, reason?, note?), `delta` (quantity: signed), `sale` (quantity),
 * `move` (locationName), `item` (itemName), `note` (note), `externalid` (externalId), `finish`, `unfinish`,
 * `discontinue`, `hold`, `release`, `depart` (manifest?), `receive` (recipient), `return`.
 * Without a kind it follows from the field given: quantity, locationName, itemName, note.
 * @throws TypeError if there is no such package or kind, or the write is refused
 */
export function editPackage(world: World, facility: Facility, fields: Fields): unknown {
  const label = String(fields.label);
  const pkg = packageByLabel(facility, label);
  if (!pkg) throw new TypeError(`no package ${label} in ${facility.license}`);
  const by = String(fields.by ?? 'Other User');
  const kind = String(fields.kind ?? impliedKind(fields));
  const date = dayIn(facility.zone, world.clock.now());
  const text = (name: string, otherwise = '') => String(fields[name] ?? otherwise);
  const adjustment = {
    label,
    quantity: text('quantity'),
    unit: pkg.unit,
    reason: text('reason', 'Drying'),
    date,
    note: fields.note === undefined ? null : String(fields.note),
  };
  const hold = (onHold: boolean) =>
    changePackage(
      world,
      facility,
      pkg,
      { by, door: 'user' },
      { action: 'hold', text: onHold ? 'Put on hold' : 'Released' },
      () => {
        pkg.onHold = onHold;
      },
    );
  const kinds: Record<string, () => WriteResult | unknown> = {
    adjust: () => writes.setQuantity(world, facility, adjustment, by, 'user'),
    delta: () => writes.changeQuantity(world, facility, adjustment, by, 'user'),
    sale: () => recordSale(world, facility, label, text('quantity', '1'), by),
    move: () => writes.moveTo(world, facility, { label, location: text('locationName') }, by, 'user'),
    item: () => writes.changeItem(world, facility, { label, item: text('itemName') }, by, 'user'),
    note: () => writes.setNote(world, facility, { label, note: text('note') }, by, 'user'),
    externalid: () => writes.setExternalId(world, facility, { label, externalId: text('externalId') }, by, 'user'),
    finish: () => writes.finish(world, facility, { label, date }, by, 'user'),
    unfinish: () => writes.unfinish(world, facility, { label }, by, 'user'),
    discontinue: () => writes.discontinue(world, facility, { label }, by, 'user'),
    hold: () => hold(true),
    release: () => hold(false),
    depart: () => sendOff(world, facility, pkg, text('manifest', '0000123456')),
    receive: () => arriveAt(world, facility, pkg, text('recipient', 'C10-0000908-LIC')),
    return: () => comeBack(world, facility, pkg),
  };
  const edit = kinds[kind];
  if (!edit) throw new TypeError(`no edit "${kind}"; there are: ${Object.keys(kinds).join(', ')}`);
  const result = edit();
  if (isRefusal(result)) throw new TypeError(result.messages.join(' '));
  return { ...pkg };
}

function impliedKind(fields: Fields): string {
  if (fields.quantity !== undefined) return 'adjust';
  if (fields.locationName !== undefined) return 'move';
  return fields.itemName !== undefined ? 'item' : 'note';
}

function isRefusal(result: unknown): result is { ok: false; messages: string[] } {
  return typeof result === 'object' && result !== null && 'ok' in result && result.ok === false;
}
