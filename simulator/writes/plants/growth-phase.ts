import type { Endpoint } from '../../api/endpoint.ts';
import { changeRecord } from '../../world/record-changes.ts';
import type { Fields, MetrcRecord } from '../../world/records.ts';
import { day, has, text } from '../fields.ts';
import { place, placeFields } from '../places.ts';
import { rowWrite, type WriteRow } from '../row-write.ts';
import { livePlant, onlyOnce } from '../subjects.ts';
import { freeTag, useTag } from '../tags.ts';

/** Phases that a plant may be put in, and the list it then stands in. */
const phases = { Vegetative: 'vegetative', Flowering: 'flowering' } as const;
type Phase = keyof typeof phases;

/** A growth phase that a row names. */
export function growthPhase(row: WriteRow): Phase | undefined {
  const name = text(row, 'GrowthPhase');
  const found = (Object.keys(phases) as Phase[]).find((phase) => phase.toLowerCase() === name.toLowerCase());
  if (name !== '' && !found) row.complain(`Growth Phase "${name}" is not valid.`);
  return found;
}

/** What follows from a phase: the list and the fields. */
export function inPhase(phase: Phase, date: string): { list: string; fields: Fields } {
  const dated = phase === 'Flowering' ? { FloweringDate: date } : { VegetativeDate: date };
  return { list: phases[phase], fields: { GrowthPhase: phase, ...dated } };
}

/**
 * Puts plants in another phase, with a new tag where one is given. A flowering plant does not go back; the same phase
 * again only moves LastModified.
 */
export const plantGrowthPhaseEndpoints: readonly Endpoint[] = [
  rowWrite({
    method: 'PUT',
    path: '/plants/v2/growthphase',
    needs: ['CanGrowPlants'],
    prepare(row) {
      const plant = livePlant(row, { id: 'Id', name: 'Label' });
      onlyOnce(row, plant, 'Plant');
      const phase = growthPhase(row);
      const tag = has(row, 'NewTag') ? freeTag(row, 'NewTag', 'plant') : null;
      const to = place(row, { location: 'NewLocation', sublocation: 'NewSublocation' }, 'must');
      const date = day(row, 'GrowthDate', plant?.fields.PlantedDate);
      if (plant && phase && !mayBecome(plant, phase)) {
        row.complain(`Plant ${plant.name} is ${plant.fields.GrowthPhase} and cannot become ${phase}.`);
      }
      if (!plant || !phase || tag === undefined) return null;
      return () => {
        const { list, fields } = inPhase(phase, date);
        const isNew = plant.fields.GrowthPhase !== phase;
        const label = tag && { Label: useTag(row, tag) };
        if (label) row.facility.usedTags.add(plant.name);
        changeRecord(row.world, row.facility, plant, {
          list,
          fields: { ...(isNew && fields), ...placeFields(to), ...label },
          ...(label && { name: label.Label }),
        });
        return plant.id;
      };
    },
  }),
];

const mayBecome = ({ fields }: MetrcRecord, phase: Phase) =>
  fields.GrowthPhase === phase || (fields.GrowthPhase === 'Vegetative' && phase === 'Flowering');
