import Big from 'big.js';
import type { Fields, MetrcRecord } from '../../world/records.ts';
import type { Unit } from '../../world/types.ts';
import { has, optionalDecimal } from '../fields.ts';
import type { WriteRow } from '../row-write.ts';
import { inUnit, unit } from '../units.ts';

/** What a job has taken of a package, in the package's unit. */
export interface JobInput {
  packageId: number;
  quantity: string;
  unit: string;
}

/** How a job shows each kind of quantity. */
const measures = [
  { word: 'Count', type: 'CountBased' },
  { word: 'Volume', type: 'VolumeBased' },
  { word: 'Weight', type: 'WeightBased' },
] as const satisfies readonly { word: string; type: Unit['quantityType'] }[];

export const inputsOf = ({ details }: MetrcRecord) => (details.inputs ?? []) as JobInput[];

/** Units of a job by kind: those a row names, else those the job had. */
export function jobUnits(row: WriteRow, end: '' | 'Name', job?: MetrcRecord): Record<string, string | null> {
  const units: Record<string, string | null> = {};
  for (const { word, type } of measures) {
    const field = `${word}UnitOfMeasure${end}`;
    const known = (job?.fields[`${word}UnitOfMeasureName`] ?? null) as string | null;
    units[word] = has(row, field) ? (unit(row, field, type)?.name ?? null) : known;
  }
  return units;
}

/** Totals of the inputs in the job's units; complains about a kind of quantity that the job has no unit for. */
export function totals(row: WriteRow, inputs: readonly JobInput[], units: Record<string, string | null>): Fields {
  const fields: Fields = {};
  for (const { word, type } of measures) {
    const own = units[word];
    const lines = inputs.filter((line) => unitNamed(row, line.unit)?.quantityType === type);
    if (lines.length > 0 && !own) row.complain(`${word} Unit Of Measure was not specified.`);
    const sum = lines.reduce(
      (all, line) => all.plus(inUnit(new Big(line.quantity), line.unit, own ?? line.unit)),
      new Big(0),
    );
    fields[`Total${word}`] = sum.toNumber();
    fields[`${word}UnitOfMeasureName`] = own ?? null;
    fields[`${word}UnitOfMeasureAbbreviation`] = own ? (unitNamed(row, own)?.abbreviation ?? null) : null;
  }
  return { ...fields, TotalQuantity: fields.TotalWeight || fields.TotalVolume || fields.TotalCount };
}

const unitNamed = ({ world }: WriteRow, name: string) => world.units.find((one) => one.name === name);

/**
 * What a finished job lost.
 * @param names how the amounts are called: `TotalCountWaste` in one call, `WasteCountQuantity` in another
 */
export function wastes(row: WriteRow, names: (word: string) => string): Fields {
  const fields: Fields = {};
  for (const { word, type } of measures) {
    const amount = optionalDecimal(row, names(word), { from: 0 });
    fields[`Total${word}Waste`] = amount?.toNumber() ?? null;
    const measured = amount === null ? undefined : unit(row, `Waste${word}UnitOfMeasureName`, type);
    fields[`Waste${word}UnitOfMeasureName`] = measured?.name ?? null;
    fields[`Waste${word}UnitOfMeasureAbbreviation`] = measured?.abbreviation ?? null;
  }
  return fields;
}
