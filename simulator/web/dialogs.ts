/** One field of a dialog's line. `name` is the field of the submitted body and of `ng-model="line.{name}"`. */
export interface DialogField {
  name: string;
  label: string;
  kind:
    | 'package'
    | 'text'
    | 'number'
    | 'date'
    | 'note'
    | 'select'
    | 'lookup'
    | 'tag'
    | 'flag'
    | 'shown'
    | 'ingredients';
  /** Where the choices of a `select` or `lookup` are in `preload.repeaterData`. */
  choices?: 'AdjustmentReasons' | 'Locations' | 'Items' | 'Units';
  placeholder?: string;
  /** For `shown` and for what follows a quantity: the detail with the unit. */
  unit?: string;
  /** Also in the template row that fills all lines. */
  template?: boolean;
  /** Of `ingredients`: what each of them asks for. */
  fields?: readonly DialogField[];
}

/** A dialog of the Packages page. */
export interface Dialog {
  title: string;
  formId: string;
  submit: string;
  submitText: string;
  /** Grids read again after a line was accepted. */
  grids: readonly string[];
  /** Only Finish and Unfinish insist on a selection. */
  needsSelection: boolean;
  /** Selected packages become the ingredients of one line instead of a line each. */
  isTogether?: true;
  /** What the button says that adds a line. */
  addText?: string;
  /** Fields of the two cells of a line. */
  cells: readonly (readonly DialogField[])[];
}

const pkg: DialogField = {
  name: 'Id',
  label: 'Package',
  kind: 'package',
  placeholder: 'Type part of the Package Number...',
};
const place: DialogField = {
  name: 'LocationId',
  label: 'Location',
  kind: 'lookup',
  choices: 'Locations',
  placeholder: 'Type part of the Location Name...',
  template: true,
};
const item = (label: string): DialogField => ({
  name: 'ItemId',
  label,
  kind: 'lookup',
  choices: 'Items',
  placeholder: 'Type part of the Item Name...',
  template: true,
});
const day = (name: string, label: string): DialogField => ({ name, label, kind: 'date', template: true });

const ingredient: readonly DialogField[] = [
  { ...pkg, name: 'PackageId' },
  { name: 'CurrentQuantity', label: 'Available', kind: 'shown', unit: 'CurrentQuantityUom' },
  { name: 'Quantity', label: 'Quantity', kind: 'number' },
  { name: 'UnitOfMeasureId', label: 'Unit of Measure', kind: 'select', choices: 'Units' },
  { name: 'FinishDate', label: 'Finish Date', kind: 'date' },
];

/** By name, and by the path of their partial view below `/industry/{lic}/`. */
export const dialogs: Readonly<Record<string, Dialog>> = {
  new: {
    title: 'New Packages',
    formId: 'create-packages_form',
    submit: '/api/packages/create',
    submitText: 'Create Packages',
    grids: ['active-grid'],
    needsSelection: false,
    isTogether: true,
    addText: 'Add New Package',
    cells: [
      [
        { name: 'TagId', label: 'New Tag', kind: 'tag', placeholder: 'Type part of the Tag Number...' },
        place,
        item('Item'),
        { name: 'UseSameItem', label: 'Same Item', kind: 'flag' },
        { name: 'Quantity', label: 'Quantity', kind: 'number' },
        { name: 'UnitOfMeasureId', label: 'Unit of Measure', kind: 'select', choices: 'Units', template: true },
        { name: 'ProductionBatchNumber', label: 'Production Batch No.', kind: 'text' },
        { name: 'Note', label: 'Note', kind: 'note', template: true },
        day('ActualDate', 'Package Date'),
        day('ExpirationDate', 'Expiration Date'),
        day('SellByDate', 'Sell By Date'),
        day('UseByDate', 'Use By Date'),
      ],
      [{ name: 'Ingredients', label: 'Contents', kind: 'ingredients', fields: ingredient }],
    ],
  },
  adjust: {
    title: 'Adjust Packages',
    formId: 'adjust-packages_form',
    submit: '/api/packages/adjust',
    submitText: 'Adjust Packages',
    grids: ['active-grid'],
    needsSelection: false,
    cells: [
      [
        pkg,
        { name: 'CurrentQuantity', label: 'Current Quantity', kind: 'shown', unit: 'CurrentQuantityUom' },
        { name: 'NewQuantity', label: 'New Quantity', kind: 'number', unit: 'CurrentQuantityUom' },
        { name: 'AdjustmentQuantity', label: 'Adjustment Quantity', kind: 'number', unit: 'CurrentQuantityUom' },
      ],
      [
        { name: 'AdjustmentReasonId', label: 'Reason', kind: 'select', choices: 'AdjustmentReasons', template: true },
        { name: 'ReasonNote', label: 'Reason Note', kind: 'note', template: true },
        day('AdjustmentDate', 'Adjustment Date'),
        day('FinishDate', 'Finish Date'),
      ],
    ],
  },
  'change-locations': {
    title: 'Change Packages Location',
    formId: 'change-packages-locations_form',
    submit: '/api/packages/change/locations',
    submitText: 'Change Locations',
    grids: ['active-grid'],
    needsSelection: false,
    cells: [[pkg], [place, day('ActualDate', 'Date')]],
  },
  'change-items': {
    title: 'Change Items',
    formId: 'change-packages-items_form',
    submit: '/api/packages/change/items',
    submitText: 'Change Items',
    grids: ['active-grid'],
    needsSelection: false,
    cells: [[pkg], [item('New Item')]],
  },
  'change-notes': {
    title: 'Change Notes',
    formId: 'change-packages-notes_form',
    submit: '/api/packages/change/notes',
    submitText: 'Change Notes',
    grids: ['active-grid'],
    needsSelection: false,
    cells: [[pkg], [{ name: 'Note', label: 'Note', kind: 'note', template: true }]],
  },
  finish: finishing('Finish', '/api/packages/finish', [day('ActualDate', 'Finish Date')]),
  unfinish: finishing('Unfinish', '/api/packages/unfinish', []),
};

/** Name of the dialog of a partial view's path, `packages/adjust`. */
export function dialogOfPartial(path: string, query: URLSearchParams): string | undefined {
  if (path === 'packages/new') return query.get('submitForTesting') === 'true' ? undefined : 'new';
  if (path === 'packages/adjust') return 'adjust';
  if (path === 'packages/finish') return query.get('finish') === 'false' ? 'unfinish' : 'finish';
  const change = /^packages\/change\/(locations|items|notes)$/.exec(path);
  return change ? `change-${change[1]}` : undefined;
}

function finishing(verb: string, submit: string, fields: DialogField[]): Dialog {
  return {
    title: `${verb} Packages`,
    formId: `${verb.toLowerCase()}-packages_form`,
    submit,
    submitText: `${verb} Packages`,
    grids: ['active-grid', 'inactive-grid'],
    needsSelection: true,
    cells: [[pkg], fields],
  };
}
