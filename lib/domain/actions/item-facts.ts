import type { z } from 'zod';
import type { Problem } from '../form';
import type { RecordImage } from '../records';
import { type MessageKey, say } from '../sentence';
import { fieldMeta, optionalAmount, optionalChoice, optionalLine, optionalNote } from './fields';

/** What a category may demand of an item, by Metrc's own name: its flag is `Requires` and this name. */
interface ItemFact {
  metrc: string;
  label: MessageKey;
  kind: 'text' | 'note' | 'amount';
  /** An amount of something has a unit beside it. */
  unit?: MessageKey;
}

/** Documented with `POST /items/v2`; photos and files are no facts. */
export const itemFacts: readonly ItemFact[] = [
  { metrc: 'UnitWeight', label: 'field_unit_weight', kind: 'amount', unit: 'field_unit_weight_unit' },
  { metrc: 'UnitVolume', label: 'field_unit_volume', kind: 'amount', unit: 'field_unit_volume_unit' },
  { metrc: 'UnitThcPercent', label: 'field_thc_percent', kind: 'amount' },
  { metrc: 'UnitThcContent', label: 'field_thc_content', kind: 'amount', unit: 'field_thc_content_unit' },
  { metrc: 'UnitThcContentDose', label: 'field_thc_dose', kind: 'amount', unit: 'field_thc_dose_unit' },
  { metrc: 'UnitThcAPercent', label: 'field_thca_percent', kind: 'amount' },
  { metrc: 'UnitThcAContent', label: 'field_thca_content', kind: 'amount', unit: 'field_thca_content_unit' },
  { metrc: 'UnitThcAContentDose', label: 'field_thca_dose', kind: 'amount', unit: 'field_thca_dose_unit' },
  { metrc: 'UnitCbdPercent', label: 'field_cbd_percent', kind: 'amount' },
  { metrc: 'UnitCbdContent', label: 'field_cbd_content', kind: 'amount', unit: 'field_cbd_content_unit' },
  { metrc: 'UnitCbdContentDose', label: 'field_cbd_dose', kind: 'amount', unit: 'field_cbd_dose_unit' },
  { metrc: 'UnitCbdAPercent', label: 'field_cbda_percent', kind: 'amount' },
  { metrc: 'UnitCbdAContent', label: 'field_cbda_content', kind: 'amount', unit: 'field_cbda_content_unit' },
  { metrc: 'UnitCbdAContentDose', label: 'field_cbda_dose', kind: 'amount', unit: 'field_cbda_dose_unit' },
  { metrc: 'NumberOfDoses', label: 'field_number_of_doses', kind: 'amount' },
  { metrc: 'SupplyDurationDays', label: 'field_supply_days', kind: 'amount' },
  { metrc: 'ServingSize', label: 'field_serving_size', kind: 'text' },
  { metrc: 'AdministrationMethod', label: 'field_administration_method', kind: 'text' },
  { metrc: 'PublicIngredients', label: 'field_public_ingredients', kind: 'note' },
  { metrc: 'Allergens', label: 'field_allergens', kind: 'note' },
  { metrc: 'ProductPhotoDescription', label: 'field_product_photo', kind: 'note' },
  { metrc: 'LabelPhotoDescription', label: 'field_label_photo', kind: 'note' },
  { metrc: 'PackagingPhotoDescription', label: 'field_packaging_photo', kind: 'note' },
];

/** Fields that every item has anyway, and that a category may demand. */
const plainFields: Record<string, string> = { Strain: 'strain', ItemBrand: 'brand', Description: 'description' };
/** Files that a category may demand: Tandem sends none. */
const files = ['ProductPhotos', 'LabelPhotos', 'PackagingPhotos', 'ProductPDFDocuments'];

/** Name of a fact in a form. */
export function factField(metrc: string): string {
  return metrc.charAt(0).toLowerCase() + metrc.slice(1);
}

/** A field for each fact, drawn only where the chosen category demands it or the item has it already. */
export function itemFactFields(): Record<string, z.ZodType<string>> {
  const drawn = itemFacts.flatMap(({ metrc, label, kind, unit }): [string, z.ZodType<string>][] => {
    const field =
      kind === 'amount' ? optionalAmount(label) : kind === 'note' ? optionalNote(label) : optionalLine(label);
    const own: [string, z.ZodType<string>] = [factField(metrc), onDemand(field)];
    return unit ? [own, [`${factField(metrc)}Unit`, onDemand(optionalChoice(unit, 'units'))]] : [own];
  });
  return Object.fromEntries(drawn);
}

function onDemand(schema: z.ZodType<string>): z.ZodType<string> {
  const meta = fieldMeta.get(schema);
  if (meta) fieldMeta.add(schema, { ...meta, onDemand: true });
  return schema;
}

/**
 * What a category demands, by the names of the form's fields.
 * @param category a row of `GET /items/v2/categories`; its flags are numbers for files
 */
export function demandsOf(category: Readonly<Record<string, unknown>>): { fields: string[]; files: boolean } {
  const demands = (name: string) => Boolean(category[`Requires${name}`]);
  const facts = itemFacts.filter(({ metrc }) => demands(metrc));
  return {
    fields: [
      ...Object.entries(plainFields).flatMap(([name, field]) => (demands(name) ? [field] : [])),
      ...facts.flatMap(({ metrc, unit }) =>
        unit ? [factField(metrc), `${factField(metrc)}Unit`] : [factField(metrc)],
      ),
    ],
    files: files.some(demands),
  };
}

type Said = Readonly<Record<string, string | undefined>>;

/** An amount stands beside its unit, and the other way round. What is not said stays as it is. */
export function factProblems(input: Said): Problem[] {
  return itemFacts.flatMap(({ metrc, unit }) => {
    const names = [factField(metrc), `${factField(metrc)}Unit`];
    const empty = names.filter((name) => !input[name]);
    return unit && empty.length === 1 ? [{ field: empty[0] as string, sentence: say('problem_required') }] : [];
  });
}

/** The facts that were said, as Metrc shows them on the item. */
export function factRow(input: Said): RecordImage['fields'] {
  const said = itemFacts.flatMap(({ metrc, kind, unit }): [string, string | number][] => {
    const value = input[factField(metrc)];
    // Shown nowhere, so never compared.
    if (!value || metrc === 'SupplyDurationDays') return [];
    const own: [string, string | number] = [metrc, kind === 'amount' ? Number(value) : value];
    return unit ? [own, [`${metrc}UnitOfMeasureName`, input[`${factField(metrc)}Unit`] ?? '']] : [own];
  });
  return Object.fromEntries(said);
}

/** Names under which Metrc shows the facts. */
export const factNames: readonly string[] = itemFacts
  .filter(({ metrc }) => metrc !== 'SupplyDurationDays')
  .flatMap(({ metrc, unit }) => (unit ? [metrc, `${metrc}UnitOfMeasureName`] : [metrc]));

/** What the form starts with: the facts that the item has. */
export function startFacts(record: RecordImage | null): Record<string, string> {
  const text = (name: string) => String(record?.fields[name] ?? '');
  const all = itemFacts.flatMap(({ metrc, unit }) => {
    const own = [factField(metrc), text(metrc)];
    return unit ? [own, [`${factField(metrc)}Unit`, text(`${metrc}UnitOfMeasureName`)]] : [own];
  });
  return Object.fromEntries(all.filter(([, value]) => value !== ''));
}
