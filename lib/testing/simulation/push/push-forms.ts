import { tagOf } from '../../fake-worker';
import type { Chance } from '../chance';
import { identityOf } from './ledger';
import type { PushRecord, PushWorld } from './push-world';

/** An action as a person wants it, and what it should come to. */
export interface Wanted {
  type: string;
  /** The record it is about: a tag, or Metrc's Id; empty for none. */
  target: string;
  fields: Record<string, string>;
  person: string;
  /** How its row is known at the server; null where that is by its mark. */
  identity: string | null;
  /** How often it took effect can be seen by this. */
  evidence: 'mark' | 'value' | 'key' | 'counter' | 'name' | 'none';
  /** What counts twice, or would if it were sent twice. */
  isHarmful: boolean;
}

/** A day that is used by no other action: some rows are known by it. */
const dayOf = (n: number) => `2026-10-${String((n % 28) + 1).padStart(2, '0')}`;

type Form = Pick<Wanted, 'type' | 'target' | 'fields' | 'identity' | 'evidence' | 'isHarmful'>;

/** Kinds of things that a person may want. */
export type Want =
  | 'set-to'
  | 'change-by'
  | 'move'
  | 'note'
  | 'item'
  | 'finish'
  | 'repack'
  | 'waste'
  | 'lab-tests'
  | 'plant';

/** What the people of a seed want. */
export interface Wants {
  /** Of one record; every kind where nothing is said. */
  kinds?: readonly Want[];
  /** Likelihood that all that is left of a package is thrown away, and it is finished. */
  wasteOut: number;
  /** Likelihood of the same for every package at once. */
  forAll: number;
  /** What that may be. */
  ofAll: readonly ('move' | 'set-to')[];
}

/** Everything, as people do. */
export const anyWants: Wants = { wasteOut: 0.12, forAll: 0.17, ofAll: ['move'] };

/** Draws something that a person could want now; no two of a seed ask for the same. */
export function drawWanted(world: PushWorld, chance: Chance, n: number, { kinds }: Wants): Form {
  const packages = world.records.filter(({ entity }) => entity === 'package');
  const harvest = world.records.find(({ entity }) => entity === 'harvest') as PushRecord;
  const { name: tag, versions } = chance.pick(packages);
  const isEmpty = versions.at(-1)?.row.Quantity === 0;
  const all: [kind: Want, weight: number, draw: () => Form][] = [
    ['set-to', isEmpty ? 1 : 4, () => setTo(tag, chance.is(0.2) ? 0 : 20 + n + n / 100)],
    ['change-by', 3, () => changeBy(tag, chance.int(1, 9) * (chance.is(0.7) ? -1 : 1))],
    ['move', 3, () => move(tag, n)],
    ['note', 2, () => note(tag, n)],
    ['item', 1, () => item(tag, n)],
    ['finish', isEmpty ? 4 : 0.5, () => finish(tag, n)],
    ['repack', 2, () => repack(tag, n, 1 + (n % 7))],
    ['waste', 2, () => waste(harvest, n)],
    ['lab-tests', 1, () => labTests(tag, n)],
    ['plant', 2, () => batch(n)],
  ];
  const possible = all.filter(([kind]) => !kinds || kinds.includes(kind));
  return chance.weighted(possible.map(([, weight, draw]) => [weight, draw] as const))();
}

/** The same for many packages at once. */
export function drawForAll(world: PushWorld, n: number, kind: Wants['ofAll'][number]): Form[] {
  const draw = { move, 'set-to': (tag: string) => setTo(tag, 20 + n) }[kind];
  return world.records.filter(({ entity }) => entity === 'package').map(({ name }) => draw(name, n));
}

/** One form that makes two actions: all that is left is taken out, and the package finished after that. */
export interface WasteOut {
  target: string;
  fields: Record<string, string>;
  steps: Form[];
}

/** Draws a package of which all that is left is thrown away. */
export function drawWasteOut(world: PushWorld, chance: Chance, n: number): WasteOut {
  const { name } = chance.pick(world.records.filter(({ entity }) => entity === 'package'));
  const fields = { reason: 'Drying', note: 'spoilt', date: dayOf(n) };
  return { target: name, fields, steps: [setTo(name, 0), finish(name, n)] };
}

function setTo(tag: string, quantity: number): Form {
  const fields = { setTo: String(Number(quantity.toFixed(2))), reason: 'Drying', note: '', date: dayOf(0) };
  return { type: 'package.adjust', target: tag, fields, identity: null, evidence: 'mark', isHarmful: false };
}

function changeBy(tag: string, by: number): Form {
  const fields = { changeBy: String(by), reason: 'Drying', note: 'counted', date: dayOf(0) };
  return { type: 'package.change-by', target: tag, fields, identity: null, evidence: 'mark', isHarmful: true };
}

function move(tag: string, n: number): Form {
  const location = `Shelf ${n}`;
  const identity = identityOf('PUT /packages/v2/location', { Label: tag, Location: location });
  const fields = { location, sublocation: '', date: dayOf(0) };
  return { type: 'package.move', target: tag, fields, identity, evidence: 'value', isHarmful: false };
}

function note(tag: string, n: number): Form {
  const identity = identityOf('PUT /packages/v2/note', { PackageLabel: tag, Note: `note ${n}` });
  return {
    type: 'package.note',
    target: tag,
    fields: { note: `note ${n}` },
    identity,
    evidence: 'value',
    isHarmful: false,
  };
}

function item(tag: string, n: number): Form {
  const identity = identityOf('PUT /packages/v2/item', { Label: tag, Item: `Item ${n}` });
  return {
    type: 'package.item',
    target: tag,
    fields: { item: `Item ${n}` },
    identity,
    evidence: 'value',
    isHarmful: false,
  };
}

function labTests(tag: string, n: number): Form {
  const identity = identityOf('PUT /packages/v2/labtests/required', { Label: tag, RequiredLabTestBatches: [`L${n}`] });
  const fields = { batches: `L${n}` };
  return { type: 'package.lab-tests', target: tag, fields, identity, evidence: 'none', isHarmful: false };
}

function finish(tag: string, n: number): Form {
  const identity = identityOf('PUT /packages/v2/finish', { Label: tag, ActualDate: dayOf(n) });
  return {
    type: 'package.finish',
    target: tag,
    fields: { date: dayOf(n) },
    identity,
    evidence: 'value',
    isHarmful: false,
  };
}

function repack(tag: string, n: number, used: number): Form {
  const newTag = tagOf(900 + n);
  const amount = { used: String(used), more: '', quantity: String(used), unit: 'Each' };
  const place = { newTag, item: 'Gummies', location: '', sublocation: '', note: '', date: dayOf(0) };
  const flags = { productionBatch: '', isDonation: '', isTradeSample: '' };
  const days = { expirationDate: '', sellByDate: '', useByDate: '' };
  const identity = identityOf('POST /packages/v2', { Tag: newTag });
  const fields = { ...amount, ...place, ...flags, ...days };
  return { type: 'package.create', target: tag, fields, identity, evidence: 'key', isHarmful: true };
}

function waste({ id }: PushRecord, n: number): Form {
  const weight = Number((1 + n / 100).toFixed(2));
  const identity = identityOf('POST /harvests/v2/waste', { Id: id, WasteWeight: weight });
  const fields = { weight: String(weight), wasteType: 'Trim', date: dayOf(0) };
  return { type: 'harvest.waste', target: String(id), fields, identity, evidence: 'counter', isHarmful: true };
}

function batch(n: number): Form {
  const batchName = `Batch ${n}`;
  const place = { location: '', sublocation: '', date: dayOf(0) };
  const fields = { batchName, batchType: 'Clone', count: '10', strain: 'Kush', ...place };
  const identity = identityOf('POST /plantbatches/v2/plantings', { Name: batchName });
  return { type: 'batch.create', target: '', fields, identity, evidence: 'name', isHarmful: true };
}
