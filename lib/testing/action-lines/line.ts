import type { ActionWorld, Seen } from '@/lib/domain/actions/define-action';
import type { PackageView, RecordImage, Subject } from '@/lib/domain/records';
import type { Patch } from '@/lib/domain/subject';
import { viewOf } from '../package-facts';

/** What the table test of all actions knows of one: an input that is fine, what it does, and inputs that are not. */
export interface Line {
  /** The documented call, as metrc-api section 9 writes it. */
  call: string;
  before: Subject | null;
  fine: Record<string, string>;
  /** What it looks at besides its record when all is well. */
  world?: Partial<ActionWorld>;
  /** What its record looks like afterwards. */
  effect: Patch;
  /** Every record it touches after its own. */
  also?: string[];
  /** Values of the documented body that this input must lead to. */
  sends?: Record<string, unknown>;
  /** What is seen after one effect, and after two, where that is not the record with its effect on it. */
  once?: Partial<Seen>;
  twice?: Partial<Seen>;
  /** What is seen while there is no effect, besides the record as it was. */
  none?: Partial<Seen>;
  wrong: Wrong[];
  /** States of its record in which Metrc refuses it whatever is put in. */
  refusedOn?: RefusedOn[];
}

/** What is wrong, the fields that make it so, the problem's sentence, and the field at which it stands. */
export type Wrong = [string, Record<string, string>, string, string | undefined];

/** What state, what makes it so (null: Metrc does not show the record here), and the problem's sentence. */
export type RefusedOn = [string, Patch | null, string];

/** The day of every sample, and the day after. */
export const date = '2026-11-23';
const tomorrow = '2026-11-24';

/** A day to come is refused. */
export const future = (field = 'date'): Wrong => ['a day to come', { [field]: tomorrow }, 'problem_future_day', field];
/** A day that is none is refused. */
export const noDay = (field = 'date'): Wrong => ['no day', { [field]: '2026-02-30' }, 'problem_no_day', field];
/** Something that must be there is not. */
export const missing = (field: string): Wrong => [`no ${field}`, { [field]: ' ' }, 'problem_required', field];
/** A word that Metrc does not list. */
export const unlisted = (field: string): Wrong => [
  `a ${field} Metrc does not list`,
  { [field]: 'Moon' },
  'problem_not_a_choice',
  field,
];

/** A record that is not under this license. */
export const notHere: RefusedOn = ['a record that is not here', null, 'problem_record_not_here'];
/** A package that Metrc holds, and one on its way. */
export const heldOrAway: RefusedOn[] = [
  ['a package on hold', { onHold: true }, 'problem_on_hold'],
  ['a package on its way', { list: 'intransit' }, 'problem_in_transit'],
];

/** The package of the samples. */
export const pack = (changes: Partial<PackageView> = {}): PackageView => viewOf({ fields: {}, ...changes });
/** Tags that nothing stands on yet. */
export const freeTag = '1A4FF0100000022000000999';

/** A record of the samples that is no package. */
export function image(entity: string, name: string, fields: RecordImage['fields'] = {}): RecordImage {
  return { entity, key: '7', name, list: `${entity}s`, lastModified: '2026-11-23T08:00:00.0000000+00:00', fields };
}

/** Vocabularies of the samples. */
export const choices: ActionWorld['choices'] = Object.fromEntries(
  Object.entries({
    locations: ['Vault', 'Shelf'],
    'plant-locations': ['Room A', 'Room B'],
    'batch-locations': ['Room A', 'Room B'],
    'harvest-locations': ['Dry A', 'Dry B'],
    'location-types': ['Default', 'Vault'],
    sublocations: ['Table 1', 'Table 2'],
    items: ['Gummies', 'Brownies'],
    categories: ['Buds', 'Shake'],
    brands: ['Premium'],
    strains: ['Kush', 'Haze'],
    units: ['Grams', 'Each', 'Ounces'],
    'growth-phases': ['Vegetative', 'Flowering'],
    'batch-types': ['Seed', 'Clone'],
    'waste-methods': ['Compost'],
    'harvest-waste-types': ['Trim'],
    'additive-types': ['Fertilizer'],
    harvests: ['H1'],
    'customer-types': ['Consumer', 'Patient'],
    'job-types': ['Infusing'],
    'transfer-types': ['Transfer'],
    'external-transfer-types': ['External'],
  }).map(([list, names]) => [list, names.map((name) => ({ value: name, label: name }))]),
);

const reasons = [
  { value: 'Drying', label: 'Drying' },
  { value: 'Theft', label: 'Theft', requiresNote: true },
];
Object.assign(choices, { reasons, 'plant-waste-reasons': reasons, 'batch-waste-reasons': reasons });

/** A reason is one of Metrc's, and some want a note. */
export const reasonWrongs = (reason = 'reason', note = 'note'): Wrong[] => [
  ['a reason that needs a note', { [reason]: 'Theft', [note]: '' }, 'problem_reason_needs_note', note],
  ['a reason Metrc does not list', { [reason]: 'Bored' }, 'problem_not_a_choice', reason],
  ['no reason', { [reason]: ' ' }, 'problem_required', reason],
  ['a note that would be cut', { [note]: 'x'.repeat(251) }, 'problem_too_long', note],
];
