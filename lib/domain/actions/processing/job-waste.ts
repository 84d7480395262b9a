import type { Problem } from '../../form';
import type { RecordImage } from '../../records';
import { say } from '../../sentence';
import type { ActionWorld } from '../define-action';
import { optionalAmount } from '../fields';
import { textIn } from '../record-problems';

/** Fields of a form that says what a job wasted: each amount in the job's own unit of that kind. */
export const jobWasteFields = () => ({
  countWaste: optionalAmount('field_count_waste'),
  volumeWaste: optionalAmount('field_volume_waste'),
  weightWaste: optionalAmount('field_weight_waste'),
});

/** What such a form says. */
export interface JobWaste {
  countWaste: string;
  volumeWaste: string;
  weightWaste: string;
}

const kinds = ['Count', 'Volume', 'Weight'] as const;
const fieldOf = { Count: 'countWaste', Volume: 'volumeWaste', Weight: 'weightWaste' } as const;

/** A job's unit of a kind; empty where it has none. */
export function jobUnit(job: RecordImage | null, kind: (typeof kinds)[number]): string {
  return textIn(job, `${kind}UnitOfMeasureName`);
}

/** Nothing is wasted in a unit that the job has not. */
export function jobWasteProblems(input: JobWaste, { record }: Pick<ActionWorld<RecordImage>, 'record'>): Problem[] {
  const wrong = kinds.filter((kind) => input[fieldOf[kind]] !== '' && record && !jobUnit(record, kind));
  return wrong.map((kind) => ({ field: fieldOf[kind], sentence: say('problem_no_unit') }));
}

/** The documented fields of a body: an amount and its unit, or neither. */
export function jobWasteBody(input: JobWaste, job: RecordImage) {
  return Object.fromEntries(
    kinds.flatMap((kind) => {
      const amount = input[fieldOf[kind]];
      return [
        [`Total${kind}Waste`, amount === '' ? null : Number(amount)],
        [`Waste${kind}UnitOfMeasureName`, amount === '' ? null : jobUnit(job, kind)],
      ];
    }),
  );
}
