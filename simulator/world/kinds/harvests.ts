import { anyOf, type RecordKind } from '../record-kind.ts';
import { dayIn } from '../stamp.ts';
import { placeOf } from './plants.ts';

const DAY_MS = 86_400_000;

const harvest: RecordKind = {
  kind: 'harvest',
  lists: { active: 0.4, onhold: 0.1, inactive: 0.5 },
  needs: 'grow',
  count: 'harvests',
  make({ facility, random, n, createdAt }) {
    const day = dayIn(facility.zone, createdAt);
    const strain = anyOf(facility, 'strain', 'active', random);
    const place = placeOf(facility, n);
    const wet = random.int(20_000, 900_000) / 100;
    const name = `${day}-${strain?.name ?? 'Mixed'}-H${n + 1}`;
    return {
      name,
      fields: {
        Name: name,
        SourceStrainCount: strain ? 1 : 0,
        SourceStrainNames: strain?.name ?? null,
        DryingLocationId: place?.id ?? 0,
        DryingLocationName: place?.name ?? '',
        CurrentWeight: Math.round(wet * 20) / 100,
        TotalWasteWeight: Math.round(wet * 10) / 100,
        PlantCount: random.int(4, 200),
        TotalWetWeight: wet,
        PackageCount: random.int(0, 12),
        TotalPackagedWeight: Math.round(wet * 12) / 100,
        HarvestStartDate: day,
      },
    };
  },
  enter: (list, { facility, createdAt }) => ({
    IsOnHold: list === 'onhold',
    FinishedDate: list === 'inactive' ? dayIn(facility.zone, createdAt + 45 * DAY_MS) : null,
    ...(list === 'inactive' && { CurrentWeight: 0 }),
  }),
  edit: (record, _facility, random) => ({
    CurrentWeight: Math.max(0, Number(record.fields.CurrentWeight) - random.int(1, 100) / 100),
  }),
};

const harvestWaste: RecordKind = {
  kind: 'harvestwaste',
  lists: { all: 1 },
  needs: 'grow',
  count: 15,
  make({ facility, random, id, createdAt }) {
    const of = anyOf(facility, 'harvest', 'inactive', random);
    return {
      name: String(id),
      fields: {
        WasteTypeName: random.pick(['Plant Material', 'Fibrous', 'Root Ball']),
        WasteWeight: random.int(10, 5000) / 10,
        ActualDate: dayIn(facility.zone, createdAt),
      },
      details: { HarvestId: of?.id ?? 0 },
    };
  },
};

export const harvestKinds: readonly RecordKind[] = [harvest, harvestWaste];
