import { anyOf, type RecordKind } from '../record-kind.ts';
import type { MetrcRecord } from '../records.ts';
import { dayIn } from '../stamp.ts';
import type { Facility } from '../types.ts';
import { plantBatchTypes } from '../vocabulary.ts';

const DAY_MS = 86_400_000;

/** A plant's tag: 24 characters from `1A4`, apart from those of packages. */
const plantTag = (facility: Facility, n: number) =>
  `1A40A${facility.id.toString(16).toUpperCase().padStart(7, '0')}${String(n + 1).padStart(12, '0')}`;

/** Where plants stand; null where the license has no locations. */
export function placeOf(facility: Facility, nth: number) {
  const rooms = facility.locations.filter(({ name }) => name.includes('Room'));
  const places = rooms.length > 0 ? rooms : facility.locations;
  return places.length === 0 ? null : (places[nth % places.length] ?? null);
}

const plantBatch: RecordKind = {
  kind: 'plantbatch',
  lists: { active: 0.6, inactive: 0.4 },
  needs: 'grow',
  count: 'plantBatches',
  make({ facility, random, n, createdAt }) {
    const strain = anyOf(facility, 'strain', 'active', random);
    const place = placeOf(facility, n);
    const type = random.int(0, 1);
    const name = `${dayIn(facility.zone, createdAt)} ${strain?.name ?? 'Mixed'} ${n + 1}`;
    return {
      name,
      fields: {
        Name: name,
        PlantBatchTypeId: type + 1,
        PlantBatchTypeName: plantBatchTypes[type],
        LocationId: place?.id ?? null,
        LocationName: place?.name ?? null,
        LocationTypeName: place?.typeName ?? null,
        StrainId: strain?.id ?? 0,
        StrainName: strain?.name ?? 'Mixed',
        UntrackedCount: random.int(5, 120),
        TrackedCount: random.int(0, 40),
        DestroyedCount: random.int(0, 10),
        PlantedDate: dayIn(facility.zone, createdAt),
      },
    };
  },
  enter: (list): Record<string, unknown> => (list === 'inactive' ? { UntrackedCount: 0 } : {}),
  edit: (record) => ({
    UntrackedCount: Math.max(0, Number(record.fields.UntrackedCount) - 1),
    DestroyedCount: Number(record.fields.DestroyedCount) + 1,
  }),
};

const plant: RecordKind = {
  kind: 'plant',
  lists: {
    vegetative: 0.25,
    flowering: 0.3,
    onhold: 0.02,
    inactive: 0.37,
    mother: 0.04,
    'mother/onhold': 0.01,
    'mother/inactive': 0.01,
  },
  needs: 'grow',
  count: 'plants',
  make({ facility, random, n, createdAt }) {
    const batch = anyOf(facility, 'plantbatch', 'active', random) ?? anyOf(facility, 'plantbatch', 'inactive', random);
    const place = placeOf(facility, n);
    const name = plantTag(facility, n);
    return {
      name,
      fields: {
        Label: name,
        PlantBatchId: batch?.id ?? 0,
        PlantBatchName: batch?.name ?? '',
        PlantBatchTypeId: batch?.fields.PlantBatchTypeId ?? 1,
        PlantBatchTypeName: batch?.fields.PlantBatchTypeName ?? 'Seed',
        StrainId: batch?.fields.StrainId ?? 0,
        StrainName: batch?.fields.StrainName ?? '',
        LocationId: place?.id ?? 0,
        LocationName: place?.name ?? '',
        LocationTypeName: place?.typeName ?? null,
        PlantedDate: dayIn(facility.zone, createdAt),
      },
    };
  },
  enter(list, { facility, createdAt, random }) {
    const day = (after: number) => dayIn(facility.zone, createdAt + after * DAY_MS);
    if (list.startsWith('mother')) {
      return {
        GrowthPhase: 'Mother',
        State: list === 'mother/inactive' ? 'Destroyed' : 'Tracked',
        IsOnHold: list === 'mother/onhold',
        VegetativeDate: null,
        MotherPlantDate: day(10),
        DestroyedDate: list === 'mother/inactive' ? day(20) : null,
      };
    }
    const flowers = list === 'flowering' || list === 'inactive';
    const harvest = list === 'inactive' ? anyOf(facility, 'harvest', 'inactive', random) : null;
    return {
      GrowthPhase: flowers ? 'Flowering' : 'Vegetative',
      State: list === 'inactive' ? 'Harvested' : 'Tracked',
      IsOnHold: list === 'onhold',
      VegetativeDate: day(10),
      FloweringDate: flowers ? day(30) : null,
      HarvestId: harvest?.id ?? null,
      HarvestedUnitOfWeightName: harvest ? 'Grams' : null,
      HarvestedUnitOfWeightAbbreviation: harvest ? 'g' : null,
      HarvestedWetWeight: harvest ? random.int(2000, 9000) / 10 : null,
      HarvestCount: harvest ? 1 : 0,
      HarvestedDate: harvest ? day(40) : null,
    };
  },
  edit: (_record: MetrcRecord, facility, random) => {
    const place = placeOf(facility, random.int(0, 99));
    return place ? { LocationId: place.id, LocationName: place.name, LocationTypeName: place.typeName } : {};
  },
};

export const plantKinds: readonly RecordKind[] = [plantBatch, plant];
