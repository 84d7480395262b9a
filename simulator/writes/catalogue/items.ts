import { demandsOf } from '../../api/category-shape.ts';
import type { Endpoint } from '../../api/endpoint.ts';
import { quantityType } from '../../api/item-shape.ts';
import { packagesIn } from '../../world/package-lists.ts';
import { addOwn, archive, changeOwn } from '../../world/shelves.ts';
import type { Facility, Item } from '../../world/types.ts';
import { has, idField, text, wordsOf } from '../fields.ts';
import { strainNamed } from '../items.ts';
import { refuseTaken } from '../names.ts';
import { deleteById, rowWrite, type WriteRow } from '../row-write.ts';
import { unit } from '../units.ts';
import { itemFacts } from './item-facts.ts';

/** Items made, changed and discontinued. */
export const itemWriteEndpoints: readonly Endpoint[] = [
  rowWrite({
    method: 'POST',
    path: '/items/v2',
    prepare(row) {
      const fields = described(row);
      return () => addOwn(row.world, row.facility, { kind: 'item', row: { ...fields, active: true } });
    },
  }),
  rowWrite({
    method: 'PUT',
    path: '/items/v2',
    prepare(row) {
      const id = idField(row);
      const item = row.facility.items.find((one) => one.id === id);
      if (id > 0 && !item) row.complain(`Id ${id} was not found.`);
      if (item && !item.active) row.complain(`Item "${item.name}" is Discontinued.`);
      const fields = described(row, item);
      if (item && fields.unit !== item.unit && isPackaged(item, row.facility)) {
        row.complain(`Unit Of Measure of Item "${item.name}" cannot be changed because Packages are measured in it.`);
      }
      if (!item) return null;
      return () => {
        changeOwn(row.world, row.facility, 'item', item, fields);
        return id;
      };
    },
  }),
  deleteById<Item>({
    path: '/items/v2/{id}',
    find: ({ items }, id) => items.find((one) => one.id === id),
    check(item, facility) {
      if (!item.active) return [`Item "${item.name}" is already Discontinued.`];
      return isPackaged(item, facility) ? [`Item "${item.name}" cannot be Discontinued because it is in use.`] : [];
    },
    apply: ({ id }, { world, facility }) => {
      archive(world, facility, { kind: 'item', id, list: 'inactive', rename: null });
    },
  }),
];

const isPackaged = ({ id }: Item, facility: Facility) =>
  [...packagesIn(facility, 'active'), ...packagesIn(facility, 'onhold')].some(({ itemId }) => itemId === id);

function described(row: WriteRow, own?: Item) {
  const name = text(row, 'Name', 150);
  const holder = row.facility.items.find((one) => one.active && one.name.toLowerCase() === name.toLowerCase());
  if (name !== '') refuseTaken(row, 'item', name, holder, own);
  const asked = text(row, 'ItemCategory');
  const like = row.facility.items.find(({ category }) => category.toLowerCase() === asked.toLowerCase());
  if (asked !== '' && !like) row.complain(`Item Category "${asked}" is not valid.`);
  for (const name of demandsOf(like?.category ?? '')) {
    if (!has(row, name)) row.complain(`${wordsOf(name)} was not specified.`);
  }
  const measured = unit(row, 'UnitOfMeasure');
  if (like && measured && measured.quantityType !== quantityType(like)) {
    row.complain(`Unit Of Measure "${measured.name}" is not valid for Item Category "${like.category}".`);
  }
  // Every category of this world requires one, as its flags say.
  const strain = strainNamed(row, 'Strain');
  if (has(row, 'ProcessingJobTypeName')) {
    const type = row.facility.records.named('jobtype', text(row, 'ProcessingJobTypeName'));
    if (type?.list !== 'active')
      row.complain(`Processing Job Type "${text(row, 'ProcessingJobTypeName')}" is not valid.`);
  }
  return {
    name,
    category: like?.category ?? '',
    unit: measured?.name ?? '',
    strain: strain?.name ?? null,
    facts: itemFacts(row),
  };
}
