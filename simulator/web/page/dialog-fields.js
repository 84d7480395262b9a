import { el } from './dom.js';
import { numberText } from './format.js';
import { addTypeahead } from './typeahead.js';
import { post } from './xhr.js';

/**
 * One field of a line or of the template row. Like AngularJS it takes changes from `input` and `change` events only.
 * @param {any} field see `dialogs.ts`
 * @param {{ model: any, preload: any, scope: 'line' | 'template', redraw: () => void }} around
 * @returns {{ element: HTMLElement, draw: () => void }}
 */
export function createField(field, around) {
  const { model, scope } = around;
  const controls = el('div', { class: 'controls' });
  const bind = (node, name) => {
    node.setAttribute('ng-model', `${scope}.${name}`);
    if (scope === 'line') node.dataset.name = name;
    return node;
  };
  switch (field.kind) {
    case 'package':
      return packageField(field, around, controls, bind);
    case 'lookup':
      return lookupField(field, around, controls, bind);
    case 'shown': {
      const text = el('span', { class: 'uneditable-text' });
      controls.append(text);
      const draw = () => (text.textContent = amount(model[field.name], model[field.unit]));
      draw();
      return { element: controls, draw };
    }
    default:
      return plainField(field, around, controls, bind);
  }
}

function plainField(field, around, controls, bind) {
  const { model, preload, redraw } = around;
  const input = bind(plainInput(field, preload), field.name);
  controls.append(input);
  const unit = field.unit ? el('span', { class: 'add-on' }) : null;
  if (unit) controls.append(' ', unit);
  if (field.kind === 'date') {
    const today = el('button', { class: 'btn btn-mini', type: 'button', text: 'today' });
    today.addEventListener('click', () => {
      input.value = preload.defaults.today;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    });
    controls.append(' ', today);
  }
  const take = () => {
    model[field.name] = input.value;
    couple(model, field.name);
    redraw();
  };
  input.addEventListener('input', take);
  input.addEventListener('change', take);
  const draw = () => {
    const value = String(model[field.name] ?? '');
    if (input.value !== value) input.value = value;
    if (unit) unit.textContent = model[field.unit] ?? '';
  };
  draw();
  return { element: controls, draw };
}

/** New quantity and difference follow each other once the current quantity is known. */
function couple(model, name) {
  const current = model.CurrentQuantity;
  const other = { NewQuantity: 'AdjustmentQuantity', AdjustmentQuantity: 'NewQuantity' }[name];
  if (!other || current === undefined) return;
  const value = String(model[name]).replaceAll(',', '').trim();
  const sum = name === 'NewQuantity' ? Number(value) - current : current + Number(value);
  model[other] = value === '' || Number.isNaN(sum) ? '' : String(Number(sum.toFixed(4)));
}

function plainInput(field, preload) {
  if (field.kind === 'note') return el('textarea', { rows: '2' });
  if (field.kind !== 'select') {
    const input = el('input', { type: 'text', class: field.kind === 'date' ? 'input-small' : 'input-medium' });
    if (field.kind === 'date') input.placeholder = 'MM/DD/YYYY';
    return input;
  }
  const select = el('select', { 'ng-options': `c.Id as c.Name for c in repeaterData.${field.choices}` });
  select.append(el('option', { value: '', disabled: true, selected: true, text: '- Select -' }));
  for (const { Id, Name } of preload.repeaterData[field.choices]) {
    select.append(el('option', { value: `number:${Id}`, text: Name }));
  }
  return select;
}

function packageField(field, { model, redraw }, controls, bind) {
  const id = bind(el('input', { type: 'hidden', 'ng-value': 'line.Id' }), 'Id');
  id.removeAttribute('ng-model');
  const input = el('input', {
    type: 'text',
    'ng-model': 'line.PackageLabel',
    'uib-typeahead': 'p for p in packages',
    placeholder: field.placeholder,
  });
  input.autocomplete = 'off';
  controls.append(id, input);
  addTypeahead(input, {
    find: async (text) =>
      (await post('/api/packages/forlookup/packages', { request: { Take: 10, Filter: text } })).data?.Data ?? [],
    label: (found) => found.PackageLabel,
    choose(found) {
      Object.assign(model, found ?? { Id: undefined, CurrentQuantity: undefined, CurrentQuantityUom: undefined });
      redraw();
    },
  });
  const draw = () => {
    id.value = String(model.Id ?? '');
    if (model.PackageLabel && document.activeElement !== input) input.value = model.PackageLabel;
  };
  draw();
  return { element: controls, draw };
}

function lookupField(field, { model, preload, scope, redraw }, controls, bind) {
  const id = bind(el('input', { type: 'hidden' }), field.name);
  const shown = `$${field.name}`;
  const input = el('input', {
    type: 'text',
    'ng-model': `${scope}.${field.name.replace(/Id$/, 'Name')}`,
    'uib-typeahead': `c as c.Name for c in repeaterData.${field.choices}`,
    placeholder: field.placeholder,
  });
  input.autocomplete = 'off';
  controls.append(id, input);
  const choices = preload.repeaterData[field.choices];
  addTypeahead(input, {
    find: async (text) => choices.filter(({ Name }) => Name.toLowerCase().includes(text.toLowerCase())).slice(0, 10),
    label: (found) => found.Name,
    choose(found) {
      model[field.name] = found?.Id;
      model[shown] = found?.Name;
      redraw();
    },
  });
  const draw = () => {
    id.value = String(model[field.name] ?? '');
    if (model[shown] && document.activeElement !== input) input.value = model[shown];
  };
  draw();
  return { element: controls, draw };
}

function amount(value, unit) {
  return value === undefined || value === null ? '' : `${numberText(value)} ${unit ?? ''}`;
}
