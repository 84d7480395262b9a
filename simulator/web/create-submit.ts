import Big from 'big.js';
import { finish } from '../world/package-writes.ts';
import type { Facility } from '../world/types.ts';
import type { World } from '../world/world.ts';
import type { WriteResult } from '../world/write.ts';
import { createLedger } from '../writes/ledger.ts';
import { newPackage } from '../writes/packages/create.ts';
import { dayOf, decimalOf, idOf, type SubmitLine, textOf } from './submit-values.ts';

/** A line of New Packages: the API's own write, with names instead of ids. */
export function createPackageFromDialog(world: World, facility: Facility, line: SubmitLine, by: string): WriteResult {
  const lines = Array.isArray(line.Ingredients) ? (line.Ingredients as SubmitLine[]) : [];
  const ingredients = lines.map((one) => ingredientOf(world, facility, one));
  const messages = ingredients.flatMap(({ refused }) => refused ?? []);
  const values = { ...rowOf(world, facility, line), Ingredients: ingredients.map(({ row }) => row) };
  const complain = (message: string) => messages.push(message);
  const writer = { by, door: 'page' as const };
  const effect = newPackage({ world, facility, writer, ledger: createLedger(), values, complain }, {});
  if (!effect || messages.length > 0) return { ok: false, messages };
  const id = effect();
  for (const { finishes } of ingredients) if (finishes) finish(world, facility, finishes, by);
  return { ok: true, ids: [id] };
}

function rowOf(world: World, facility: Facility, line: SubmitLine): SubmitLine {
  const batch = textOf(line.ProductionBatchNumber);
  return {
    Tag: facility.records.get('tag', idOf(line.TagId))?.name ?? null,
    Location: facility.locations.find(({ id }) => id === idOf(line.LocationId))?.name ?? null,
    Item: facility.items.find(({ id }) => id === idOf(line.ItemId))?.name ?? null,
    UseSameItem: line.UseSameItem === true,
    Quantity: numberOf(line.Quantity),
    UnitOfMeasure: unitName(world, line),
    Note: textOf(line.Note),
    ActualDate: dayOf(line.ActualDate),
    ExpirationDate: dayOf(line.ExpirationDate),
    SellByDate: dayOf(line.SellByDate),
    UseByDate: dayOf(line.UseByDate),
    IsProductionBatch: batch !== null,
    ProductionBatchNumber: batch,
    IsDonation: false,
    ProductRequiresRemediation: false,
  };
}

/** One ingredient, and the finish that its date asks for: only a package that is used up can be finished. */
function ingredientOf(world: World, facility: Facility, line: SubmitLine) {
  const pkg = facility.packages.get(idOf(line.PackageId));
  const quantity = numberOf(line.Quantity);
  const row = { Package: pkg?.label ?? null, Quantity: quantity, UnitOfMeasure: unitName(world, line) };
  const date = dayOf(line.FinishDate);
  if (!pkg || date === null || quantity === null) return { row };
  if (!new Big(pkg.quantity).eq(quantity)) {
    return { row, refused: `Package ${pkg.label} cannot be Finished because it will not be empty.` };
  }
  return { row, finishes: { label: pkg.label, date } };
}

function numberOf(value: unknown): number | null {
  const text = decimalOf(value);
  return text === null || !Number.isFinite(Number(text)) ? null : Number(text);
}

const unitName = (world: World, line: SubmitLine) => world.units[idOf(line.UnitOfMeasureId) - 1]?.name ?? null;
