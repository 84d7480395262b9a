import type { AdjustReason, Facility, Unit } from './types.ts';

/** Units seen live in California (`GET /unitsofmeasure/v2/active`). */
export const units: readonly Unit[] = [
  { name: 'Each', abbreviation: 'ea', quantityType: 'CountBased' },
  { name: 'Fluid Ounces', abbreviation: 'fl oz', quantityType: 'VolumeBased' },
  { name: 'Gallons', abbreviation: 'gal', quantityType: 'VolumeBased' },
  { name: 'Grams', abbreviation: 'g', quantityType: 'WeightBased' },
  { name: 'Kilograms', abbreviation: 'kg', quantityType: 'WeightBased' },
  { name: 'Liters', abbreviation: 'l', quantityType: 'VolumeBased' },
  { name: 'Milligrams', abbreviation: 'mg', quantityType: 'WeightBased' },
  { name: 'Milliliters', abbreviation: 'ml', quantityType: 'VolumeBased' },
  { name: 'Ounces', abbreviation: 'oz', quantityType: 'WeightBased' },
  { name: 'Pints', abbreviation: 'pt', quantityType: 'VolumeBased' },
  { name: 'Pounds', abbreviation: 'lb', quantityType: 'WeightBased' },
];

const common: readonly AdjustReason[] = [
  { id: 1, name: 'Drying', requiresNote: false },
  { id: 2, name: 'Entry Error', requiresNote: true },
  { id: 3, name: 'Incorrect Quantity', requiresNote: true },
  { id: 4, name: 'In-House Quality Control', requiresNote: false },
  { id: 5, name: 'Scale Variance', requiresNote: true },
  { id: 6, name: 'Spoilage', requiresNote: false },
  { id: 7, name: 'Theft', requiresNote: true },
  { id: 8, name: 'Voluntary Surrender', requiresNote: true },
  { id: 9, name: 'Waste (Unusable Product)', requiresNote: false },
];

const michigan: readonly AdjustReason[] = [
  ...common.filter((reason) => reason.name !== 'Incorrect Quantity'),
  { id: 21, name: 'Inventory Audit', requiresNote: true },
];

/** Adjustment reasons are a state's own: never the same list everywhere. */
export function reasonsOf(facility: Facility): readonly AdjustReason[] {
  return facility.state === 'mi' ? michigan : common;
}

/** A kind of goods: how it is named, measured and how much of it a package holds. */
export interface Goods {
  category: string;
  unit: string;
  /** Suffixes of the item's name. */
  forms: readonly string[];
  /** Smallest and largest quantity of a fresh package. */
  range: readonly [number, number];
  /** Fraction digits of a quantity, 0 to 4. */
  decimals: number;
}

export const goods: readonly Goods[] = [
  {
    category: 'Flower (packaged eighth - each)',
    unit: 'Each',
    forms: ['3.5g Jar', '3.5g Pouch'],
    range: [1, 240],
    decimals: 0,
  },
  {
    category: 'Pre-Roll Flower',
    unit: 'Each',
    forms: ['1g Pre-Roll', '5x0.5g Pre-Rolls'],
    range: [1, 400],
    decimals: 0,
  },
  {
    category: 'Vape Cartridge (weight - each)',
    unit: 'Each',
    forms: ['0.5g Cartridge', '1g Cartridge'],
    range: [1, 300],
    decimals: 0,
  },
  {
    category: 'Edible (weight - each)',
    unit: 'Each',
    forms: ['Gummies 100mg', 'Chocolate 100mg'],
    range: [1, 200],
    decimals: 0,
  },
  { category: 'Capsule (weight - each)', unit: 'Each', forms: ['Capsules 30ct'], range: [1, 90], decimals: 0 },
  { category: 'Buds', unit: 'Grams', forms: ['Bulk Flower', 'Smalls'], range: [5, 2300], decimals: 2 },
  { category: 'Extract (weight)', unit: 'Grams', forms: ['Live Resin', 'Cured Badder'], range: [1, 900], decimals: 4 },
  { category: 'Shake', unit: 'Pounds', forms: ['Shake', 'Trim'], range: [1, 30], decimals: 4 },
  { category: 'Fresh Cannabis Plant', unit: 'Pounds', forms: ['Fresh Frozen'], range: [2, 60], decimals: 3 },
  { category: 'Kief', unit: 'Ounces', forms: ['Kief'], range: [1, 40], decimals: 3 },
  { category: 'Infused (volume)', unit: 'Milliliters', forms: ['Tincture Bulk'], range: [50, 4000], decimals: 1 },
];

export const strains = [
  'Blue Dream',
  'Gelato 33',
  'Wedding Cake',
  'Sour Diesel',
  'OG Kush',
  'Jack Herer',
  'Granddaddy Purple',
  'Runtz',
  'Pineapple Express',
  'Northern Lights',
  'Durban Poison',
  'Mac 1',
  'Zkittlez',
  'Do-Si-Dos',
  'Green Crack',
  'Tahoe OG',
] as const;

export const brands = ['Cedar Ridge', 'Highline', 'Golden Poppy', 'Bay & Pine', 'Marrow Creek', 'Lakeshore'] as const;

export const locationNames = [
  ['Vault', 'Default'],
  ['Sales Floor', 'Retail'],
  ['Back Stock', 'Default'],
  ['Cold Storage', 'Default'],
  ['Receiving', 'Default'],
  ['Quarantine', 'Default'],
  ['Vault - Shelf 2', 'Default'],
  ['Delivery Staging', 'Retail'],
] as const;

/** Where plants stand and harvests dry, in facilities that grow. */
export const roomNames = [
  ['Veg Room', 'Default'],
  ['Flower Room 1', 'Default'],
  ['Flower Room 2', 'Default'],
  ['Dry Room', 'Default'],
] as const;

/** Locations that are no longer in use. */
export const archivedNames = [
  ['Old Vault', 'Default'],
  ['Popup Counter', 'Retail'],
] as const;
