import { compareAmounts, minus } from './quantity';
import type { ActionRecord, PackageView, Subject } from './records';
import { fieldValue } from './subject';

/** A new entry that takes back what a confirmed one did. Both stay visible in Metrc: it is no undo. */
export interface Opposite {
  type: string;
  /** What its form starts with, beside the record that it is about. */
  fields: Record<string, string>;
}

type Input = Readonly<Record<string, string>>;
/** Of one kind of action: what it was asked, and the record as it was just before. Null where nothing takes it back. */
type Rule = (input: Input, before: Subject) => Opposite | null;

/** By the type of the action that was confirmed. What is not here has no opposite in Metrc: a waste, a new package. */
const rules: Record<string, Rule> = {
  'package.adjust': ({ setTo = '', reason = '' }, before) =>
    changeBy(minus((before as PackageView).quantity, setTo), reason),
  'package.change-by': ({ changeBy: by = '', reason = '' }) => changeBy(minus('0', by), reason),
  'package.move': back('package.move', { location: 'place', sublocation: 'SublocationName' }),
  'package.item': back('package.item', { item: 'item' }),
  'package.note': (_, before) => ({ type: 'package.note', fields: { note: textIn(before, 'note') } }),
  'package.external-id': back('package.external-id', { externalId: 'ExternalId' }),
  'package.finish': other('package.unfinish'),
  'package.unfinish': other('package.finish'),
  'package.donation-flag': other('package.donation-unflag'),
  'package.donation-unflag': other('package.donation-flag'),
  'package.tradesample-flag': other('package.tradesample-unflag'),
  'package.tradesample-unflag': other('package.tradesample-flag'),
  'package.finishedgood-flag': other('package.finishedgood-unflag'),
  'package.finishedgood-unflag': other('package.finishedgood-flag'),
  'plant.move': back('plant.move', { location: 'LocationName', sublocation: 'SublocationName' }),
  'plant.strain': back('plant.strain', { strain: 'StrainName' }),
  'batch.move': back('batch.move', { location: 'LocationName', sublocation: 'SublocationName' }),
  'batch.strain': back('batch.strain', { strain: 'StrainName' }),
  'batch.rename': back('batch.rename', { newName: 'Name' }),
  'batch.adjust': ({ changeBy: by = '', reason = '' }) => ({
    type: 'batch.adjust',
    fields: { changeBy: minus('0', by), reason },
  }),
  'harvest.rename': back('harvest.rename', { newName: 'Name' }),
  'harvest.move': back('harvest.move', { location: 'DryingLocationName', sublocation: 'DryingSublocationName' }),
  'harvest.finish': other('harvest.unfinish'),
  'harvest.unfinish': other('harvest.finish'),
  'job.finish': other('job.unfinish'),
  'location.update': back('location.update', { newName: 'Name', locationType: 'LocationTypeName' }),
  'sublocation.rename': back('sublocation.rename', { newName: 'Name' }),
  'brand.rename': back('brand.rename', { newName: 'Name' }),
  'strain.update': back('strain.update', {
    newName: 'Name',
    testingStatus: 'TestingStatus',
    thcLevel: 'ThcLevel',
    cbdLevel: 'CbdLevel',
    indica: 'IndicaPercentage',
    sativa: 'SativaPercentage',
  }),
  'receipt.finalize': other('receipt.unfinalize'),
  'receipt.unfinalize': other('receipt.finalize'),
};

/** Types that have an opposite. */
export const correctable: readonly string[] = Object.keys(rules);

/** What would take back a confirmed action; null where it is not confirmed, or nothing does. */
export function oppositeOf({ type, state, input, before }: ActionRecord): Opposite | null {
  const rule = rules[type];
  return rule && state === 'confirmed' && before ? rule(input, before) : null;
}

/** By the amount that was moved, and never back to the old quantity: sales since then are real. */
function changeBy(amount: string, reason: string): Opposite | null {
  return compareAmounts(amount, '0') === 0 ? null : { type: 'package.change-by', fields: { changeBy: amount, reason } };
}

function other(type: string): Rule {
  return () => ({ type, fields: {} });
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
