import type { Endpoint } from '../../api/endpoint.ts';
import { quantityType } from '../../api/item-shape.ts';
import type { Item, Package } from '../../world/types.ts';
import { decimal, flag } from '../fields.ts';
import { itemNamed } from '../items.ts';
import { addSample, createPackage, packageForm, requirePackageFlags } from '../new-package.ts';
import { type RowEffect, rowWrite, type WriteRow } from '../row-write.ts';
import { type Source, sources, takeFrom } from '../sources.ts';
import { unit, wholeIfCounted } from '../units.ts';
import { optionalLabTestBatches } from './lab-test-batches.ts';

/**
 * Packages made of packages, and samples for the lab. Without ingredients it would be an opening balance, which no
 * license of this world may have.
 */
export const createEndpoints: readonly Endpoint[] = [
  rowWrite({
    method: 'POST',
    path: '/packages/v2',
    needs: ['CanCreateDerivedPackages'],
    prepare: (row) => newPackage(row, {}),
  }),
  rowWrite({
    method: 'POST',
    path: '/packages/v2/testing',
    needs: ['CanCreateDerivedPackages', 'CanSubmitPackagesForTesting'],
    prepare(row) {
      const batches = optionalLabTestBatches(row);
      const effect = newPackage(row, { labTestingState: 'SubmittedForTesting' }, { IsTestingSample: true });
      return effect && (() => addSample(row, effect(), batches));
    },
  }),
];

/** Looks at a row that makes a package of packages; answers what it does, as in `RowWrite.prepare`. */
export function newPackage(row: WriteRow, from: Partial<Package>, facts = {}): RowEffect | null {
  const taken = sources(row, 'Ingredients', 'Package');
  requirePackageFlags(row);
  const newest = taken
    ?.map(({ pkg }) => pkg.packagedDate)
    .sort()
    .at(-1);
  const form = packageForm(row, { tag: 'Tag', date: 'ActualDate' }, newest);
  const item = flag(row, 'UseSameItem') ? sameItem(row, taken) : itemNamed(row, 'Item');
  const quantity = decimal(row, 'Quantity', { above: 0 });
  const measured = unit(row, 'UnitOfMeasure');
  if (measured) wholeIfCounted(row, 'Quantity', quantity, measured.name);
  if (item && measured && measured.quantityType !== quantityType(item)) {
    row.complain(`Unit Of Measure "${measured.name}" is not valid for Item "${item.name}".`);
  }
  const { tag } = form;
  if (!taken || !item || !measured || !tag) return null;
  return () => {
    const label = tag.name;
    for (const one of taken) {
      const text = `Used ${one.quantity.toFixed()} ${one.pkg.unit} for package ${label}`;
      takeFrom(row, one, { action: 'used', text });
    }
    const sourceHarvests = [...new Set(taken.flatMap(({ pkg }) => pkg.sourceHarvests))];
    const sourcePackages = taken.map(({ pkg }) => pkg.label);
    return createPackage(
      row,
      { ...form, tag },
      {
        item,
        quantity,
        unit: measured.name,
        from: { ...from, sourceHarvests, sourcePackages },
        facts: { ...inherited(taken), ...facts },
        text: `Packaged from ${sourcePackages.join(', ')}`,
      },
    );
  };
}

/** The one item of all ingredients. */
function sameItem(row: WriteRow, taken: Source[] | null): Item | undefined {
  const ids = new Set(taken?.map(({ pkg }) => pkg.itemId));
  const item = row.facility.items.find(({ id }) => ids.has(id));
  if (taken && ids.size > 1) row.complain('Use Same Item is not valid: the Ingredients are of different Items.');
  else if (item && !item.active) row.complain(`Item "${item.name}" is not valid.`);
  else return item;
  return undefined;
}

/** What a package is because of what it was made of. */
function inherited(taken: Source[]) {
  const some = (name: string) => taken.some(({ pkg }) => pkg.facts[name] === true);
  return {
    SourcePackageIsDonation: some('IsDonation'),
    SourcePackageIsTradeSample: some('IsTradeSample'),
    ContainsRemediatedProduct: some('ContainsRemediatedProduct'),
    ContainsDecontaminatedProduct: some('ContainsDecontaminatedProduct'),
  };
}
