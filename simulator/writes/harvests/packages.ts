import Big from 'big.js';
import type { Endpoint } from '../../api/endpoint.ts';
import { quantityType } from '../../api/item-shape.ts';
import { changeRecord } from '../../world/record-changes.ts';
import type { MetrcRecord } from '../../world/records.ts';
import type { Package } from '../../world/types.ts';
import { day, decimal, flag, nested, optionalText } from '../fields.ts';
import { itemNamed } from '../items.ts';
import { addSample, createPackage, packageForm } from '../new-package.ts';
import { optionalLabTestBatches } from '../packages/lab-test-batches.ts';
import { ownUnitOf } from '../plants/harvest.ts';
import { type RowEffect, rowWrite, type WriteRow } from '../row-write.ts';
import { harvest, numberOf } from '../subjects.ts';
import { ownUnit, unit } from '../units.ts';

/** Packages of what a harvest weighs, and samples of it. */
export const harvestPackageEndpoints: readonly Endpoint[] = [
  rowWrite({
    method: 'POST',
    path: '/harvests/v2/packages',
    needs: ['CanGrowPlants'],
    prepare: (row) => prepare(row, {}, {}),
  }),
  rowWrite({
    method: 'POST',
    path: '/harvests/v2/packages/testing',
    needs: ['CanGrowPlants', 'CanSubmitHarvestsForTesting'],
    prepare(row) {
      const effect = prepare(row, { labTestingState: 'SubmittedForTesting' }, { IsTestingSample: true });
      return effect && (() => addSample(row, effect()));
    },
  }),
];

/** A harvest and how much of it is packaged. */
interface Share {
  of: MetrcRecord;
  weight: Big;
}

function prepare(row: WriteRow, from: Partial<Package>, facts: object): RowEffect | null {
  const lines = nested(row, 'Ingredients');
  const shares = lines.flatMap((line) => share(line) ?? []);
  const form = packageForm(row, { tag: 'Tag', date: 'ActualDate' }, shares[0]?.of.fields.HarvestStartDate);
  const item = itemNamed(row, 'Item');
  const weighed = unit(row, 'UnitOfWeight', 'WeightBased');
  if (item && quantityType(item) !== 'WeightBased')
    row.complain(`Unit Of Weight is not valid for Item "${item.name}".`);
  optionalLabTestBatches(row);
  const treated = treatment(row, form.packagedDate);
  const { tag } = form;
  if (!item || !weighed || !tag || shares.length === 0) return null;
  for (const { of } of shares) {
    if (ownUnitOf(of) !== weighed.name)
      row.complain(`Unit Of Weight "${weighed.name}" is not valid for Harvest ${of.name}.`);
  }
  return () => {
    for (const one of shares) takeShare(row, one);
    const sourceHarvests = shares.map(({ of }) => of.name);
    return createPackage(
      row,
      { ...form, tag },
      {
        item,
        quantity: shares.reduce((sum, { weight }) => sum.plus(weight), new Big(0)),
        unit: weighed.name,
        from: { ...from, sourceHarvests },
        facts: { ...treated, ...facts },
        text: `Packaged from ${sourceHarvests.join(', ')}`,
      },
    );
  };
}

function share(line: WriteRow): Share | null {
  const of = harvest(line, { id: 'HarvestId', name: 'HarvestName' });
  const weight = decimal(line, 'Weight', { above: 0 });
  if (!of) return null;
  ownUnit(line, 'UnitOfWeight', ownUnitOf(of), `Harvest ${of.name}`);
  refuseMoreWeight(line, of, weight);
  return { of, weight };
}

/** Complains about more than a harvest still weighs; all rows of a body together. */
export function refuseMoreWeight(row: WriteRow, of: MetrcRecord, weight: Big): void {
  const left = numberOf(of, 'CurrentWeight');
  if (row.ledger.take(`harvest ${of.id}`, weight).gt(left)) {
    row.complain(`Harvest ${of.name} does not have enough Weight: ${left} ${ownUnitOf(of)}.`);
  }
}

function takeShare({ world, facility }: WriteRow, { of, weight }: Share): void {
  changeRecord(world, facility, of, {
    fields: {
      CurrentWeight: new Big(numberOf(of, 'CurrentWeight')).minus(weight).toNumber(),
      TotalPackagedWeight: weight.plus(numberOf(of, 'TotalPackagedWeight')).toNumber(),
      PackageCount: numberOf(of, 'PackageCount') + 1,
    },
  });
}

/** What was done to the product before it was packaged. */
function treatment(row: WriteRow, packagedDate: string): object {
  const facts: Record<string, unknown> = {};
  if (flag(row, 'ProductRequiresDecontamination')) facts.ProductRequiresDecontamination = true;
  const kinds = [
    ['RemediateProduct', 'Remediation', 'ContainsRemediatedProduct'],
    ['DecontaminateProduct', 'Decontamination', 'ContainsDecontaminatedProduct'],
  ] as const;
  for (const [field, name, fact] of kinds) {
    if (!flag(row, field)) continue;
    facts[fact] = true;
    facts[`${name}Date`] = day(row, `${name}Date`);
    if (optionalText(row, `${name}Steps`, 4000) === null) row.complain(`${name} Steps was not specified.`);
    if (String(facts[`${name}Date`]) > packagedDate) row.complain(`${name} Date cannot be after the Actual Date.`);
  }
  return facts;
}
