import type { Endpoint } from '../../api/endpoint.ts';
import { addRecord } from '../../world/record-changes.ts';
import type { Fields, MetrcRecord } from '../../world/records.ts';
import { day, decimal, optionalText, text, texts } from '../fields.ts';
import { place } from '../places.ts';
import { rowWrite, type WriteRow } from '../row-write.ts';
import { liveBatch, livePlantNamed } from '../subjects.ts';
import { unit } from '../units.ts';
import { activeIngredients, additiveType } from './additive-templates.ts';

/** What was given something: how many plants, or a batch. */
interface Treated {
  count: number;
  batch?: MetrcRecord;
}

const subjects: Readonly<Record<string, (row: WriteRow) => Treated | null>> = {
  '/plants/v2/additives': (row) => {
    const plants = texts(row, 'PlantLabels').map((label) => livePlantNamed(row, label));
    return plants.length > 0 ? { count: plants.length } : null;
  },
  '/plants/v2/additives/bylocation': (row) => {
    const { location } = place(row, { location: 'LocationName', sublocation: 'SublocationName' }, 'must');
    if (!location) return null;
    const lists = ['vegetative', 'flowering', 'mother'].flatMap((list) =>
      row.facility.records.index('plant').list(list),
    );
    const count = lists.filter(({ fields }) => fields.LocationId === location.id).length;
    if (count === 0) row.complain(`Location "${location.name}" does not contain any Plants.`);
    return { count };
  },
  '/plantbatches/v2/additives': (row) => {
    const batch = liveBatch(row, { name: 'PlantBatchName' });
    return batch ? { count: Number(batch.fields.UntrackedCount), batch } : null;
  },
};

/** Additives given to plants, to all plants of a location and to plant batches; each as such or by a template. */
export const additiveWriteEndpoints: readonly Endpoint[] = Object.entries(subjects).flatMap(([path, treatedBy]) =>
  [
    { path, additive: described },
    { path: `${path}/usingtemplate`, additive: byTemplate },
  ].map((one) =>
    rowWrite({
      method: 'POST',
      path: one.path,
      needs: ['CanGrowPlants'],
      prepare(row) {
        const treated = treatedBy(row);
        const fields = one.additive(row);
        const amount = decimal(row, 'TotalAmountApplied', { above: 0 });
        const measured = unit(row, 'TotalAmountUnitOfMeasure');
        day(row, 'ActualDate', treated?.batch?.fields.PlantedDate);
        if (!treated || !measured) return null;
        return () =>
          addAdditive(row, {
            ...fields,
            TotalAmountApplied: amount.toNumber(),
            AmountUnitOfMeasure: measured.name,
            PlantCount: treated.count,
            PlantBatchId: treated.batch?.id ?? null,
            PlantBatchName: treated.batch?.name ?? null,
          });
      },
    }),
  ),
);

function described(row: WriteRow): Fields {
  const type = additiveType(row);
  activeIngredients(row);
  return {
    AdditiveTypeName: type,
    ProductTradeName: text(row, 'ProductTradeName'),
    EpaRegistrationNumber: optionalText(row, 'EpaRegistrationNumber'),
    ProductSupplier: text(row, 'ProductSupplier'),
    ApplicationDevice: text(row, 'ApplicationDevice'),
  };
}

function byTemplate(row: WriteRow): Fields {
  const name = text(row, 'AdditivesTemplateName');
  const template = row.facility.records.named('additivetemplate', name);
  if (name !== '' && template?.list !== 'active') row.complain(`Additives Template "${name}" is not valid.`);
  const { AdditiveType, ProductTradeName, EpaRegistrationNumber, ProductSupplier, ApplicationDevice } =
    template?.fields ?? {};
  return {
    AdditiveTypeName: AdditiveType,
    ...{ ProductTradeName, EpaRegistrationNumber, ProductSupplier, ApplicationDevice },
    Rate: text(row, 'Rate'),
    Volume: text(row, 'Volume'),
  };
}

function addAdditive({ world, facility }: WriteRow, fields: Fields): number {
  const name = String(facility.records.nextId('additive'));
  return addRecord(world, facility, { kind: 'additive', list: 'all', name, fields }).id;
}
