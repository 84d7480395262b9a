import { column, hiddenColumn, quantityColumn } from '../column.ts';
import type { Around, GridDefinition } from '../grid-definition.ts';
import { gridOf, recordAs, recordsIn } from '../grid-source.ts';

const abbreviationIn = ({ world }: Around, unit: unknown) =>
  world.units.find(({ name }) => name === unit)?.abbreviation ?? unit;

/** What plants and plant batches were given. Columns after the API's rows: nobody has shown this tab. */
export const additivesGrid: GridDefinition = gridOf(
  {
    id: 'additives-grid',
    label: 'Additives',
    url: '/api/plants/additives',
    columns: [
      column('AdditiveTypeName', 'Additive Type', 'text', 'Type'),
      column('ProductTradeName', 'Product Trade Name', 'text', 'Product'),
      hiddenColumn('EpaRegistrationNumber', 'EPA Registration No.'),
      column('ProductSupplier', 'Product Supplier', 'text', 'Supplier'),
      column('ApplicationDevice', 'Application Device', 'text', 'Device'),
      quantityColumn('TotalAmountApplied', 'Total Amount Applied', 'AmountUnitOfMeasureAbbreviation', 'Amount'),
      column('PlantBatchName', 'Plant Batch'),
      column('PlantCount', 'Plants', 'number'),
    ],
  },
  recordsIn('additive', 'all'),
  recordAs(({ AmountUnitOfMeasure }, around) => ({
    AmountUnitOfMeasureAbbreviation: abbreviationIn(around, AmountUnitOfMeasure),
  })),
);

/** Two kinds in one grid: their Ids are kept apart. */
const BATCH_WASTE_IDS_AFTER = 25_000_000;

/** Waste of plants and of plant batches, newest first. Columns after the API's rows, too. */
export const wasteGrid: GridDefinition = gridOf(
  {
    id: 'waste-grid',
    label: 'Waste',
    url: '/api/plants/waste',
    columns: [
      column('PlantWasteNumber', 'Waste Number', 'text', 'Waste No.'),
      column('WasteMethodName', 'Waste Method', 'text', 'Method'),
      quantityColumn('WasteWeight', 'Waste Weight', 'WasteUnitOfMeasureAbbreviation', 'Weight'),
      column('WasteReasonName', 'Waste Reason', 'text', 'Reason'),
      column('PlantBatchName', 'Plant Batch'),
      column('PlantCount', 'Plants', 'number'),
      column('WasteDate', 'Waste Date', 'date', 'Date'),
    ],
  },
  (around) =>
    ['plantwaste', 'plantbatchwaste']
      .flatMap((kind) => recordsIn(kind, 'all')(around))
      .sort((a, b) => (a.lastModified < b.lastModified ? 1 : -1)),
  recordAs(({ WasteUnitOfMeasureName }, around, { kind, id }) => ({
    Id: kind === 'plantbatchwaste' ? id + BATCH_WASTE_IDS_AFTER : id,
    WasteUnitOfMeasureAbbreviation: abbreviationIn(around, WasteUnitOfMeasureName),
  })),
);
