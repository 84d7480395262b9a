import { actionOf } from './actions/registry';
import { compareAmounts, minus } from './quantity';
import type { ActionRecord, PackageView, Subject } from './records';
import { fieldValue, targetOfInput } from './subject';

/** A new entry that takes back what a confirmed one did. Both stay visible in Metrc: it is no undo. */
export interface Opposite {
  type: string;
  /** The record that it is about, as {@link targetOfInput} calls it: the same, or the one that was made. */
  target: string;
  /** What its form starts with, beside that record. What nothing here knows is left to the person. */
  fields: Record<string, string>;
}

type Input = Readonly<Record<string, string>>;
/**
 * Of one kind of action: what it was asked, and the record as it was just before. Without a target it is about the same
 * record. Null where nothing takes it back.
 */
type Rule = (input: Input, before: Subject) => (Omit<Opposite, 'target'> & { target?: string }) | null;

/**
 * By the type of the action that was confirmed. What is not here has no opposite in Metrc, or one of which nobody here
 * knows what to put into it: the test beside this file names each, and why.
 */
const rules: Record<string, Rule> = {
  'package.adjust': ({ setTo = '', reason = '' }, before) =>
    changeBy(minus((before as PackageView).quantity, setTo), reason),
  'package.change-by': ({ changeBy: by = '', reason = '' }) => changeBy(minus('0', by), reason),
  'package.move': back('package.move', { location: 'place', sublocation: 'SublocationName' }),
  'package.item': back('package.item', { item: 'item' }),
  'package.note': (_, before) => ({ type: 'package.note', fields: { note: textIn(before, 'note') } }),
  'package.create': unmake,
  'package.create-sample': unmake,
  'package.external-id': back('package.external-id', { externalId: 'ExternalId' }),
  'package.finish': other('package.unfinish'),
  'package.unfinish': other('package.finish'),
  'package.donation-flag': other('package.donation-unflag'),
  'package.donation-unflag': other('package.donation-flag'),
  'package.tradesample-flag': other('package.tradesample-unflag'),
  'package.tradesample-unflag': other('package.tradesample-flag'),
  'package.finishedgood-flag': other('package.finishedgood-unflag'),
  'package.finishedgood-unflag': other('package.finishedgood-flag'),
  'package.use-by': reset('package.use-by'),
  'plant.move': back('plant.move', { location: 'LocationName', sublocation: 'SublocationName' }),
  'plant.strain': back('plant.strain', { strain: 'StrainName' }),
  'plant.harvest': ({ harvest, name = '' }) => ({
    type: 'harvest.restore-plants',
    target: `=${harvest}`,
    fields: { plants: name },
  }),
  'plant.adjust': signChanged('plant.adjust'),
  'plant.package': unmake,
  // Only plants of one strain are one group again.
  'plant.split': ({ newTag, name = '', strain }, before) =>
    textIn(before, 'StrainName') === strain
      ? { type: 'plant.merge', target: `=${newTag}`, fields: { target: name } }
      : null,
  'batch.move': back('batch.move', { location: 'LocationName', sublocation: 'SublocationName' }),
  'batch.strain': back('batch.strain', { strain: 'StrainName' }),
  'batch.rename': back('batch.rename', { newName: 'Name' }),
  'batch.adjust': signChanged('batch.adjust'),
  'batch.package': unmake,
  'batch.package-mother': unmake,
  // The number of the waste record is Metrc's: the person reads it there.
  'harvest.waste': ({ weight = '' }) => ({ type: 'harvest.waste-discontinue', fields: { weight } }),
  'harvest.waste-discontinue': ({ weight = '' }) => ({ type: 'harvest.waste', fields: { weight } }),
  'harvest.package': unmake,
  'harvest.sample': unmake,
  'harvest.rename': back('harvest.rename', { newName: 'Name' }),
  'harvest.move': back('harvest.move', { location: 'DryingLocationName', sublocation: 'DryingSublocationName' }),
  'harvest.finish': other('harvest.unfinish'),
  'harvest.unfinish': other('harvest.finish'),
  'job.start': discontinue('job.discontinue'),
  'job.package': unmake,
  'job.finish': other('job.unfinish'),
  'job.unfinish': other('job.finish'),
  'location.create': discontinue('location.discontinue'),
  'sublocation.create': discontinue('sublocation.discontinue'),
  'strain.create': discontinue('strain.discontinue'),
  'item.create': discontinue('item.discontinue'),
  'brand.create': discontinue('brand.discontinue'),
  'template.create': discontinue('template.discontinue'),
  'location.update': reset('location.update'),
  'sublocation.rename': back('sublocation.rename', { newName: 'Name' }),
  'brand.rename': back('brand.rename', { newName: 'Name' }),
  'strain.update': reset('strain.update'),
  'item.update': reset('item.update'),
  'receipt.create': ({ number }) => ({ type: 'receipt.void', target: `=${number}`, fields: {} }),
  'receipt.finalize': other('receipt.unfinalize'),
  'receipt.unfinalize': other('receipt.finalize'),
};

/** Types that have an opposite. */
export const correctable: readonly string[] = Object.keys(rules);

/** What would take back a confirmed action; null where it is not confirmed, or nothing does. */
export function oppositeOf({ type, state, input, before }: ActionRecord): Opposite | null {
  const rule = rules[type];
  if (!rule || state !== 'confirmed') return null;
  const isCreation = actionOf(type).entity === null;
  if (!before && !isCreation) return null;
  // A creation has no record before it, and its rule looks at none.
  const opposite = rule(input, before as Subject);
  return opposite && { target: targetOfInput(input), ...opposite };
}

/** By the amount that was moved, and never back to the old quantity: sales since then are real. */
function changeBy(amount: string, reason: string): ReturnType<Rule> {
  return compareAmounts(amount, '0') === 0 ? null : { type: 'package.change-by', fields: { changeBy: amount, reason } };
}

function other(type: string): Rule {
  return () => ({ type, fields: {} });
}

/** A new package is discontinued: what went into it is where it came from again. */
function unmake({ newTag = '' }: Input): ReturnType<Rule> {
  return { type: 'package.discontinue', target: newTag, fields: {} };
}

/** Anything else that was made is discontinued. It is known by its name: Metrc gave it its Id. */
function discontinue(type: string): Rule {
  return ({ newName }) => ({ type, target: `=${newName}`, fields: {} });
}

/** A change by an amount, by the same amount the other way. */
function signChanged(type: string): Rule {
  return ({ changeBy: by = '', reason = '' }) => ({ type, fields: { changeBy: minus('0', by), reason } });
}

/**
 * The same write with what the form would have started with, where something else was entered: what others changed
 * meanwhile stays as it is.
 */
function reset(type: string): Rule {
  return (input, before) => {
    const start = actionOf(type).start({ record: before, others: {}, named: [], tags: {}, choices: {}, today: '' });
    const changed = Object.entries(start).filter(([name, text]) => text !== input[name]);
    return changed.length ? { type, fields: Object.fromEntries(changed) as Record<string, string> } : null;
  };
}

/** The same write with what the record said before. The first field is what Metrc demands. */
function back(type: string, from: Record<string, string>): Rule {
  return (_, before) => {
    const fields = Object.fromEntries(Object.entries(from).map(([name, field]) => [name, textIn(before, field)]));
    return Object.values(fields)[0] ? { type, fields } : null;
  };
}

function textIn(subject: Subject, field: string): string {
  return String(fieldValue(subject, field) ?? '');
}
