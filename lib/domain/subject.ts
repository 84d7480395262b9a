import { sameAmount, showQuantity } from './quantity';
import type { Fields, PackageView, RecordImage, Subject } from './records';

/**
 * How the queue names a record, one rule: `entity:name`, where the name is what Metrc's own writes call it (the tag of a
 * plant, the name of a batch, harvest or location), because it is known before the record exists. A package is its bare
 * tag, which is unique.
 */
export function recordKey(entity: string, name: string): string {
  return entity === 'package' ? name : `${entity}:${name}`;
}

/** The name in a {@link recordKey}: what people call the record. */
export function recordName(key: string): string {
  return /^[a-z-]+:/.test(key) ? key.slice(key.indexOf(':') + 1) : key;
}

/**
 * How a queued action's record is asked for again: a package's tag, Metrc's Id of anything else, `=name` of what only
 * the queue knows; empty for an action that begins without one.
 */
export function targetOfInput(input: Readonly<Record<string, string>>): string {
  if (input.tag) return input.tag;
  if (input.id) return input.id;
  return input.name ? `=${input.name}` : '';
}

/** The key under which the queue names this record. */
export function keyOfSubject(subject: Subject): string {
  return isPackage(subject) ? subject.tag : recordKey(subject.entity, subject.name);
}

/** Packages have a view of their own; every other record is an image of Metrc's row. */
export function isPackage(subject: Subject): subject is PackageView {
  return 'tag' in subject;
}

/** What an action will leave behind: a part of the view. Fields under Metrc's names are merged one by one. */
export type Patch = Partial<PackageView> | Partial<RecordImage>;

/** The record with a patch laid over it. */
export function withPatch<S extends Subject>(subject: S, patch: Patch): S {
  const fields = patch.fields ? { fields: { ...subject.fields, ...patch.fields } } : {};
  return { ...subject, ...patch, ...fields };
}

/** A value by our own name (`quantity`, of packages) or by Metrc's (`LocationName`). Null where there is none. */
export function fieldValue(subject: Subject, field: string): Fields[string] {
  if (field !== 'fields' && field in subject) return (subject as unknown as Fields)[field] ?? null;
  return subject.fields?.[field] ?? null;
}

/** True when both records say the same in a field; no value and an empty one are the same. */
export function sameValue(a: Subject, b: Subject, field: string): boolean {
  const [left, right] = [fieldValue(a, field) ?? '', fieldValue(b, field) ?? ''];
  if (field === 'quantity') return sameAmount(String(left), String(right));
  return left === right;
}

/** A field's value in words. */
export function showValue(subject: Subject, field: string): string {
  if (field === 'quantity' && isPackage(subject)) return showQuantity(subject.quantity, subject.unit);
  const value = fieldValue(subject, field);
  if (field === 'finished') return value ? 'finished' : 'active';
  if (field === 'onHold' || field === 'IsOnHold') return value ? 'on hold' : 'not on hold';
  return value === null || value === '' ? '—' : String(value);
}

/** The plain values of a row of Metrc's, without lists and records inside it; of files, their Ids in one text. */
export function plainFields(raw: unknown, only?: readonly string[]): Fields {
  const entries = Object.entries((raw ?? {}) as Record<string, unknown>);
  const asked = entries.filter(([name]) => !only || only.includes(name));
  const plain = asked.map(([name, value]) => [name, Array.isArray(value) ? fileIds(value) : value]);
  return Object.fromEntries(plain.filter(([, value]) => isPlain(value))) as Fields;
}

function isPlain(value: unknown): boolean {
  return ['string', 'number', 'boolean'].includes(typeof value) && value !== '';
}

function fileIds(list: readonly unknown[]): string {
  return list.flatMap((file) => (file as { FileSystemId?: number } | null)?.FileSystemId ?? []).join(',');
}
