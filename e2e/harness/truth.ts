/** What the simulator planted between Metrc and a file of on hand. */
export interface OnHandTruth {
  truth: Record<string, Planted>;
}

/** One planted difference. */
export interface Planted {
  kind: string;
  metrc: { unit: string } | null;
  local: { unit: string } | null;
}

const verdictOf = {
  'quantity-over': 'variance',
  'quantity-under': 'variance',
  'decimal-slip': 'variance',
  'transposed-digits': 'variance',
  'unit-mismatch': 'unit-mismatch',
  'wrong-place': 'place-mismatch',
  'missing-tag': 'only-in-metrc',
  'finished-counted': 'status-mismatch',
  'in-transit-counted': 'in-transit',
} as Record<string, string>;

const weights = ['Milligrams', 'Grams', 'Kilograms', 'Ounces', 'Pounds'];

/** The verdict that a planted difference must get. Weights in another unit are converted: what is left is a variance. */
export function verdictFor(planted: Planted | undefined): string {
  if (!planted) return 'in-sync';
  const units = [planted.metrc?.unit ?? '', planted.local?.unit ?? ''];
  if (planted.kind === 'unit-mismatch' && units.every((unit) => weights.includes(unit))) return 'variance';
  return verdictOf[planted.kind] ?? 'in-sync';
}
