import type { Endpoint } from '../../api/endpoint.ts';
import { addRecord, changeRecord } from '../../world/record-changes.ts';
import type { Fields, MetrcRecord } from '../../world/records.ts';
import { additiveTypes } from '../../world/vocabulary.ts';
import { decimal, nested, optionalText, text } from '../fields.ts';
import { newName } from '../names.ts';
import { rowWrite, type WriteRow } from '../row-write.ts';
import { subject } from '../subjects.ts';

/** Templates of additives made and changed. */
export const additiveTemplateEndpoints: readonly Endpoint[] = [
  rowWrite({
    method: 'POST',
    path: '/additivestemplates/v2',
    needs: ['CanGrowPlants'],
    prepare(row) {
      const { name, fields } = described(row);
      return () => {
        const whole = { ...fields, FacilityId: row.facility.id, IsActive: true };
        return addRecord(row.world, row.facility, { kind: 'additivetemplate', list: 'active', name, fields: whole }).id;
      };
    },
  }),
  rowWrite({
    method: 'PUT',
    path: '/additivestemplates/v2',
    needs: ['CanGrowPlants'],
    prepare(row) {
      const template = subject(row, 'additivetemplate', 'Additives Template', { id: 'Id' });
      if (template && template.list !== 'active') row.complain(`Additives Template "${template.name}" is not active.`);
      const { name, fields } = described(row, template);
      if (!template) return null;
      return () => {
        changeRecord(row.world, row.facility, template, { name, fields });
        return template.id;
      };
    },
  }),
];

function described(row: WriteRow, own?: MetrcRecord): { name: string; fields: Fields } {
  const name = newName(row, 'Name', 'additivetemplate', own);
  return {
    name,
    fields: {
      Name: name,
      AdditiveType: additiveType(row),
      ApplicationDevice: text(row, 'ApplicationDevice'),
      EpaRegistrationNumber: optionalText(row, 'EpaRegistrationNumber') ?? '',
      Note: optionalText(row, 'Note', 4000),
      ProductSupplier: text(row, 'ProductSupplier'),
      ProductTradeName: text(row, 'ProductTradeName'),
      RestrictiveEntryIntervalQuantityDescription: optionalText(row, 'RestrictiveEntryIntervalQuantityDescription'),
      RestrictiveEntryIntervalTimeDescription: optionalText(row, 'RestrictiveEntryIntervalTimeDescription'),
      ActiveIngredients: activeIngredients(row),
    },
  };
}

/** A type of additive that a row names. */
export function additiveType(row: WriteRow): string | null {
  const name = text(row, 'AdditiveType');
  const type = additiveTypes.find((one) => one.toLowerCase() === name.toLowerCase());
  if (name !== '' && !type) row.complain(`Additive Type "${name}" is not valid.`);
  return type ?? null;
}

/** What an additive is made of, in percent. */
export function activeIngredients(row: WriteRow): Fields[] {
  return nested(row, 'ActiveIngredients').map((line) => ({
    Name: text(line, 'Name'),
    Percentage: decimal(line, 'Percentage', { from: 0, to: 100 }).toNumber(),
  }));
}
