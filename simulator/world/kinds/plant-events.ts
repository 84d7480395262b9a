import { anyOf, type RecordKind } from '../record-kind.ts';
import { dayIn } from '../stamp.ts';

/** Waste of plants and of plant batches: rows without an Id of their own. */
function wasteOf(kind: string, reason: string, batch: boolean): RecordKind {
  return {
    kind,
    lists: { all: 1 },
    needs: 'grow',
    count: 8,
    make({ facility, random, id, createdAt }) {
      const of = batch ? anyOf(facility, 'plantbatch', 'active', random) : null;
      const name = String(id % 1_000_000).padStart(10, '0');
      return {
        name,
        fields: {
          PlantWasteNumber: name,
          WasteMethodName: random.pick(['Grinder', 'Compost']),
          WasteWeight: random.int(10, 4000) / 10,
          WasteUnitOfMeasureName: 'Grams',
          WasteReasonName: reason,
          PlantBatchId: of?.id ?? null,
          PlantBatchName: of?.name ?? null,
          PlantCount: random.int(1, 90),
          WasteDate: dayIn(facility.zone, createdAt),
        },
      };
    },
  };
}

const additive: RecordKind = {
  kind: 'additive',
  lists: { all: 1 },
  needs: 'grow',
  count: 10,
  make({ random, id }) {
    return {
      name: String(id),
      fields: {
        AdditiveTypeName: random.pick(['Fertilizer', 'Pesticide', 'Other']),
        ProductTradeName: random.pick(['Root Boost', 'Neem Guard', 'Cal-Mag']),
        ProductSupplier: 'Valley Garden Supply',
        ApplicationDevice: random.pick(['Spray', 'Drip']),
        AmountUnitOfMeasure: 'Gallons',
        TotalAmountApplied: random.int(1, 40) / 2,
        PlantCount: random.int(1, 90),
      },
    };
  },
};

const additiveTemplate: RecordKind = {
  kind: 'additivetemplate',
  lists: { active: 0.7, inactive: 0.3 },
  needs: 'grow',
  count: 5,
  make({ facility, random, n }) {
    const name = `Feed Plan ${n + 1}`;
    return {
      name,
      fields: {
        FacilityId: facility.id,
        Name: name,
        AdditiveType: random.pick(['Fertilizer', 'Pesticide', 'Other']),
        ApplicationDevice: 'Drip',
        EpaRegistrationNumber: `EPA-${random.int(1000, 9999)}`,
        ProductSupplier: 'Valley Garden Supply',
        ProductTradeName: random.pick(['Root Boost', 'Neem Guard', 'Cal-Mag']),
        ActiveIngredients: [{ Name: 'Nitrogen', Percentage: random.int(10, 90) / 10 }],
      },
    };
  },
  enter: (list) => ({ IsActive: list === 'active' }),
};

export const plantEventKinds: readonly RecordKind[] = [
  wasteOf('plantwaste', 'Plant not growing', false),
  wasteOf('plantbatchwaste', 'Waste', true),
  additive,
  additiveTemplate,
];
